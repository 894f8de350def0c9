"""Ký thay, thừa lệnh: for somebody else's post, never one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, signatures_of
from congvan.findings import Kind, Severity, text
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV511",
    "signs-for-self",
    Severity.WARNING,
    "Người ký ghi ký thay, thừa lệnh chính chức vụ của mình.",
    "Bỏ quyền hạn ấy, hoặc sửa chức vụ người ký.",
    wrong="ký:\n  quyền hạn: [{TL: Chủ tịch}]\n  chức vụ: Chủ tịch\n  họ tên: Trần Văn Bình",
    right=(
        "ký:\n  quyền hạn: [{TL: Chủ tịch}]\n  chức vụ: Chánh Văn phòng\n"
        "  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.7b",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    for path, signature in signatures_of(document):
        own = bare(signature.title or "")
        for row, line in enumerate(signature.capacity):
            if own and bare(line.of) == own:
                said = {"title": signature.title, "mark": line.authority}
                message = text("“{title}” ký “{mark}.” cho chính mình.", **said)
                yield KIND.at(document.at(*path, "capacity", row), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
