"""Lưu in its own key, not among the receivers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.decree.words import ARCHIVE
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV604",
    "archive-in-list",
    Severity.WARNING,
    "Dòng Lưu gõ trong danh sách Nơi nhận.",
    "Chuyển sang khóa `lưu`, để dòng ấy đứng cuối và đúng dấu.",
    wrong='nơi nhận: [Như trên, "Lưu: VT"]',
    right="nơi nhận: [Như trên]",
    clause="PL1-I-II.9d",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for index, entry in enumerate(document.distribution):
        if entry.to.lstrip("- ").startswith(ARCHIVE):
            message = text("“{line}” thuộc khóa “lưu”.", line=entry.to)
            yield KIND.at(document.at("distribution", index), message)


RULE: Final = Rule(KIND, _check, of_yaml=True)
