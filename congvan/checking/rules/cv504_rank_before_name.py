"""Học hàm, học vị: none before the signer's name, unless the sector allows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, signatures_of
from congvan.findings import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV504",
    "rank-before-name",
    Severity.WARNING,
    "Có học hàm, học vị hoặc danh hiệu trước họ tên người ký.",
    "Bỏ đi; chỉ lực lượng vũ trang, giáo dục, y tế, khoa học được ghi khi ngành quy định.",
    wrong="ký:\n  chức vụ: Chủ tịch\n  họ tên: TS. Trần Văn B",
    right="ký:\n  chức vụ: Chủ tịch\n  họ tên: Trần Văn B",
    clause="PL1-I-II.7c",
    fix=FixClass.SUGGEST,
)

_RANK: Final = re.compile(r"(?:GS|PGS|TS|ThS|BS|CN|KS|NGƯT|NGND|NSND|NSƯT)\b[. ]")


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    for path, signature in signatures_of(document):
        match = _RANK.match(signature.name)
        if match:
            message = text("“{name}” có học hàm, học vị trước họ tên.", name=signature.name)
            span = Span(signature.name, *match.span(), "")
            yield KIND.at(document.at(*path, "name"), message, text(KIND.remedy), span)


RULE: Final = Rule(KIND, _check)
