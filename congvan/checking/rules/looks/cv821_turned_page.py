"""Chiều trang: upright, but for pages with a wide table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV821",
    "turned-page",
    Severity.ERROR,
    "Trang xoay ngang mà không có bảng, biểu.",
    "Xoay trang về chiều dọc; trang ngang chỉ dùng cho bảng, biểu.",
    wrong="trang: ngang",
    right="trang: dọc",
    clause="PL1-I-I.2",
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    tables = sheet.outline.tables
    for section in sheet.outline.sections:
        inside = range(section.first, section.last + 1)
        tabled = any(table.first in inside and table.bordered for table in tables)
        pictured = any(sheet.outline.paragraphs[n - 1].pictures for n in inside)
        if section.width > section.height and not tabled and not pictured:
            message = text("Trang xoay ngang mà không có bảng, biểu nào.")
            yield KIND.at(sheet.place_of(section.first), message)


RULE: Final = Rule(KIND, outline=_look)
