"""Thời hạn: what is typed as a deadline, as the last day of it where it names one."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from congvan.model.agencies.periods import shown

_DEED: Final = r"(?:(?:hoàn thành|xong|gửi|báo cáo)\s+)?"
_LEAD: Final = rf"(?:{_DEED}(?:trước|chậm nhất(?:\s+(?:là|vào))?|(?:đến\s+)?hết|đến)\s+)?"
_ISO: Final = r"(?P<y1>\d{4})-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})"
_ISO_DAY: Final = re.compile(_ISO, re.ASCII)
_LOCAL: Final = r"(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})[/.-](?P<y2>\d{4})"
_WORDS: Final = r"(?P<d3>\d{1,2})\s+tháng\s+(?P<m3>\d{1,2})\s+năm\s+(?P<y3>\d{4})"
_DEADLINE: Final = re.compile(
    rf"{_LEAD}(?:ngày\s+)?(?:{_ISO}|{_LOCAL}|{_WORDS})\.?", re.IGNORECASE | re.ASCII
)


def last_day(typed: str | None) -> date | None:
    """Return the day a deadline names; None for "hằng quý", "quý IV" and whatever is no day.

    What stands before the day does not change it: "trước ngày 15/12" is past from the 16th on, so
    that nothing is called late which may not be.

    >>> last_day("Trước ngày 15/12/2024"), last_day("2024-12-15") == last_day("15/12/2024")
    (datetime.date(2024, 12, 15), True)
    >>> last_day("hằng quý"), last_day("31/02/2024")
    (None, None)
    """
    found = _DEADLINE.fullmatch(" ".join((typed or "").split()))
    if found is None:
        return None
    parts = {name[0]: int(part) for name, part in found.groupdict().items() if part}
    try:
        return date(parts["y"], parts["m"], parts["d"])
    except ValueError:
        return None


def as_printed(typed: str) -> str:
    """Return a deadline as a page says it: a day typed as 2024-12-15 the way Vietnam writes it.

    >>> as_printed("2024-12-15"), as_printed("hằng quý")
    ('15/12/2024', 'hằng quý')
    """
    day = last_day(typed) if _ISO_DAY.fullmatch(typed.strip()) else None
    return shown(day) if day else typed
