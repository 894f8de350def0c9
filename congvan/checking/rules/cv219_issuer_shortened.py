"""Tên cơ quan ban hành: in full; only the line above it may be shortened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.decree.posts import SHORT_BODIES
from congvan.findings import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV219",
    "issuer-shortened",
    Severity.WARNING,
    "Tên cơ quan ban hành viết tắt.",
    "Viết đủ tên; chỉ dòng cơ quan chủ quản được viết tắt cụm từ thông dụng.",
    wrong="cơ quan:\n  tên: UBND huyện Kon Plông",
    right="cơ quan:\n  tên: Ủy ban nhân dân huyện Kon Plông",
    clause="PL1-I-II.2a",
    fix=FixClass.GUARDED,
)

_SHORT: Final = Pattern(rf"\b(?:{'|'.join(SHORT_BODIES)})\b")


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    for index, issuer in enumerate(document.issuer):
        for row, name in enumerate(issuer.name):
            for match in _SHORT.finditer(name):
                full = SHORT_BODIES[match.group()]
                message = text("Tên cơ quan viết tắt “{fault}”.", fault=match.group())
                place = document.at("issuer", index, "name", row)
                span = Span(name, *match.span(), full)
                yield KIND.at(place, message, text(KIND.remedy), span)


RULE: Final = Rule(KIND, _check)
