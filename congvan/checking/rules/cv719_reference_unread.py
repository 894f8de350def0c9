"""Viện dẫn từ tệp: a reference that is a file must have been read from it."""

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
    "CV719",
    "reference-unread",
    Severity.ERROR,
    "Văn bản được viện dẫn bằng `tệp` mà tệp ấy chưa được đọc: văn bản này không đọc từ đĩa.",
    "Ghi văn bản này thành tệp rồi đọc từ tệp, hoặc gõ loại, số, ngày thay cho `tệp`.",
    wrong=(
        "viện dẫn:\n  chi-dao: {tệp: chi-dao.yaml}\n"
        'mở đầu: "Thực hiện [@chi-dao], Sở Nội vụ báo cáo."'
    ),
    right=(
        "viện dẫn:\n"
        "  chi-dao: {loại: Công văn, số: 05/SYT-VP, ngày: 05/02/2024, cơ quan: Sở Y tế}\n"
        'mở đầu: "Thực hiện [@chi-dao], Sở Nội vụ báo cáo."'
    ),
    clause="PL1-I-II.6b",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for name, reference in document.references.items():
        if reference.type is None:
            message = text("Chưa đọc tệp của viện dẫn “{id}”.", id=name)
            yield KIND.at(document.at("references", name), message)


RULE: Final = Rule(KIND, _check, of_yaml=True)
