"""Ngày làm việc: the days on which an office works, and how a term is counted by them.

Bộ luật Dân sự 2015: the day of the event is not counted (Điều 147 khoản 2); a term in months or
years ends on the day of the same number, else on the last day of its month (Điều 148 khoản 3, 4);
one that ends on a day off ends with the next working day (Điều 148 khoản 5).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

_DAY = timedelta(days=1)
_MONTHS = 12


def is_working_day(day: date) -> bool:
    """Tell whether offices work on a day: no weekend and no feast, or a Saturday made up for one.

    >>> is_working_day(date(2024, 4, 29)), is_working_day(date(2024, 5, 4))
    (False, True)
    """
    return _calendar().is_working_day(day)


def working_days_after(day: date, count: int) -> date:
    """Return the working day that is the `count`-th after `day`.

    >>> working_days_after(date(2024, 2, 7), 2)
    datetime.date(2024, 2, 16)
    """
    for _ in range(count):
        day = next_working_day(day + _DAY)
    return day


def next_working_day(day: date) -> date:
    """Return `day` if offices work on it, else the first day after it on which they do."""
    while not is_working_day(day):
        day += _DAY
    return day


def months_after(day: date, count: int) -> date:
    """Return the day of the same number `count` months on, or the last one of that month.

    >>> months_after(date(2024, 11, 30), 3)
    datetime.date(2025, 2, 28)
    """
    years, month = divmod(day.year * _MONTHS + day.month - 1 + count, _MONTHS)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


@cache
def _calendar() -> HolidayBase:
    """Return the feasts of Vietnam; Tết and Giỗ Tổ go by the moon."""
    import holidays  # noqa: PLC0415 - a third of a cold start, and few deadlines count days

    return holidays.country_holidays("VN")
