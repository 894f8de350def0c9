"""Tên cơ quan ban hành: in full; only the line above it may be shortened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.statements.statement import Item
from congvan.decree.posts import SHORT_BODIES
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV219",
    "issuer-shortened",
    Severity.WARNING,
    "Tên cơ quan ban hành viết tắt.",
    "Viết đủ tên; chỉ dòng cơ quan chủ quản được viết tắt cụm từ thông dụng.",
    wrong="cơ quan:\n  tên: UBND huyện Kon Plông",
    right="cơ quan:\n  tên: Ủy ban nhân dân huyện Kon Plông",
    clause="PL1-I-II.2a",
    fix=FixClass.GUARDED,
)

_SHORT: Final = Pattern(rf"\b(?:{'|'.join(SHORT_BODIES)})\b")


def _check(stated: Stated) -> Iterator[Finding]:
    for name in stated.issuer:
        for match in _SHORT.finditer(name.text):
            full = SHORT_BODIES[match.group()]
            instead = full.upper() if name.text.isupper() else full
            message = text("Tên cơ quan viết tắt “{fault}”.", fault=match.group())
            yield name.finding(KIND, message, match.span(), instead)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.ISSUER,))
