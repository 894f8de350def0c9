"""Quyền hạn: “TM.” stands above “KT.”, “TL.”, “TUQ.”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.decree.words import Authority
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV512",
    "capacities-out-of-order",
    Severity.WARNING,
    "Dòng “TM.” không đứng trên cùng.",
    "Để “TM.” ở dòng đầu, rồi đến “KT.”, “TL.”, “TUQ.”.",
    wrong=(
        "ký:\n  quyền hạn: [{KT: Chủ tịch}, {TM: Ủy ban nhân dân}]\n"
        "  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn Bình"
    ),
    right=(
        "ký:\n  quyền hạn: [{TM: Ủy ban nhân dân}, {KT: Chủ tịch}]\n"
        "  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.7b",
)


def _check(stated: Stated) -> Iterator[Finding]:
    for line in (line for signature in stated.signatures for line in signature.capacity[1:]):
        if line.mark is Authority.TM:
            yield line.of.finding(KIND, text("“TM. {of}” phải đứng dòng đầu.", of=line.of.text))


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SIGNATURE,))
