"""Số trang phụ lục: each phụ lục is counted by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings import Kind, Severity, text
from congvan.outline.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings import Finding

KIND: Final = Kind(
    "CV830",
    "appendix-pages-run-on",
    Severity.ERROR,
    "Số trang của phụ lục nối tiếp văn bản.",
    "Đặt phụ lục trong một phần (section) riêng, số trang bắt đầu lại từ 1.",
    wrong="phụ lục: số trang nối tiếp",
    right="phụ lục: số trang từ 1",
    clause="PL1-I-III.1đ",
)

_BLANKS: Final = 3
"""Empty paragraphs, and a stamp, that may stand above the heading of a phụ lục."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for part in sheet.behind(Component.APPENDIX):
        section = sheet.outline.sections[part.paragraph.where.section]
        begun = section.first >= part.paragraph.number - _BLANKS
        if sheet.numbers_of(section) and not (begun and section.start == 1):
            message = text("Số trang của “{name}” không đánh lại từ 1.", name=part.text)
            yield part.finding(KIND, message)


RULE: Final = Rule(KIND, outline=_look, about=(Component.APPENDIX,))
