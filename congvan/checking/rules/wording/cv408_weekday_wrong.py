"""Thứ trong tuần: the one that the date falls on."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.decree.proper_names import WEEKDAYS
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV408",
    "weekday-wrong",
    Severity.WARNING,
    "Thứ trong tuần không khớp với ngày.",
    "Xem lại lịch: sửa thứ hoặc sửa ngày.",
    wrong="mở đầu: Họp vào thứ Hai, ngày 20/02/2024.",
    right="mở đầu: Họp vào thứ Ba, ngày 20/02/2024.",
    fix=FixClass.SUGGEST,
)

_SAID: Final = Pattern(
    r"(?P<day>thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[,)]? ?\(?(?:ngày )?"
    r"(?P<d>\d{1,2})(?:/(?P<m>\d{1,2})/(?P<y>\d{4})| tháng (?P<m_>\d{1,2}) năm (?P<y_>\d{4}))",
    re.IGNORECASE,
)
_COUNTED: Final = ("lần ", "kỳ ", "vòng ", "đợt ", "phiên ", "khóa ")
"""What stands before a number that counts something else than days."""

_DAYS: Final = (*(f"thứ {name}" for name in WEEKDAYS), "Chủ nhật")


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _SAID.finditer(passage.plain):
        counted = passage.plain[: match.start()].casefold().endswith(_COUNTED)
        right = None if counted else _weekday(match)
        if right and right.casefold() != match["day"].casefold():
            message = text(
                "Ngày ấy là {right}, không phải {typed}.", right=right, typed=match["day"]
            )
            yield passage.finding(KIND, match.span("day"), message, right)


def _weekday(match: re.Match[str]) -> str | None:
    year, month = match["y"] or match["y_"], match["m"] or match["m_"]
    try:
        return _DAYS[date(int(year), int(month), int(match["d"])).weekday()]
    except ValueError:
        return None


RULE: Final = Rule(KIND, passage=_passage)
