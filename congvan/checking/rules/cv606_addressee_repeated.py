"""Nơi nhận: who stands in Kính gửi is meant by “Như trên”."""

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
    "CV606",
    "addressee-repeated",
    Severity.WARNING,
    "Nơi ở Kính gửi được ghi lại trong Nơi nhận.",
    "Bỏ dòng ấy: “Như trên” đã gồm mọi nơi ở Kính gửi.",
    wrong="kính gửi: Phòng Nội vụ huyện\nnơi nhận: [Như trên, Phòng Nội vụ huyện]",
    right="kính gửi: Phòng Nội vụ huyện\nnơi nhận: [Như trên, Sở Y tế]",
    clause="PL1-I-II.9c",
)


def _check(stated: Stated) -> Iterator[Finding]:
    if stated.printed and not any(entry.is_as_above for entry in stated.distribution):
        return
    addressed = {bare(name.text) for name in stated.recipients}
    for entry in stated.distribution:
        if bare(entry.to.text) in addressed:
            message = text("“{name}” đã có ở Kính gửi.", name=entry.to.text)
            yield entry.to.finding(KIND, message)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.DISTRIBUTION, Item.RECIPIENTS))
