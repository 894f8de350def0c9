"""Ngày tháng: a numbered document has a full date."""

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
    "CV402",
    "open-date",
    Severity.WARNING,
    "Văn bản đã có số mà ngày, tháng hoặc năm còn trống.",
    "Ghi đủ ngày, tháng, năm; số và ngày được lấy cùng một lúc.",
    wrong="số: 15\nngày: {năm: 2024}",
    right="số: 15\nngày: 2024-02-19",
    clause="PL1-I-II.4b",
)


def _check(stated: Stated) -> Iterator[Finding]:
    undated = stated.doctype.may_lack("place") and stated.place is None
    dated = stated.whole_date or undated or not stated.doctype.may_have("date")
    if stated.number and not dated:
        yield stated.dated.finding(KIND, text("Văn bản đã có số mà chưa đủ ngày, tháng, năm."))


RULE: Final = Rule(KIND, stated=_check, reads=(Item.NUMBER, Item.DATE, Item.PLACE))
