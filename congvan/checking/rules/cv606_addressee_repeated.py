"""Nơi nhận: who stands in Kính gửi is meant by “Như trên”."""

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
    "CV606",
    "addressee-repeated",
    Severity.WARNING,
    "Nơi ở Kính gửi được ghi lại trong Nơi nhận.",
    "Bỏ dòng ấy: “Như trên” đã gồm mọi nơi ở Kính gửi.",
    wrong="kính gửi: Phòng Nội vụ huyện\nnơi nhận: [Như trên, Phòng Nội vụ huyện]",
    right="kính gửi: Phòng Nội vụ huyện\nnơi nhận: [Như trên, Sở Y tế]",
    clause="PL1-I-II.9c",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    addressed = {bare(name) for name in document.recipients}
    for index, entry in enumerate(document.distribution):
        if bare(entry.to) in addressed:
            message = text("“{name}” đã có ở Kính gửi.", name=entry.to)
            yield KIND.at(document.at("distribution", index), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
