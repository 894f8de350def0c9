"""Thành phần bắt buộc: what this type of document must have, as its `type.yaml` says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.model.keys.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV201",
    "missing-component",
    Severity.ERROR,
    "Thiếu thành phần mà loại văn bản này phải có.",
    "Thêm thành phần ấy; `congvan new LOẠI` cho xem mẫu đầy đủ.",
    wrong="kính gửi:",
    right="kính gửi: Sở Nội vụ",
    clause="Điều 8",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    for name in doctype.required:
        unnumbered = name == "symbol" and document.is_unnumbered
        if not (getattr(document, name) or unnumbered):
            message = text("{type} phải có “{key}”.", type=doctype.name, key=key_of(name))
            yield KIND.at(document.at(), message)


RULE: Final = Rule(KIND, _check)
