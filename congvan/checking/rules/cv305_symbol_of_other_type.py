"""Ký hiệu: begins with the abbreviation of its own type; that of a công văn with none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item, Value
from congvan.decree.acts import ABBREVIATIONS
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV305",
    "symbol-of-other-type",
    Severity.WARNING,
    "Ký hiệu mở đầu bằng chữ viết tắt của loại văn bản khác, hoặc thiếu chữ của loại mình.",
    "Công văn không có chữ viết tắt tên loại; loại khác có chữ của mình, dựng thì tự thêm.",
    wrong="ký hiệu: CV-UBND",
    right="ký hiệu: UBND-VX",
    clause="PL1-I-II.3b",
    fix=FixClass.SUGGEST,
)

_OF_TYPES: Final = frozenset({*ABBREVIATIONS, "CV"})


def _check(stated: Stated) -> Iterator[Finding]:
    symbol, doctype = stated.symbol or Value(""), stated.doctype
    first, joint, _ = symbol.text.partition("-")
    strange = first in _OF_TYPES and first != doctype.abbreviation and not stated.renamed
    if joint and strange and doctype.may_have("symbol"):
        message = text(
            "“{group}” không phải chữ viết tắt của {type}.", group=first, type=doctype.name
        )
        own = f"{doctype.abbreviation}-" if stated.printed and doctype.abbreviation else ""
        yield symbol.finding(KIND, message, (0, len(first) + 1), own)
    elif stated.untyped and not stated.renamed:
        said = {"type": doctype.name, "group": doctype.abbreviation}
        yield symbol.finding(KIND, text("Ký hiệu của {type} mở đầu bằng “{group}-”.", **said))


RULE: Final = Rule(KIND, stated=_check, reads=(Item.NUMBER,))
