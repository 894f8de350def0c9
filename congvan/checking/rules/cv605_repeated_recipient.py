"""Nơi nhận: each receiver once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.findings.finding import Kind, Severity, text
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV605",
    "repeated-recipient",
    Severity.WARNING,
    "Một nơi nhận ghi hai lần.",
    "Bỏ dòng lặp lại.",
    wrong="nơi nhận: [Sở Nội vụ, Sở Y tế, Sở Nội vụ]",
    right="nơi nhận: [Sở Nội vụ, Sở Y tế]",
    clause="PL1-I-II.9c",
)


def _check(stated: Stated) -> Iterator[Finding]:
    seen: set[str] = set()
    for entry in stated.distribution:
        name = bare(entry.to.text)
        if name in seen:
            yield entry.to.finding(KIND, text("“{name}” đã có ở trên.", name=entry.to.text))
        seen.add(name)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.DISTRIBUTION,))
