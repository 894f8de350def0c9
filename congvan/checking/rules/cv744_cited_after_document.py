"""Văn bản được viện dẫn: no later than the document that cites it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.citations import citations
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding, Text
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV744",
    "cited-after-document",
    Severity.ERROR,
    "Văn bản được viện dẫn có ngày sau ngày của chính văn bản này.",
    "Sửa ngày của văn bản được viện dẫn, hoặc ngày của văn bản này.",
    wrong="mở đầu: Thực hiện Quyết định số 15/QĐ-UBND ngày 05/3/2024, Phòng Nội vụ báo cáo.",
    right="mở đầu: Thực hiện Quyết định số 15/QĐ-UBND ngày 05/02/2024, Phòng Nội vụ báo cáo.",
    clause="PL1-I-II.6a",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    own = document.date.whole if document.date else None
    for name, reference in document.references.items():
        day = reference.date.whole if reference.date else None
        if own and day and day > own:
            place = document.at("references", name, "date")
            yield KIND.at(place, _message(day, own))


def _passages(passages: Passages) -> Iterator[Finding]:
    own = passages.day
    if not own:
        return
    for passage in passages.own:
        for citation in citations(passage.plain):
            if own and citation.day and citation.dated and citation.day > own:
                yield passage.finding(KIND, citation.dated, _message(citation.day, own))


def _message(day: date, own: date) -> Text:
    said = {"day": f"{day:%d/%m/%Y}", "own": f"{own:%d/%m/%Y}"}
    return text("Viện dẫn ngày {day}, văn bản ngày {own}.", **said)


RULE: Final = Rule(KIND, _check, passages=_passages)
