"""Quyền hạn: “TM.” stands above “KT.”, “TL.”, “TUQ.”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, signatures_of
from congvan.decree.words import Authority
from congvan.findings import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV512",
    "capacities-out-of-order",
    Severity.WARNING,
    "Dòng “TM.” không đứng trên cùng.",
    "Để “TM.” ở dòng đầu, rồi đến “KT.”, “TL.”, “TUQ.”.",
    wrong=(
        "ký:\n  quyền hạn: [{KT: Chủ tịch}, {TM: Ủy ban nhân dân}]\n"
        "  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn Bình"
    ),
    right=(
        "ký:\n  quyền hạn: [{TM: Ủy ban nhân dân}, {KT: Chủ tịch}]\n"
        "  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.7b",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    for path, signature in signatures_of(document):
        for row, line in enumerate(signature.capacity):
            if row and line.authority is Authority.TM:
                message = text("“TM. {of}” phải đứng dòng đầu.", of=line.of)
                yield KIND.at(document.at(*path, "capacity", row), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
