"""Ký hiệu: its groups are joined by a hyphen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV306",
    "symbol-joint",
    Severity.WARNING,
    "Các nhóm của ký hiệu nối bằng dấu khác dấu “-”.",
    "Nối các nhóm bằng một dấu “-”, không có dấu cách.",
    wrong="ký hiệu: UBND–VX",
    right="ký hiệu: UBND-VX",
    clause="PL1-I-II.3c",
    fix=FixClass.SAFE,
)

_JOINT: Final = Pattern(r"[–—_]+|-{2,}|^-|-$")


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    symbol = document.symbol or ""
    for match in _JOINT.finditer(symbol):
        message = text("Ký hiệu nối bằng “{fault}”.", fault=match.group())
        inside = match.start() > 0 and match.end() < len(symbol)
        span = Span(symbol, *match.span(), "-" if inside else "")
        yield KIND.at(document.at("symbol"), message, text(KIND.remedy), span)


RULE: Final = Rule(KIND, _check)
