"""Họ tên người ký: small letters with capital initials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, signatures_of
from congvan.findings.finding import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV503",
    "name-in-capitals",
    Severity.WARNING,
    "Họ tên người ký viết hoa toàn bộ.",
    "Viết hoa chữ cái đầu mỗi âm tiết: Trần Văn B.",
    wrong="ký:\n  chức vụ: Chủ tịch\n  họ tên: TRẦN VĂN BÌNH",
    right="ký:\n  chức vụ: Chủ tịch\n  họ tên: Trần Văn Bình",
    clause="PL1-I-II.7đ",
    fix=FixClass.GUARDED,
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, signature in signatures_of(document):
        if signature.name.isupper() and " " in signature.name:
            message = text("Họ tên “{name}” viết hoa toàn bộ.", name=signature.name)
            small = " ".join(part[:1] + part[1:].lower() for part in signature.name.split(" "))
            span = Span(signature.name, 0, len(signature.name), small)
            yield KIND.at(document.at(*path, "name"), message, None, span)


RULE: Final = Rule(KIND, _check)
