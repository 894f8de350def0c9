"""Quận, phường mang số: the unit word has a capital."""

from __future__ import annotations

from typing import Final

from congvan.checking.rule import Pattern
from congvan.checking.wording.capitals import begun_small
from congvan.findings.finding import FixClass, Kind, Severity

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

RULE: Final = begun_small(KIND, _SMALL)
