"""Thẩm quyền ban hành: who decides stands above the căn cứ, or in the enacting sentence."""

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
    "CV204",
    "no-authority",
    Severity.ERROR,
    "Thiếu thẩm quyền ban hành: tập thể, cơ quan, hoặc chức vụ người ra quyết định.",
    "Ghi `thẩm quyền`, hoặc `lời ban hành` là câu nói ai ban hành.",
    wrong="loại: quyết định\nthẩm quyền:",
    right="loại: quyết định\nthẩm quyền: Chủ tịch Ủy ban nhân dân huyện Kon Plông",
    clause="PL3-1.2",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    if doctype.enacting and not (document.authority or document.enacting):
        message = text("{type} phải có “thẩm quyền” hoặc “lời ban hành”.", type=doctype.name)
        yield KIND.at(document.at(), message)


RULE: Final = Rule(KIND, _check)
