"""Khoảng thời gian: which days lie in it, and which partly known dates may."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.model import PartialDate
from congvan.model.agencies.periods import Period, shown, shown_part

_days = st.dates(date(2019, 1, 1), date(2026, 12, 31))
_ends = st.none() | _days


@given(
    _ends,
    _ends,
    st.none() | st.integers(2018, 2027),
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 28),
)
def test_a_span_holds_a_date_known_in_part_when_it_holds_a_day_that_fits(
    first: date | None, last: date | None, year: int | None, month: int | None, day: int | None
) -> None:
    fitting = [
        date(y, m, d)
        for y in ([year] if year else range(2010, 2040))
        for m in ([month] if month else range(1, 13))
        for d in ([day] if day else range(1, monthrange(y, m)[1] + 1))
    ]

    held = Period(first, last).holds(PartialDate(year=year, month=month, day=day))

    assert held == any((first or one) <= one <= (last or one) for one in fitting)


@given(_ends, _ends, _ends, _ends, _days)
def test_what_lies_in_two_spans_lies_within_the_one_as_it_lies_in_the_other(
    first: date | None,
    last: date | None,
    other_first: date | None,
    other_last: date | None,
    day: date,
) -> None:
    one, other = Period(first, last), Period(other_first, other_last)
    typed = PartialDate(year=day.year, month=day.month, day=day.day)

    both = one.within(other)

    assert both.holds(typed) == (one.holds(typed) and other.holds(typed))
    assert both == other.within(one)
    assert one.meets(other) == (not both.is_empty)


@pytest.mark.parametrize(
    ("first", "last", "empty"),
    [
        (date(2025, 7, 1), date(2025, 6, 30), True),
        (date(2025, 7, 1), date(2025, 7, 1), False),
        (None, date(2025, 6, 30), False),
        (None, None, False),
    ],
)
def test_a_span_is_empty_when_it_ends_before_it_begins(
    first: date | None, last: date | None, *, empty: bool
) -> None:
    assert Period(first, last).is_empty is empty


def test_nothing_known_may_be_any_day() -> None:
    assert Period(date(2025, 7, 1), date(2025, 7, 1)).holds(None)
    assert Period().holds(PartialDate())


@pytest.mark.parametrize(("year", "there"), [(2023, False), (2024, True), (None, True)])
def test_a_leap_day_is_in_leap_years_only(year: int | None, *, there: bool) -> None:
    typed = PartialDate.model_construct(year=year, month=2, day=29)

    assert Period(date(2023, 1, 1), date(2024, 12, 31)).holds(typed) is there


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (PartialDate(year=2025, month=8, day=5), "05/08/2025"),
        (PartialDate(year=2025, month=8), "…/08/2025"),
        (PartialDate(year=2025), "…/…/2025"),
    ],
)
def test_what_is_known_of_a_date_is_said(typed: PartialDate, said: str) -> None:
    assert shown_part(typed) == said


def test_a_day_is_said_with_two_digits() -> None:
    assert shown(date(2025, 6, 3)) == "03/06/2025"
