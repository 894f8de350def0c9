"""Gạch nối: the short one that the decree writes, where a page is printed with the long one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import Role
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV782",
    "long-dash",
    Severity.INFO,
    "Dùng dấu gạch dài “–” giữa các từ, các số.",
    "Dùng gạch nối “-” như Nghị định; Word hay tự đổi sang gạch dài.",
    wrong="Chương trình hành động giai đoạn 2021 – 2025.",
    right="Chương trình hành động giai đoạn 2021 - 2025.",
    clause="PL1-I-II.1b",
    fix=FixClass.SUGGEST,
)

_LONG: Final = Pattern(r"(?<=\w )[–—](?= \w)|(?<=\d)[–—](?=\d)")
_SHORT: Final = "-"


def _passages(passages: Passages) -> Iterator[Finding]:
    found = [
        (passage, match)
        for passage in passages.own
        if passage.role is not Role.SYMBOL
        for match in _LONG.finditer(passage.plain)
    ]
    for passage, match in found[:1]:
        message = text("Dấu “{dash}” ở {count} chỗ.", dash=match.group(), count=len(found))
        yield passage.finding(KIND, match.span(), message, _SHORT)


RULE: Final = Rule(KIND, passages=_passages, printed=True)
