"""Ngày tháng: a day that the calendar has."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV404",
    "impossible-date",
    Severity.ERROR,
    "Câu chữ nói một ngày không có trong lịch.",
    "Sửa lại ngày, tháng hoặc năm.",
    wrong="mở đầu: Báo cáo trước ngày 31/4/2024.",
    right="mở đầu: Báo cáo trước ngày 30/4/2024.",
    clause="PL1-I-II.4b",
)

_DATE: Final = Pattern(
    r"[Nn](?<!\w[Nn])gày (?P<d>\d{1,2})"
    r"(?:/(?P<m>\d{1,2})|-(?P<m_>\d{1,2})(?=-\d{4})|(?i: tháng )(?P<m__>\d{1,2}))"
    r"(?:(?:/|-|(?i: năm ))(?P<y>\d{4}))?(?![\w/-])(?!.{0,20}(?i:âm lịch|ÂL))",
)
_LEAP: Final = 2000
"""Has a 29 February: what is right in some year is not wrong without one."""

_MOST: Final = (31, 12)
"""Without a year, anything above is no date: "trong ngày 45/50 hồ sơ"."""


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _DATE.finditer(passage.plain):
        if not _exists(match):
            message = text("Lịch không có “{fault}”.", fault=match.group())
            yield passage.finding(KIND, match.span(), message)


def _exists(match: re.Match[str]) -> bool:
    day, month = int(match["d"]), int(match["m"] or match["m_"] or match["m__"])
    if not match["y"] and (day > _MOST[0] or month > _MOST[1]):
        return True
    try:
        date(int(match["y"] or _LEAP), month, day)
    except ValueError:
        return False
    return True


RULE: Final = Rule(KIND, passage=_passage)
