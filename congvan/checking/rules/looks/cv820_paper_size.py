"""Khổ giấy: A4 for every type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.settings import SetPage
from congvan.checking.rule import Rule
from congvan.decree import page
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding
    from congvan.word.outline.facts import Section

KIND: Final = Kind(
    "CV820",
    "paper-size",
    Severity.ERROR,
    "Khổ giấy không phải A4.",
    "Chọn khổ A4 trong Layout > Size.",
    wrong="trang: khổ 148, 210",
    right="trang: khổ 210, 297",
    clause="PL1-I-I.1",
    fix=FixClass.GUARDED,
)

_SLACK_MM: Final = 1.5
"""Letter paper is 6 mm wider; rounded A4 is not."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for section in sheet.outline.sections:
        if not _is_right(section):
            values = {"width": decimal(section.width), "height": decimal(section.height)}
            message = text("Khổ giấy rộng {width} mm, cao {height} mm, phải là A4.", **values)
            yield KIND.at(sheet.place_of(section.first), message)


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    """Yield A4 for every section of another paper, as its pages lie."""
    short, long = page.PAPER_MM
    for number, section in enumerate(sheet.outline.sections):
        if not _is_right(section):
            turned = section.width > section.height
            yield SetPage(number, (long, short) if turned else (short, long))


def _is_right(section: Section) -> bool:
    size = sorted((section.width, section.height))
    return all(abs(a - b) <= _SLACK_MM for a, b in zip(size, page.PAPER_MM, strict=True))


RULE: Final = Rule(KIND, outline=_look, set_as=_set_as)
