"""Chỗ số trang: in the middle of the upper margin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.settings import AddNumbers, DropNumber, SetParagraph
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.word.outline.facts import Area, Indent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV826",
    "page-number-place",
    Severity.ERROR,
    "Số trang không ở giữa lề trên.",
    "Đưa số trang lên đầu trang (header) và canh giữa.",
    wrong="số trang: căn phải",
    right="số trang: căn giữa",
    clause=lettering.PAGE_NUMBER.clause,
    fix=FixClass.GUARDED,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for number in sheet.page_numbers:
        place = sheet.place_of(number.paragraph)
        if number.area is not Area.HEADER:
            message = text("Số trang ở lề dưới, phải ở lề trên.")
            yield KIND.at(place, message)
        elif number.align != "center":
            yield KIND.at(place, text("Số trang chưa canh giữa."))


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    """Yield the middle for a number in a header; one in a footer goes, and headers get one."""
    below = [number for number in sheet.page_numbers if number.area is not Area.HEADER]
    for number in sheet.page_numbers:
        if number not in below and number.align != "center":
            yield SetParagraph(number.paragraph, align="center", indent=Indent())
    for number in below:
        yield DropNumber(number.paragraph)
    if below and len(below) == len(sheet.page_numbers):
        yield AddNumbers(sheet.size_for(lettering.PAGE_NUMBER))


RULE: Final = Rule(KIND, outline=_look, set_as=_set_as)
