"""Thời hạn: what a deadline is once it has been read, and which day is the last of it.

The sorts are classes and no tuples, because two of different sorts are never the same.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from congvan.chain.directive.working_days import (
    months_after,
    next_working_day,
    working_days_after,
)
from congvan.model.agencies.periods import shown

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Day:
    """Ngày: one day, and the hour if one is named."""

    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Khoảng: a month, a quarter, a year or several; it is kept as long as its last day lasts."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Recurring:
    """Định kỳ: the days of every year as (month, day), or the weekdays from Monday = 0.

    A day beyond the end of its month is the last one of it.
    """

    days: tuple[tuple[int, int], ...] = ()
    weekdays: tuple[int, ...] = ()


class Unit(StrEnum):
    """Đơn vị in which a term is counted."""

    HOUR = "giờ"
    WORKING_DAY = "ngày làm việc"
    DAY = "ngày"
    WEEK = "tuần"
    MONTH = "tháng"
    YEAR = "năm"


@dataclass(frozen=True, slots=True)
class Since:
    """Kể từ: so long after an event; only the signing of the document itself has a known day."""

    count: int
    unit: Unit
    signing: bool


@dataclass(frozen=True, slots=True)
class Open:
    """Thường xuyên: to be done always, or when something happens that has no day."""


@dataclass(frozen=True, slots=True)
class Undated:
    """Chưa biết năm: a day, month or quarter without its year, of a document without a date."""


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """Không có ngày ấy: 30/02, quý V, 25 giờ."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Không hiểu: whatever is none of the forms."""


UNREAD: Final = Unread()

Deadline = Day | Span | Recurring | Since | Open | Undated | NoSuchDay | Unread


def last_day(deadline: Deadline | None, given: date | None) -> date | None:
    """Return the day after which a task is late; None if it has none, or none that is known.

    `given` is the date of the document. Of a period it is the first due day after that.
    """
    match deadline:
        case Day():
            return deadline.day
        case Span():
            return deadline.last
        case Recurring() if given:
            return next_due(deadline, given)
        case Since(signing=True) if given:
            return _ended(deadline, given)
        case _:
            return None


def next_due(deadline: Recurring, after: date) -> date:
    """Return the first due day of a period after a day.

    >>> next_due(Recurring(days=((2, 31),)), date(2024, 2, 29))
    datetime.date(2025, 2, 28)
    """
    return min(day for day in _coming(deadline, after) if day > after)


def _coming(deadline: Recurring, after: date) -> Iterator[date]:
    for year in (after.year, after.year + 1):
        for month, day in deadline.days:
            yield date(year, month, min(day, monthrange(year, month)[1]))
    for ahead in range(1, 8):
        day = after + timedelta(days=ahead)
        if day.weekday() in deadline.weekdays:
            yield day


def _ended(term: Since, given: date) -> date:
    """Return the last day of a term from the signing on; Bộ luật Dân sự 2015, Điều 147, 148."""
    if term.unit is Unit.WORKING_DAY:
        return working_days_after(given, term.count)
    if term.unit in _MONTHS:
        return next_working_day(months_after(given, term.count * _MONTHS[term.unit]))
    if not term.count:
        return given
    hours = timedelta(hours=term.count * _HOURS[term.unit])
    whole = timedelta(days=-(-hours // timedelta(days=1)))
    return next_working_day(given + whole)


_MONTHS: Final = {Unit.MONTH: 1, Unit.YEAR: 12}
_HOURS: Final = {Unit.HOUR: 1, Unit.DAY: 24, Unit.WEEK: 7 * 24}


def as_printed(typed: str) -> str:
    """Return a deadline as a page says it: a day typed as 2024-12-15 the way Vietnam writes it.

    >>> as_printed("2024-12-15"), as_printed("hằng quý")
    ('15/12/2024', 'hằng quý')
    """
    found = _ISO_DAY.fullmatch(typed.strip())
    try:
        return shown(date(*map(int, found.groups()))) if found else typed
    except ValueError:
        return typed


_ISO_DAY: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
