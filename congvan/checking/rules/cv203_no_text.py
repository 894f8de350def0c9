"""Nội dung văn bản: there must be one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV203",
    "no-text",
    Severity.ERROR,
    "Văn bản không có nội dung.",
    "Viết `mở đầu`, `chỉ đạo`, `nội dung` hoặc `kết thúc`.",
    wrong="mở đầu:",
    right="mở đầu: Ủy ban nhân dân huyện yêu cầu các đơn vị báo cáo trước ngày 15.",
    clause="PL1-I-II.6",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    said = (document.opening, document.directives, document.body, document.closing)
    if not (any(said) or document.fields):
        yield KIND.at(document.at(), text("Văn bản không có nội dung."))


RULE: Final = Rule(KIND, _check)
