"""Văn bản được viện dẫn: its symbol has the abbreviation of its type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.citations import citations
from congvan.decree.acts import ABBREVIATIONS
from congvan.decree.types import TYPES
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding, Text
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV309",
    "cited-symbol-of-other-type",
    Severity.WARNING,
    "Tên loại của văn bản được viện dẫn không khớp ký hiệu của nó.",
    "Xem lại tên loại hoặc số, ký hiệu của văn bản ấy.",
    wrong="mở đầu: Thực hiện Quyết định số 15/KH-UBND ngày 05/02/2024, Phòng Nội vụ báo cáo.",
    right="mở đầu: Thực hiện Kế hoạch số 15/KH-UBND ngày 05/02/2024, Phòng Nội vụ báo cáo.",
    clause="PL1-I-II.3b",
)

_TYPES: Final = frozenset({*ABBREVIATIONS.values(), TYPES["cong_van"].name})
_FIRST_GROUP: Final = Pattern(r"\d+\w*(?:/\d{4})?/(\w+)-")


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for name, reference in document.references.items():
        named = _named(reference.number or "")
        if named and named != reference.type and reference.type in _TYPES:
            place = document.at("references", name, "number")
            yield KIND.at(place, _message(reference.type, named))


def _passage(passage: Passage) -> Iterator[Finding]:
    for citation in citations(passage.plain):
        named = _named(citation.number)
        if named and named != citation.type and citation.type in _TYPES:
            yield passage.finding(KIND, citation.number_at, _message(citation.type, named))


def _named(number: str) -> str | None:
    """Return the type that the abbreviation in a number and symbol names."""
    match = _FIRST_GROUP.match(number)
    return ABBREVIATIONS.get(match[1]) if match else None


def _message(typed: str, named: str) -> Text:
    return text("Ghi “{typed}” mà ký hiệu là của {named}.", typed=typed, named=named)


RULE: Final = Rule(KIND, _check, _passage)
