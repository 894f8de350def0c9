"""Hai dòng đầu: single-spaced, nothing between."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from congvan.checking.looks.pieces import columns_of
from congvan.checking.looks.settings import SetParagraph
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import decimal
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV839",
    "head-spacing",
    Severity.ERROR,
    "Quốc hiệu và Tiêu ngữ, hoặc hai tên cơ quan, không cách nhau dòng đơn.",
    "Đặt dãn dòng 1,0 (Single), bỏ khoảng trước, sau và dòng trống ở giữa.",
    wrong="quốc hiệu: dòng 1,5",
    right="quốc hiệu: dòng 1",
    clause=lettering.NATIONAL_NAME.clause,
    fix=FixClass.GUARDED,
)

_PAIRS: Final = (
    (Component.NATIONAL_NAME, Component.MOTTO),
    (Component.PARENT, Component.ISSUER),
)
_SLACK: Final = 0.02
_GAP_PT: Final = 2
"""Gaps too small to be seen (PRACTICE)."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for above, below in _pairs(sheet):
        yield from _between(sheet, above, below)


def _pairs(sheet: Presentation) -> Iterator[tuple[Part, Part]]:
    """Yield the lines that belong together, each with the one below it."""
    for pair in _PAIRS:
        for above, below in pairwise(sheet.of(*pair)):
            if columns_of(above) == columns_of(below) and above.is_whole and below.is_whole:
                yield above, below


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    for above, below in _pairs(sheet):
        if above.paragraph.spacing.after + below.paragraph.spacing.before > _GAP_PT:
            yield SetParagraph(above.paragraph.number, after=0)
            yield SetParagraph(below.paragraph.number, before=0)
        for part in (above, below):
            spacing = part.paragraph.spacing
            if spacing.rule == "auto" and spacing.line > 1 + _SLACK:
                yield SetParagraph(part.paragraph.number, lines=1)


def _between(sheet: Presentation, above: Part, below: Part) -> Iterator[Finding]:
    first, last = above.paragraph.number, below.paragraph.number
    empty = sheet.outline.paragraphs[first : last - 1]
    spacing = below.paragraph.spacing
    gap = above.paragraph.spacing.after + spacing.before
    if any(not paragraph.lines and not paragraph.boxes for paragraph in empty):
        yield above.finding(KIND, text("Dưới “{above}” có dòng trống.", above=above.text))
    elif gap > _GAP_PT:
        message = text("Dưới “{above}” cách thêm {gap} pt.", above=above.text, gap=decimal(gap))
        yield above.finding(KIND, message)
    for part in (above, below):
        lines = part.paragraph.spacing
        if lines.rule == "auto" and lines.line > 1 + _SLACK and part is _wider(above, below):
            values = {"name": part.text, "lines": decimal(lines.line)}
            message = text("“{name}” dãn dòng {lines}, phải là dòng đơn.", **values)
            yield part.finding(KIND, message)


def _wider(above: Part, below: Part) -> Part:
    """Return the one of two lines that is set wider apart."""
    return max(above, below, key=lambda part: part.paragraph.spacing.line)


RULE: Final = Rule(
    KIND, outline=_look, about=(Component.NATIONAL_NAME, Component.PARENT), set_as=_set_as
)
