"""Địa danh: its initial letters are capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV406",
    "place-in-small-letters",
    Severity.WARNING,
    "Địa danh viết thường chữ cái đầu.",
    "Viết hoa chữ cái đầu của địa danh.",
    wrong="địa danh: kon Plông",
    right="địa danh: Kon Plông",
    clause="PL1-I-II.4c",
    fix=FixClass.SAFE,
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    place = document.place or ""
    if place[:1].islower():
        message = text("Địa danh “{place}” viết thường chữ cái đầu.", place=place)
        span = Span(place, 0, 1, place[0].upper())
        yield KIND.at(document.at("place"), message, None, span)


RULE: Final = Rule(KIND, _check)
