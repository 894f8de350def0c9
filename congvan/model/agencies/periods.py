"""Khoảng thời gian: from a first to a last day, either of which may be open."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.model.document.parts import PartialDate

_MONTHS = range(1, 13)
_DAYS = range(1, 32)


class Period(NamedTuple):
    """Khoảng: both days belong to it; None is an open end."""

    first: date | None = None
    last: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no day lies in it."""
        return bool(self.first and self.last and self.last < self.first)

    def within(self, other: Period) -> Period:
        """Return what of it lies in `other`."""
        firsts = [day for day in (self.first, other.first) if day]
        lasts = [day for day in (self.last, other.last) if day]
        return Period(max(firsts, default=None), min(lasts, default=None))

    def meets(self, other: Period) -> bool:
        """Tell whether the two have a day in common."""
        return not self.within(other).is_empty

    def holds(self, typed: PartialDate | None) -> bool:
        """Tell whether some day that `typed` may mean lies in it; nothing known may be any day."""
        if typed is None:
            return True
        first, last = self.first or date.min, self.last or date.max
        years = (typed.year,) if typed.year else range(first.year, last.year + 1)
        return any(first <= day <= last for day in _fitting(typed, years))


def _fitting(typed: PartialDate, years: Iterable[int]) -> Iterator[date]:
    """Yield every day of `years` that a partly known date may mean, the first one first."""
    months = (typed.month,) if typed.month else _MONTHS
    days = (typed.day,) if typed.day else _DAYS
    for year, month, day in product(years, months, days):
        if day <= monthrange(year, month)[1]:
            yield date(year, month, day)


def shown(day: date) -> str:
    """Return a day as messages say it.

    >>> shown(date(2025, 6, 30))
    '30/06/2025'
    """
    return f"{day:%d/%m/%Y}"


def shown_part(typed: PartialDate) -> str:
    """Return what is known of a date as messages say it: …/08/2025."""
    parts = ((typed.day, 2), (typed.month, 2), (typed.year, 4))
    return "/".join(f"{part:0{width}}" if part else "…" for part, width in parts)
