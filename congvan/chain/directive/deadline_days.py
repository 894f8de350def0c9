"""Thời hạn một lần: one day, month, quarter or year."""

from __future__ import annotations

import re
from calendar import monthrange
from contextlib import suppress
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

from congvan.chain.directive.deadline_words import HOUR, led
from congvan.chain.directive.deadlines import (
    UNREAD,
    Day,
    Deadline,
    NoSuchDay,
    Span,
    Undated,
    last_day,
)
from congvan.vietnamese.text import roman

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Said = Mapping[str, str | None]
    Build = Callable[[Said, date | None], Deadline]


_DAYS_NAME: Final = re.compile(r"(?:, )?thứ [2-8](?:, | |$)")
_POINT: Final = re.compile(r"(đầu|giữa|cuối) ")


def once(words: str, given: date | None) -> Deadline:
    """Return a day with its hour, or a span, of which "đầu", "giữa" and "cuối" are days."""
    hour = HOUR.search(words)
    rest = _DAYS_NAME.sub(" ", HOUR.sub("", words)).strip()
    rest, before = led(rest)
    point = _POINT.match(rest)
    rest = rest[point.end() :] if point else rest
    for pattern, build in _FORMS:
        if found := pattern.fullmatch(rest.strip(" ,")):
            with suppress(ValueError):
                made = build(found.groupdict(), given)
                made = _pointed(made, point[1]) if point else made
                return _timed(made, hour) if hour else _before(made) if before else made
            return NoSuchDay()
    return UNREAD


def _timed(made: Deadline, hour: re.Match[str]) -> Deadline:
    """Return a day with its hour; 24 giờ is the end of the day."""
    if not isinstance(made, Day):
        return made if isinstance(made, Undated) else UNREAD
    hours, minutes = int(hour[1]), int(hour[2] or 0)
    return Day(made.day, None if (hours, minutes) == (24, 0) else time(hours, minutes))


def _before(made: Deadline) -> Deadline:
    """Return the end of "trước tháng 12": the day before it begins."""
    return Day(made.first - timedelta(days=1)) if isinstance(made, Span) else made


def _pointed(made: Deadline, point: str) -> Deadline:
    """Return the beginning, middle or end of a span; Bộ luật Dân sự 2015, Điều 146 khoản 3."""
    if not isinstance(made, Span):
        return made if isinstance(made, Undated) else UNREAD
    if point != "giữa":
        return Day(made.first if point == "đầu" else made.last)
    years, months = made.last.year - made.first.year, made.last.month - made.first.month
    middle = _MIDDLES.get(12 * years + months)
    return (
        Day(date(made.first.year, made.first.month + middle[0], middle[1]))
        if middle
        else UNREAD
    )


_MIDDLES: Final = {0: (0, 15), 11: (5, 30)}
"""How many months on, and on which day, the middle of a month and of a year is."""


def _day(said: Said, given: date | None) -> Deadline:
    month, day = int(said["m"] or 0), int(said["d"] or 0)
    return _in_year(said, given, lambda year: Day(date(year, month, day)))


def _month(said: Said, given: date | None) -> Deadline:
    month = int(said["m"] or 0)
    return _in_year(said, given, lambda year: _months(year, month, month))


def _quarter(said: Said, given: date | None) -> Deadline:
    typed = said["q"] or ""
    quarter = int(typed) if typed.isdigit() else _ROMAN.get(typed, 0)
    return _in_year(said, given, lambda year: _months(year, 3 * quarter - 2, 3 * quarter))


def _part_of_year(said: Said, given: date | None) -> Deadline:
    count = int(said["n"] or 6)
    first = 1 if said["half"] == "đầu" else 13 - count
    return _in_year(said, given, lambda year: _months(year, first, first + count - 1))


def _year(said: Said, given: date | None) -> Deadline:
    return _in_year(said, given, lambda year: _months(year, 1, 12))


def _this_month(_: Said, given: date | None) -> Deadline:
    return _months(given.year, given.month, given.month) if given else Undated()


def _this_quarter(_: Said, given: date | None) -> Deadline:
    if given is None:
        return Undated()
    last = -(-given.month // 3) * 3
    return _months(given.year, last - 2, last)


def _next_year(_: Said, given: date | None) -> Deadline:
    return _months(given.year + 1, 1, 12) if given else Undated()


def _years(said: Said, _: date | None) -> Deadline:
    first, last = date(int(said["y"] or 0), 1, 1), date(int(said["end"] or 0), 12, 31)
    return Span(first, last) if first < last else UNREAD


def _in_year(said: Said, given: date | None, make: Callable[[int], Day | Span]) -> Deadline:
    """Return what is made of a year; without one of the next that is not over on the day given.

    Raises:
        ValueError: if there is no such day.
    """
    if typed := said["y"]:
        return make(int(typed))
    if given is None:
        make(_LEAP)
        return Undated()
    made = make(given.year)
    return made if (last_day(made, None) or given) >= given else make(given.year + 1)


def _months(year: int, first: int, last: int) -> Span:
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


_LEAP: Final = 2000
"""A year that has every day that some year has."""

_ROMAN: Final = {roman(number).lower(): number for number in range(1, 5)}
_OF_YEAR: Final = r"(?:(?:/|-|,? năm )(?P<y>\d{4}))?"
_FORMS: Final[tuple[tuple[re.Pattern[str], Build], ...]] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (r"(?:ngày )?(?P<d>\d{1,2})([/.-])(?P<m>\d{1,2})\2(?P<y>\d{4})", _day),
        (r"(?:ngày )?(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:,? năm (?P<y>\d{4}))?", _day),
        (r"(?:ngày )?(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})", _day),
        (rf"(?:ngày )?(?P<d>\d{{1,2}}),? tháng (?P<m>\d{{1,2}}){_OF_YEAR}", _day),
        (rf"tháng (?P<m>\d{{1,2}}){_OF_YEAR}", _month),
        (r"(?P<m>\d{1,2})[/-](?P<y>\d{4})", _month),
        (rf"(?:quý |q ?)(?P<q>[ivx]{{1,4}}|\d{{1,2}}){_OF_YEAR}", _quarter),
        (r"(?P<n>\d{1,2}) tháng (?P<half>đầu|cuối) năm(?: (?P<y>\d{4}))?", _part_of_year),
        (r"(?P<n>)nửa (?:năm )?(?P<half>đầu|cuối) năm(?: (?P<y>\d{4}))?", _part_of_year),
        (r"(?:năm )?(?P<y>\d{4})", _year),
        (r"(?P<y>)năm(?: nay| này)?", _year),
        (r"năm (?:sau|tới)", _next_year),
        (r"tháng(?: này)?", _this_month),
        (r"quý(?: này)?", _this_quarter),
        (r"(?:năm )?(?P<y>\d{4}) ?- ?(?P<end>\d{4})", _years),
    )
)
"""The grammar of what has a beginning and an end."""
