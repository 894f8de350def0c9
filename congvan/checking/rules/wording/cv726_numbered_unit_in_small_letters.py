"""Quận, phường mang số: the unit word has a capital."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.passages import Passage
    from congvan.findings import Finding

KIND: Final = Kind(
    "CV726",
    "numbered-unit-in-small-letters",
    Severity.WARNING,
    "“quận”, “phường” trước số viết thường.",
    "Viết hoa: Quận 1, Phường 4.",
    wrong="mở đầu: Đoàn công tác đến phường 4, Quận 3.",
    right="mở đầu: Đoàn công tác đến Phường 4, Quận 3.",
    clause="PL2-III.1b",
    fix=FixClass.GUARDED,
)

_SMALL: Final = Pattern(
    r"(?<![\w])(?<!\d )(?:quận|phường)(?= \d{1,2}(?:[,;.)]|\s*$| (?:quận|thành|Thành|Quận|TP)))"
)


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _SMALL.finditer(passage.plain):
        typed = match.group()
        right = typed.capitalize()
        message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
        yield passage.finding(KIND, match.span(), message, right)


RULE: Final = Rule(KIND, passage=_passage)
