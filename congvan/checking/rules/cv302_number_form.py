"""Số văn bản: Arabic digits, no year."""

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
    "CV302",
    "number-form",
    Severity.WARNING,
    "Số văn bản có chữ khác ngoài chữ số Ả Rập.",
    "Chỉ viết số; năm chỉ đi kèm số của văn bản quy phạm pháp luật.",
    wrong="số: 05/2024",
    right="số: 05",
    clause="PL1-I-II.3a",
)


def _check(stated: Stated) -> Iterator[Finding]:
    number = stated.number
    if number and not (number.text.isascii() and number.text.isdigit()):
        yield number.finding(
            KIND, text("Số “{number}” không chỉ gồm chữ số.", number=number.text)
        )


RULE: Final = Rule(KIND, stated=_check, reads=(Item.NUMBER,))
