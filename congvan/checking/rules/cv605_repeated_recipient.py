"""Nơi nhận: each receiver once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings import Kind, Severity, text
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV605",
    "repeated-recipient",
    Severity.WARNING,
    "Một nơi nhận ghi hai lần.",
    "Bỏ dòng lặp lại.",
    wrong="nơi nhận: [Sở Nội vụ, Sở Y tế, Sở Nội vụ]",
    right="nơi nhận: [Sở Nội vụ, Sở Y tế]",
    clause="PL1-I-II.9c",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    seen: set[str] = set()
    for index, entry in enumerate(document.distribution):
        name = bare(entry.to)
        if name in seen:
            message = text("“{name}” đã có ở trên.", name=entry.to)
            yield KIND.at(document.at("distribution", index), message, text(KIND.remedy))
        seen.add(name)


RULE: Final = Rule(KIND, _check)
