"""Ký hiệu: begins with the abbreviation of its own type; that of a công văn with none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.decree.acts import ABBREVIATIONS
from congvan.findings import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV305",
    "symbol-of-other-type",
    Severity.WARNING,
    "Ký hiệu mở đầu bằng chữ viết tắt của loại văn bản khác.",
    "Bỏ nhóm ấy: công văn không có chữ viết tắt tên loại, loại khác thì tự thêm vào.",
    wrong="ký hiệu: CV-UBND",
    right="ký hiệu: UBND-VX",
    clause="PL1-I-II.3b",
    fix=FixClass.SUGGEST,
)

_OF_TYPES: Final = frozenset({*ABBREVIATIONS, "CV"})


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    symbol = document.symbol or ""
    first, joint, _ = symbol.partition("-")
    strange = first in _OF_TYPES and first != kind.abbreviation and not document.type_name
    if joint and strange and "symbol" not in kind.never:
        message = text(
            "“{group}” không phải chữ viết tắt của {type}.", group=first, type=kind.name
        )
        span = Span(symbol, 0, len(first) + 1, "")
        yield KIND.at(document.at("symbol"), message, text(KIND.remedy), span)


RULE: Final = Rule(KIND, _check)
