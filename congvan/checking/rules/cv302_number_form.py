"""Số văn bản: Arabic digits, with a year only where the document may be a normative one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.decree.types import CONTRACTS, NORMATIVE
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

_DIGITS: Final = re.compile(r"[0-9]+")
_YEARED: Final = re.compile(r"[0-9]+(?:/(?:19|20)[0-9]{2})?")


def _check(stated: Stated) -> Iterator[Finding]:
    number = stated.number
    form = _YEARED if stated.doctype.folder.name in (*NORMATIVE, *CONTRACTS) else _DIGITS
    if number and not form.fullmatch(number.text):
        yield number.finding(
            KIND, text("Số “{number}” không chỉ gồm chữ số.", number=number.text)
        )


RULE: Final = Rule(KIND, stated=_check, reads=(Item.NUMBER,))
