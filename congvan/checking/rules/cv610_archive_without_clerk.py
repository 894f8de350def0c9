"""Dòng Lưu: the văn thư (VT) keeps the original, and comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.findings.finding import Kind, Severity, text
from congvan.model.document.inline import is_open
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV610",
    "archive-without-clerk",
    Severity.WARNING,
    "Dòng Lưu không mở đầu bằng văn thư (VT).",
    "Ghi VT trước, rồi đến đơn vị soạn thảo: Lưu: VT, NV.",
    wrong="lưu:\n  đơn vị: [NV]",
    right="lưu:\n  đơn vị: [VT, NV]",
    clause="PL1-I-II.9d",
)

_CLERK: Final = ("vt", "vanthu", "vp")


def _check(stated: Stated) -> Iterator[Finding]:
    unit = stated.archive
    if unit and not is_open(unit.text) and not bare(unit.text).startswith(_CLERK):
        yield unit.finding(KIND, text("Dòng Lưu mở đầu bằng “{unit}”.", unit=unit.text))


RULE: Final = Rule(KIND, stated=_check, reads=(Item.ARCHIVE,))
