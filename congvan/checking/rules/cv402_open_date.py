"""Ngày tháng: a numbered document has a full date."""

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
    "CV402",
    "open-date",
    Severity.WARNING,
    "Văn bản đã có số mà ngày, tháng hoặc năm còn trống.",
    "Ghi đủ ngày, tháng, năm; số và ngày được lấy cùng một lúc.",
    wrong="số: 15\nngày: {năm: 2024}",
    right="số: 15\nngày: 2024-02-19",
    clause="PL1-I-II.4b",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    date = document.date
    full = date is not None and None not in (date.day, date.month, date.year)
    if document.number and not full and "date" not in kind.never:
        message = text("Văn bản đã có số mà chưa đủ ngày, tháng, năm.")
        yield KIND.at(document.at("date"), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
