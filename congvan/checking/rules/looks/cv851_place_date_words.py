"""Địa danh, thời gian: “Địa danh, ngày … tháng … năm …”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV851",
    "place-date-words",
    Severity.ERROR,
    "Địa danh, thời gian sai dạng.",
    "Viết: Kon Plông, ngày 05 tháng 02 năm 2024, dấu phẩy sau địa danh.",
    wrong="địa danh và thời gian: chữ “Kon Plông ngày 19 tháng 02 năm 2024”",
    right="địa danh và thời gian: chữ “Kon Plông, ngày 19 tháng 02 năm 2024”",
    clause=lettering.PLACE_DATE.clause,
    fix=FixClass.SUGGEST,
)

_RIGHT: Final = re.compile(
    r"(?P<place>[^\W\d_][^,]*|[(\[…._ ]+[^,]*|[^,]*\d[^,]*), ?ngày[\s.…_]*\d{0,2}[\s.…_]*"
    r"tháng[\s.…_]*\d{0,2}[\s.…_]*năm[\s.…_]*(?:\d{4}|\d{0,3}[\s.…_]*)"
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for part in sheet.of(Component.PLACE_DATE)[:1]:
        if not _RIGHT.fullmatch(part.text):
            message = text("Địa danh, thời gian ghi là “{said}”.", said=part.text)
            yield part.finding(KIND, message)


RULE: Final = Rule(KIND, outline=_look, about=(Component.PLACE_DATE,))
