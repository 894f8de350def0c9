"""Ký hiệu: its groups are joined by a hyphen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.statements.statement import Item, Value
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

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


def _check(stated: Stated) -> Iterator[Finding]:
    symbol = stated.symbol or Value("")
    for match in _JOINT.finditer(symbol.text):
        message = text("Ký hiệu nối bằng “{fault}”.", fault=match.group())
        inside = match.start() > 0 and match.end() < len(symbol.text)
        yield symbol.finding(KIND, message, match.span(), "-" if inside else "")


RULE: Final = Rule(KIND, stated=_check, reads=(Item.NUMBER,))
