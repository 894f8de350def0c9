"""Ký hiệu công văn: the agency, then the unit that drafted it or its field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV307",
    "letter-symbol-without-unit",
    Severity.WARNING,
    "Ký hiệu công văn chỉ có tên cơ quan.",
    "Thêm chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực: UBND-VX.",
    wrong="ký hiệu: UBND",
    right="ký hiệu: UBND-VX",
    clause="PL1-I-II.3b",
)


def _check(stated: Stated) -> Iterator[Finding]:
    symbol = stated.symbol
    if symbol and symbol.text.isalpha() and stated.doctype.subject == "letter":
        message = text(
            "Ký hiệu “{symbol}” thiếu đơn vị soạn thảo hoặc lĩnh vực.", symbol=symbol.text
        )
        yield symbol.finding(KIND, message)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.NUMBER,))
