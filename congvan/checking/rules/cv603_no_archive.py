"""Lưu: the last line of Nơi nhận."""

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
    "CV603",
    "no-archive",
    Severity.WARNING,
    "Nơi nhận không có dòng Lưu.",
    "Thêm khóa `lưu` với VT và đơn vị soạn thảo: `lưu: [VT, VHXH]`.",
    wrong="lưu:",
    right="lưu:\n  đơn vị: [VT]",
    clause="PL1-I-II.9d",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    numbered = "number" not in kind.never  # a thư công is not registered
    if document.archive is None and numbered:
        yield KIND.at(document.at("distribution"), text("Thiếu dòng Lưu."), text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
