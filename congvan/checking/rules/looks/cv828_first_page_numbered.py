"""Trang đầu: shows no number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings import Finding

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
    for section in sheet.outline.sections[:1]:
        shown = "first" if section.title_page else "default"
        for number in sheet.numbers_of(section):
            if number.kind == shown:
                place = sheet.place_of(number.paragraph)
                yield KIND.at(place, text("Trang thứ nhất hiện số trang."), text(KIND.remedy))


RULE: Final = Rule(KIND, outline=_look)
