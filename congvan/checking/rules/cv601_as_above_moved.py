"""Như trên: the first line of Nơi nhận, and only where there is a Kính gửi."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.decree.types import TYPES
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV601",
    "as-above-moved",
    Severity.WARNING,
    "“Như trên” không đứng đầu Nơi nhận, hoặc văn bản không có Kính gửi.",
    "Để “Như trên” ở dòng đầu, hoặc bỏ nếu không có Kính gửi.",
    wrong="nơi nhận: [Sở Nội vụ, Như trên]",
    right="nơi nhận: [Như trên, Sở Nội vụ]",
    clause="PL1-I-II.9b",
)

_SENT: Final = tuple(TYPES[type_id].name for type_id in ("cong_van", "to_trinh", "bao_cao"))


def _check(stated: Stated) -> Iterator[Finding]:
    named = stated.recipients or stated.doctype.fields  # named in the text itself; Mẫu 1.8
    for index, entry in enumerate(stated.distribution):
        if entry.is_as_above and (index or not named):
            yield entry.to.finding(KIND, text("“{line}” đứng sai chỗ.", line=entry.to.text))
    if stated.printed and stated.recipients and _is_sent(stated) and not _refers_up(stated):
        yield stated.listed.finding(KIND, text("Nơi nhận thiếu dòng “Như trên”."))


def _is_sent(stated: Stated) -> bool:
    """Tell whether a type is sent to those in Kính gửi; PL1-I-II.9d."""
    return stated.doctype.name in _SENT


def _refers_up(stated: Stated) -> bool:
    """Tell whether a line of Nơi nhận begins with "Như"."""
    return any(entry.to.text.casefold().startswith("như ") for entry in stated.distribution)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.DISTRIBUTION, Item.RECIPIENTS))
