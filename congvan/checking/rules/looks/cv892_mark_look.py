"""Dấu khẩn, phạm vi lưu hành: bold capitals of their size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.lettering import row_faults, set_as_row
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV892",
    "mark-look",
    Severity.ERROR,
    "Dấu chỉ mức độ khẩn hoặc phạm vi lưu hành sai cỡ hoặc kiểu chữ.",
    "Viết bằng chữ in hoa, đứng, đậm, cỡ chữ như bảng mẫu chữ.",
    wrong="mức độ khẩn: cỡ 16",
    right="mức độ khẩn: cỡ 13",
    clause=lettering.URGENCY.clause,
    fix=FixClass.SAFE,
)

_ROWS: Final = {
    Component.URGENCY: lettering.URGENCY,
    Component.CIRCULATION: lettering.CIRCULATION,
}


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for component, row in _ROWS.items():
        yield from row_faults(KIND, row, sheet.of(component))


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    for component, row in _ROWS.items():
        yield from set_as_row(sheet, row, sheet.of(component))


RULE: Final = Rule(KIND, outline=_look, about=tuple(_ROWS), set_as=_set_as)
