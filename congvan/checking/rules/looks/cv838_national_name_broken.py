"""Quốc hiệu: one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.drawn_lines import room_of, width_of
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.pages.printed_pages import Laid
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV838",
    "national-name-broken",
    Severity.WARNING,
    "Quốc hiệu xuống dòng.",
    "Nới cột bên phải cho đủ một dòng, hoặc giảm cỡ chữ trong khoảng cho phép.",
    wrong="quốc hiệu: cột 60",
    right="quốc hiệu: cột 98",
    clause=lettering.NATIONAL_NAME.clause,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    parts = sheet.of(Component.NATIONAL_NAME)
    room = room_of(parts[0].paragraph)
    if len(parts) > 1 or "\n" in parts[0].text or (room and width_of(parts[0]) > room):
        yield parts[0].finding(KIND, text("Quốc hiệu không nằm gọn trên một dòng."))


def _layout(laid: Laid) -> Iterator[Finding | Unseen]:
    lines = laid.lines_of(*laid.sheet.of(Component.NATIONAL_NAME))
    if len({round(line.baseline) for line in lines}) > 1:
        first = laid.sheet.of(Component.NATIONAL_NAME)[0]
        yield first.finding(KIND, text("Quốc hiệu không nằm gọn trên một dòng."))


RULE: Final = Rule(KIND, outline=_look, layout=_layout, about=(Component.NATIONAL_NAME,))
