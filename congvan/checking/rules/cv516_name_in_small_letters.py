"""Họ tên người ký: a capital at the head of each syllable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule, signatures_of
from congvan.findings import FixClass, Kind, Severity, Span, text
from congvan.model.inline import is_open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV516",
    "name-in-small-letters",
    Severity.WARNING,
    "Họ tên người ký có âm tiết viết thường chữ cái đầu.",
    "Viết hoa chữ cái đầu mỗi âm tiết: Trần Văn Bình.",
    wrong="ký:\n  chức vụ: Chủ tịch\n  họ tên: Trần văn Bình",
    right="ký:\n  chức vụ: Chủ tịch\n  họ tên: Trần Văn Bình",
    clause="PL2-II.1a",
    fix=FixClass.GUARDED,
)

_SMALL: Final = Pattern(r"(?<!\S)[^\W\d_](?=\w*(?:\s|$))")


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    for path, signature in signatures_of(document):
        for match in _SMALL.finditer("" if is_open(signature.name) else signature.name):
            if match.group().islower():
                message = text("Họ tên “{name}” thiếu chữ hoa.", name=signature.name)
                span = Span(signature.name, *match.span(), match.group().upper())
                yield KIND.at(document.at(*path, "name"), message, text(KIND.remedy), span)


RULE: Final = Rule(KIND, _check)
