"""Địa danh: the name alone; comma and date are added."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV409",
    "place-with-mark",
    Severity.WARNING,
    "Địa danh gõ kèm dấu phẩy, dấu chấm hoặc ngày tháng.",
    "Chỉ viết tên; dấu phẩy và ngày tháng tự thêm.",
    wrong='địa danh: "Kon Plông,"',
    right="địa danh: Kon Plông",
    clause="PL1-I-II.4c",
    fix=FixClass.SAFE,
)

_MARKED: Final = Pattern(r"[,.;:]\s*$|,?\s*\bngày\b.*$", re.IGNORECASE)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    place = document.place or ""
    match = _MARKED.search(place)
    if match:
        message = text("Địa danh gõ thừa “{fault}”.", fault=match.group().strip())
        span = Span(place, *match.span(), "")
        yield KIND.at(document.at("place"), message, None, span)


RULE: Final = Rule(KIND, _check, of_yaml=True)
