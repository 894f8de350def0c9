"""Chức vụ người ký: the official post, in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule, signatures_of
from congvan.decree.posts import SHORT_TITLES
from congvan.findings import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV515",
    "title-shortened",
    Severity.WARNING,
    "Chức vụ người ký viết tắt.",
    "Viết đủ chức vụ chính thức.",
    wrong=(
        "ký:\n  quyền hạn: [{KT: Chủ tịch}]\n  chức vụ: PCT phụ trách\n  họ tên: Trần Văn Bình"
    ),
    right=(
        "ký:\n  quyền hạn: [{KT: Chủ tịch}]\n  chức vụ: Phó Chủ tịch phụ trách\n"
        "  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.7c",
    fix=FixClass.SUGGEST,
)

_SHORT: Final = Pattern(rf"(?:{'|'.join(SHORT_TITLES)})\b")


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    for path, signature in signatures_of(document):
        match = _SHORT.match(signature.title or "")
        if signature.title and match:
            message = text("Chức vụ viết tắt “{fault}”.", fault=match.group())
            span = Span(signature.title, *match.span(), SHORT_TITLES[match.group()])
            yield KIND.at(document.at(*path, "title"), message, text(KIND.remedy), span)


RULE: Final = Rule(KIND, _check)
