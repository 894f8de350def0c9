"""Ký hiệu: capitals, but for the abbreviations that the decree itself writes otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings import FixClass, Kind, Severity, Span, text
from congvan.model.inline import is_open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV304",
    "symbol-in-small-letters",
    Severity.WARNING,
    "Ký hiệu có nhóm chữ viết thường.",
    "Viết hoa các nhóm chữ viết tắt: UBND-VX.",
    wrong="ký hiệu: ubnd-VX",
    right="ký hiệu: UBND-VX",
    clause="PL1-I-II.3c",
    fix=FixClass.GUARDED,
)

_SMALL: Final = Pattern(r"(?<![^\W_])[^\W\d_]{2,}(?![^\W_])")


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    symbol = document.symbol or ""
    if is_open(symbol):
        return
    for match in _SMALL.finditer(symbol):
        if match.group().islower():
            message = text("Nhóm “{fault}” của ký hiệu viết thường.", fault=match.group())
            span = Span(symbol, *match.span(), match.group().upper())
            yield KIND.at(document.at("symbol"), message, text(KIND.remedy), span)


RULE: Final = Rule(KIND, _check)
