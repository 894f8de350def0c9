"""Ký hiệu: capitals, but for the abbreviations that the decree itself writes otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.statements.statement import Item
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.model.document.inline import is_open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

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


def _check(stated: Stated) -> Iterator[Finding]:
    symbol = stated.symbol
    if symbol is None or is_open(symbol.text):
        return
    for match in _SMALL.finditer(symbol.text):
        if match.group().islower():
            message = text("Nhóm “{fault}” của ký hiệu viết thường.", fault=match.group())
            yield symbol.finding(KIND, message, match.span(), match.group().upper())


RULE: Final = Rule(KIND, stated=_check, reads=(Item.NUMBER,))
