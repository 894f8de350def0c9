"""Số văn bản: Arabic digits, no year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV302",
    "number-form",
    Severity.WARNING,
    "Số văn bản có chữ khác ngoài chữ số Ả Rập.",
    "Chỉ viết số; năm chỉ đi kèm số của văn bản quy phạm pháp luật.",
    wrong="số: 05/2024",
    right="số: 05",
    clause="PL1-I-II.3a",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    if document.number and not (document.number.isascii() and document.number.isdigit()):
        message = text("Số “{number}” không chỉ gồm chữ số.", number=document.number)
        yield KIND.at(document.at("number"), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
