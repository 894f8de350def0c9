"""Trang đầu: shows no number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.settings import DropNumber, SetPage
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding
    from congvan.word.outline.facts import PageNumber

KIND: Final = Kind(
    "CV828",
    "first-page-numbered",
    Severity.ERROR,
    "Trang thứ nhất hiện số trang.",
    "Bật Different First Page và để trống đầu trang của trang thứ nhất.",
    wrong="trang: số ở trang đầu",
    right="trang: không số ở trang đầu",
    clause=lettering.PAGE_NUMBER.clause,
    fix=FixClass.GUARDED,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for number in _shown(sheet):
        place = sheet.place_of(number.paragraph)
        yield KIND.at(place, text("Trang thứ nhất hiện số trang."))


def _shown(sheet: Presentation) -> Iterator[PageNumber]:
    """Yield the page numbers of the first page."""
    for section in sheet.outline.sections[:1]:
        shown = "first" if section.title_page else "default"
        yield from (number for number in sheet.numbers_of(section) if number.kind == shown)


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    """Yield a first page of its own, or its number taken away where it has one already."""
    for number in _shown(sheet):
        if number.kind == "first":
            yield DropNumber(number.paragraph)
        else:
            yield SetPage(0, title_page=True)


RULE: Final = Rule(KIND, outline=_look, set_as=_set_as)
