"""Lưu: the last line of Nơi nhận."""

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
    "CV603",
    "no-archive",
    Severity.WARNING,
    "Nơi nhận không có dòng Lưu.",
    "Thêm dòng Lưu với VT và đơn vị soạn thảo: `lưu: [VT, VHXH]`.",
    wrong="lưu:",
    right="lưu:\n  đơn vị: [VT]",
    clause="PL1-I-II.9d",
)


def _check(stated: Stated) -> Iterator[Finding]:
    if not stated.archived and not stated.doctype.may_lack("archive"):
        yield stated.listed.finding(KIND, text("Thiếu dòng Lưu."))


RULE: Final = Rule(KIND, stated=_check, reads=(Item.DISTRIBUTION,))
