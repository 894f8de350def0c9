"""Số trang phụ lục: each phụ lục is counted by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.settings import SetPage
from congvan.checking.rule import Rule
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding
    from congvan.word.outline.facts import Section

KIND: Final = Kind(
    "CV830",
    "appendix-pages-run-on",
    Severity.ERROR,
    "Số trang của phụ lục nối tiếp văn bản.",
    "Đặt phụ lục trong một phần (section) riêng, số trang bắt đầu lại từ 1.",
    wrong="phụ lục: số trang nối tiếp",
    right="phụ lục: số trang từ 1",
    clause="PL1-I-III.1đ",
    fix=FixClass.GUARDED,
)

_BLANKS: Final = 3
"""Empty paragraphs, and a stamp, that may stand above the heading of a phụ lục."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for part in sheet.behind(Component.APPENDIX):
        section = sheet.outline.sections[part.paragraph.where.section]
        if sheet.numbers_of(section) and not (_begins(part, section) and section.start == 1):
            message = text("Số trang của “{name}” không đánh lại từ 1.", name=part.text)
            yield part.finding(KIND, message)


def _begins(part: Part, section: Section) -> bool:
    """Tell whether a section begins with a phụ lục."""
    return section.first >= part.paragraph.number - _BLANKS


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    """Yield the first number of every phụ lục that has its section for itself."""
    for part in sheet.behind(Component.APPENDIX):
        number = part.paragraph.where.section
        if _begins(part, sheet.outline.sections[number]):
            yield SetPage(number, start=1)


RULE: Final = Rule(KIND, outline=_look, about=(Component.APPENDIX,), set_as=_set_as)
