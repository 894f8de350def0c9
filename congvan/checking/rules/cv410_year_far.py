"""Năm ban hành: a year so far off that two of its figures have changed places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.decree import IN_FORCE_FROM
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV410",
    "year-far",
    Severity.WARNING,
    "Năm ban hành quá xa, như gõ nhầm chữ số: 2062 thay cho 2026, 1924 thay cho 2024.",
    "Xem lại năm ở `ngày`.",
    wrong="ngày: 19/02/1924",
    right="ngày: 19/02/2024",
)
_FIRST: Final = 1945
"""No document of this State is older."""

_AHEAD: Final = 30
"""Years after the decree came into force; nobody dates a document later (PRACTICE)."""


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    year = document.date.year if document.date else None
    if year and not _FIRST <= year <= IN_FORCE_FROM.year + _AHEAD:
        yield KIND.at(document.at("date"), text("Năm {year} quá xa.", year=year))


RULE: Final = Rule(KIND, _check, of_yaml=True)
