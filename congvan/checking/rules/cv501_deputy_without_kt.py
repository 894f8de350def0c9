"""Ký thay: a deputy signs with "KT."; deputies of a collective with "TM." above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, signatures_of
from congvan.decree.words import Authority
from congvan.findings import Kind, Severity, text
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV501",
    "deputy-without-kt",
    Severity.ERROR,
    "Cấp phó ký mà không ghi “KT.”.",
    "Thêm `KT: chức vụ của cấp trưởng` vào `quyền hạn`.",
    wrong="ký:\n  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn B",
    right="ký:\n  quyền hạn: [{KT: Chủ tịch}]\n  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn B",
    clause="PL1-I-II.7b",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    for path, signature in signatures_of(document):
        deputy = bare((signature.title or "").partition(" ")[0]) == "pho"
        if deputy and all(line.authority is not Authority.KT for line in signature.capacity):
            message = text("Cấp phó “{title}” ký phải ghi “KT.”.", title=signature.title)
            yield KIND.at(document.at(*path, "title"), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
