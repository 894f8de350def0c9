"""Số văn bản: a zero before a single digit, none before more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.statements.statement import Item
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV303",
    "padded-number",
    Severity.INFO,
    "Số văn bản thêm nhiều số 0 ở trước.",
    "Nghị định chỉ thêm một số 0 trước số nhỏ hơn 10: 05, 12, 124.",
    wrong="số: 012",
    right="số: 12",
    clause="PL1-I-II.3c",
    fix=FixClass.SUGGEST,
)

_PADDED: Final = Pattern(r"0+(?=[1-9]\d)|0+(?=0[1-9])")


def _check(stated: Stated) -> Iterator[Finding]:
    number = stated.number
    match = _PADDED.match(number.text) if number else None
    if number and match:
        message = text("Số “{number}” thừa số 0.", number=number.text)
        yield number.finding(KIND, message, match.span(), "")


RULE: Final = Rule(KIND, stated=_check, reads=(Item.NUMBER,))
