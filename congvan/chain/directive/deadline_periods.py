"""Thời hạn định kỳ: so often, and on which day of it if that is said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.directive.deadline_words import AND, HOUR, led
from congvan.chain.directive.deadlines import UNREAD, Deadline, NoSuchDay, Recurring

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


class _Every(NamedTuple):
    """Chu kỳ: the months on whose last day a period ends, or its weekdays."""

    pattern: re.Pattern[str]
    months: tuple[int, ...] = ()
    weekdays: tuple[int, ...] = ()


def _every(unit: str, months: str = "") -> re.Pattern[str]:
    """Return the pattern of "hằng quý", "định kỳ quý", "1 lần/quý", "định kỳ 3 tháng"."""
    once = r"(?:1 |một |/|01 )lần"
    counted = rf"|(?:định kỳ )?{months} ?{once}|định kỳ {months}" if months else ""
    often = rf"(?:định kỳ )?(?:hằng|mỗi|từng) {unit}|định kỳ {unit}|0?1 lần ?/ ?{unit}"
    return re.compile(rf"(?:{often}{counted})(?: {once})?(?!\w)")


_MONTHLY: Final = tuple(range(1, 13))
_QUARTERLY: Final = (3, 6, 9, 12)
_OF_QUARTER: Final = r"(?=tháng (?:đầu|giữa|cuối)(?: cùng)?(?: của)?(?: mỗi)? quý)"
_PERIODS: Final = (
    _Every(re.compile(rf"(?:định kỳ )?(?:hằng|mỗi) quý(?=.* tháng)|(?<![^ ]){_OF_QUARTER}"),
           _QUARTERLY),
    _Every(_every("ngày"), weekdays=tuple(range(7))),
    _Every(_every("tuần"), weekdays=(6,)),
    _Every(_every("tháng", "0?1 tháng"), _MONTHLY),
    _Every(re.compile(r"(?<=\d )của tháng$"), _MONTHLY),
    _Every(_every("2 tháng", "0?2 tháng"), _MONTHLY[1::2]),
    _Every(_every("quý", "0?3 tháng"), _QUARTERLY),
    _Every(_every("nửa năm", "0?6 tháng"), _MONTHLY[5::6]),
    _Every(re.compile(r"0?2 lần ?/ ?năm|mỗi năm 0?2 lần"), _MONTHLY[5::6]),
    _Every(_every("năm", r"(?:0?1 năm|12 tháng)"), (12,)),
)  # fmt: skip
"""Periods, the shortest first: of "hằng tháng, quý, năm" it is the one that comes due."""

_BESIDE: Final = re.compile(
    r"(?<!\w)(?:và |hoặc )?(?:hằng )?(?:quý|0?[69] tháng|0?1 năm|năm)(?=,| và|$)"
)
_WEEKDAY: Final = re.compile(r"thứ ([2-8])(?: |,|$)")
_WHICH: Final = {"đầu": -2, "giữa": -1, "cuối": 0}
_LAST: Final = 31
"""The last day of a month, whatever its number is."""


def recurring(words: str, _: date | None) -> Deadline:
    """Return a period: how often, and on which day of it if that is said."""
    for every in _PERIODS:
        if every.pattern.search(words):
            rest = HOUR.sub("", every.pattern.sub(" ", words, count=1))
            rest = _BESIDE.sub("", " ".join(rest.split())) if every.months else rest
            return (_in_months if every.months else _in_week)(every, led(rest)[0])
    return UNREAD


def _in_week(every: _Every, rest: str) -> Deadline:
    if found := _WEEKDAY.fullmatch(rest):
        return Recurring(weekdays=(int(found[1]) - 2,))
    return Recurring(weekdays=every.weekdays) if rest in {"", "cuối"} else UNREAD


def _in_months(every: _Every, rest: str) -> Deadline:
    """Return the due days; without a day it is the last one of each month."""
    parts = [said for part in AND.split(rest) if (said := led(part)[0])] or ["cuối"]
    for pattern, build in _DUE_DAYS:
        found = [pattern.fullmatch(part) for part in parts]
        days = [day for one in found if one for day in build(one, every.months)]
        if all(found) and days:
            exist = all(month in _MONTHLY and 0 < day <= _LAST for month, day in days)
            return Recurring(tuple(sorted(days))) if exist else NoSuchDay()
    return UNREAD


def _every_month(found: re.Match[str], months: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    yield from ((month, int(found[1] or _LAST)) for month in months)


def _month_of_quarter(
    found: re.Match[str], months: tuple[int, ...]
) -> Iterator[tuple[int, int]]:
    if months == _QUARTERLY:
        shift = _WHICH[found[2]] + (len(_WHICH) if found[3] else 0)
        yield from (((month + shift - 1) % 12 + 1, int(found[1] or _LAST)) for month in months)


def _named_month(found: re.Match[str], _: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    yield int(found[2]), int(found[1])


_DUE_DAYS: Final = (
    (
        re.compile(r"cuối|(?:ngày )?(\d{1,2})(?: (?:của )?tháng (?:sau|\w+ (?:theo|kề)))?"),
        _every_month,
    ),
    (
        re.compile(
            r"(?:(?:ngày )?(\d{1,2}) )?(?:của )?tháng (đầu|giữa|cuối)(?: cùng)?(?: của)?"
            r"(?: mỗi)?(?: quý)?( sau| tiếp theo| kế tiếp)?"
        ),
        _month_of_quarter,
    ),
    (re.compile(r"(?:ngày )?(\d{1,2})(?:/| tháng )(\d{1,2})"), _named_month),
)
"""Which day of a period, and in which of its months."""
