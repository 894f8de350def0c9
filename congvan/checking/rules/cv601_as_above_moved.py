"""Như trên: the first line of Nơi nhận, and only where there is a Kính gửi."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.composing.foot import is_as_above
from congvan.findings import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV601",
    "as-above-moved",
    Severity.WARNING,
    "“Như trên” không đứng đầu Nơi nhận, hoặc văn bản không có Kính gửi.",
    "Để “Như trên” ở dòng đầu (khi in đã chuyển lên), hoặc bỏ nếu không có Kính gửi.",
    wrong="nơi nhận: [Sở Nội vụ, Như trên]",
    right="nơi nhận: [Như trên, Sở Nội vụ]",
    clause="PL1-I-II.9b",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    named = document.recipients or kind.fields  # named in the text itself; Mẫu 1.8
    for index, entry in enumerate(document.distribution):
        if is_as_above(entry) and (index or not named):
            message = text("“{line}” đứng sai chỗ.", line=entry.to)
            yield KIND.at(document.at("distribution", index), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
