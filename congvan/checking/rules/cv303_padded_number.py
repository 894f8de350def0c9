"""Số văn bản: a zero before a single digit, none before more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV303",
    "padded-number",
    Severity.INFO,
    "Số văn bản thêm nhiều số 0 ở trước.",
    "Nghị định chỉ thêm một số 0 trước số nhỏ hơn 10: 05, 12, 124.",
    wrong="số: 012",
    right="số: 12",
    clause="PL1-I-II.3c",
    fix=FixClass.SUGGEST,
)

_PADDED: Final = Pattern(r"0+(?=[1-9]\d)|0+(?=0[1-9])")


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    match = _PADDED.match(document.number or "")
    if document.number and match:
        message = text("Số “{number}” thừa số 0.", number=document.number)
        span = Span(document.number, *match.span(), "")
        yield KIND.at(document.at("number"), message, text(KIND.remedy), span)


RULE: Final = Rule(KIND, _check)
