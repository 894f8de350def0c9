"""Thời hạn: the forms offices write, read from a list; what cannot be read is said, not guessed."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.chain.directive import deadlines
from congvan.chain.directive.deadline_forms import deadline_of
from congvan.chain.directive.deadlines import (
    Day,
    Deadline,
    NoSuchDay,
    Open,
    Recurring,
    Since,
    Span,
    Undated,
    Unit,
    Unread,
    last_day,
    next_due,
)
from congvan.chain.directive.deadlines_in_words import deadlines_in, due_of
from congvan.chain.directive.working_days import is_working_day
from tests.strategies import WORDS

FORMS: Final = Path(__file__).with_name("deadline_forms.tsv")
GIVEN: Final = date(2024, 2, 19)
DAYS: Final = st.dates(date(1990, 1, 1), date(2090, 12, 31))
LEAST_READ: Final = 0.95
LEAST_FORMS, KEPT_OUT = 120, 24


def shown(deadline: Deadline, on: date | None) -> str:
    """Return what a deadline means as the list says it; of a period its first two due days."""
    match deadline:
        case Day():
            return f"{deadline.day}T{deadline.at:%H:%M}" if deadline.at else f"{deadline.day}"
        case Span():
            return f"{deadline.first}..{deadline.last}"
        case Recurring():
            first = next_due(deadline, on or GIVEN)
            return f"R {first} {next_due(deadline, first)}"
        case Since():
            return f"S {last_day(deadline, on) or '?'}"
        case _:
            return NAMES[type(deadline)]


NAMES: Final[dict[type, str]] = {
    Open: "open", Undated: "undated", NoSuchDay: "no day", Unread: "unread",
}  # fmt: skip


def forms() -> list[dict[str, str]]:
    with FORMS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def reading(row: dict[str, str]) -> str:
    on = None if row["given"] == "-" else date.fromisoformat(row["given"])
    return shown(deadline_of(row["form"], on), on)


@pytest.mark.parametrize(
    ("form", "on", "meant"),
    [
        ("trong quý", date(2024, 2, 19), "2024-01-01..2024-03-31"),
        ("trong quý này", date(2024, 11, 10), "2024-10-01..2024-12-31"),
        ("trong tháng này", date(2024, 2, 19), "2024-02-01..2024-02-29"),
        ("trong năm sau", date(2024, 2, 19), "2025-01-01..2025-12-31"),
        ("02 lần/năm", date(2024, 2, 19), "R 2024-06-30 2024-12-31"),
        ("trong quý", None, "undated"),
        ("trong năm sau", None, "undated"),
    ],
)
def test_what_is_said_of_this_period_or_the_next_goes_by_the_day_it_was_given(
    form: str, on: date | None, meant: str
) -> None:
    assert shown(deadline_of(form, on), on) == meant


@pytest.mark.parametrize("row", forms(), ids=lambda row: f"{row['form']} {row['given']}")
def test_a_form_means_what_the_list_says(row: dict[str, str]) -> None:
    assert reading(row) == row["reading"]


def test_the_list_is_long_enough_and_so_is_what_was_kept_out_of_building() -> None:
    rows = forms()

    assert len({row["form"] for row in rows}) >= LEAST_FORMS
    assert sum(row["kept"] == "x" for row in rows) == KEPT_OUT


def test_what_offices_usually_write_is_read() -> None:
    usual = [row for row in forms() if row["reading"] != "unread"]

    read = [row for row in usual if reading(row) != "unread"]

    assert len(read) >= LEAST_READ * len(usual)


@given(
    st.text() | st.lists(st.sampled_from([*WORDS, *"0123 /-,."])).map(" ".join),
    DAYS | st.none(),
)
def test_whatever_is_typed_there_is_a_reading(typed: str, on: date | None) -> None:
    deadline = deadline_of(typed, on)

    assert last_day(deadline, on) is None or not isinstance(deadline, (Unread, NoSuchDay))
    assert all(due.said in " ".join(typed.split()) for due in deadlines_in(typed, on))


PIECES: Final = sorted({word for row in forms() for word in row["form"].split()})


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join), DAYS)
def test_pieces_of_forms_in_any_order_are_read_or_not(typed: str, on: date) -> None:
    last = last_day(deadline_of(typed, on), on)

    assert last is None or last.year >= 1
    assert all(due.said for due in deadlines_in(typed, on))


DAY_FORMS: Final = (
    "{d:%d/%m/%Y}", "{d:%Y-%m-%d}", "{d.day}-{d.month}-{d:%Y}", "{d:%d.%m.%Y}",
    "trước ngày {d:%d} tháng {d.month} năm {d:%Y}", "chậm nhất là ngày {d:%d/%m/%Y}",
    "Đến hết ngày {d.day}/{d.month}/{d:%Y}.", "hạn cuối: {d:%d/%m/%Y}",
    "trước 17 giờ 00 ngày {d:%d/%m/%Y}", "từ ngày 01/01/1990 đến ngày {d:%d/%m/%Y}",
)  # fmt: skip


@given(DAYS, st.sampled_from(DAY_FORMS), DAYS | st.none())
def test_a_day_is_that_day_in_every_form(day: date, form: str, on: date | None) -> None:
    assert last_day(deadline_of(form.format(d=day), on), on) == day


@given(DAYS, DAYS)
def test_a_day_without_its_year_is_the_next_one(day: date, on: date) -> None:
    found = last_day(deadline_of(f"trước ngày {day:%d/%m}", on), on)

    if found is None:
        assert (day.month, day.day) == (2, 29)
    else:
        assert (found.month, found.day) == (day.month, day.day)
        assert on <= found < on + timedelta(days=3 * 366)


@given(DAYS, st.integers(1, 12))
def test_a_month_a_quarter_and_a_year_last_to_their_last_day(on: date, month: int) -> None:
    quarter = (month + 2) // 3
    ends = [
        last_day(deadline_of(typed, on), on)
        for typed in (
            f"tháng {month}/{on.year}",
            f"quý {quarter} năm {on.year}",
            f"năm {on.year}",
        )
    ]

    assert [(end + timedelta(days=1)).day for end in ends if end] == [1, 1, 1]
    assert [end.month for end in ends if end] == [month, 3 * quarter, 12]


PERIODS: Final = (
    ("hằng tuần", 7), ("hằng tháng", 31), ("trước ngày 20 hằng tháng", 31), ("hằng quý", 92),
    ("định kỳ 6 tháng", 184), ("hằng năm", 366), ("trước ngày 29/02 hằng năm", 366),
)  # fmt: skip


@given(DAYS, st.sampled_from(PERIODS))
def test_a_period_comes_due_after_a_day_and_no_later_than_it_lasts(
    on: date, period: tuple[str, int]
) -> None:
    deadline = deadline_of(period[0], on)

    assert isinstance(deadline, Recurring)
    assert on < next_due(deadline, on) <= on + timedelta(days=period[1])


@given(DAYS, st.integers(1, 60))
def test_a_term_in_working_days_counts_none_on_which_offices_are_closed(
    on: date, count: int
) -> None:
    typed = f"trong vòng {count} ngày làm việc kể từ ngày ký"

    last = last_day(deadline_of(typed, on), on)

    assert last is not None
    ahead = [on + timedelta(days=n) for n in range(1, (last - on).days + 1)]
    assert sum(map(is_working_day, ahead)) == count
    assert is_working_day(last)


@pytest.mark.parametrize(
    ("signed", "term", "last"),
    [
        (date(2024, 2, 7), "2 ngày làm việc", date(2024, 2, 16)),
        (date(2024, 4, 26), "1 ngày làm việc", date(2024, 5, 2)),
        (date(2024, 2, 1), "10 ngày", date(2024, 2, 15)),
        (date(2024, 1, 31), "01 tháng", date(2024, 2, 29)),
        (date(2024, 2, 19), "24 giờ", date(2024, 2, 20)),
    ],
)
def test_a_term_runs_as_the_civil_code_says(signed: date, term: str, last: date) -> None:
    """Tết of 2024 from 8 to 14 February; the first day does not count, nor a last one off."""
    assert last_day(deadline_of(f"trong vòng {term} kể từ ngày ký", signed), signed) == last


def test_a_term_from_another_event_has_no_day() -> None:
    deadline = deadline_of("trong 15 ngày kể từ ngày nhận được văn bản này", GIVEN)

    assert deadline == Since(15, Unit.DAY, signing=False)
    assert last_day(deadline, GIVEN) is None


def test_sorts_of_deadlines_are_never_the_same() -> None:
    empty = [Open(), Undated(), NoSuchDay(), Unread()]

    assert [one for one in empty if one == deadlines.UNREAD] == [Unread()]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Báo cáo trước ngày 15/12/2024 về Sở Nội vụ.", ["trước ngày 15/12/2024"]),
        ("Hằng tháng trước ngày 20 báo cáo về Sở.", ["Hằng tháng trước ngày 20"]),
        ("Thường xuyên kiểm tra, đôn đốc.", ["Thường xuyên"]),
        ("Gửi Sở Y tế (xong trước 15/12).", ["xong trước 15/12"]),
        ("Trình Ủy ban trong quý IV/2024.", ["trong quý IV/2024"]),
        (
            "Lập kế hoạch trong tháng 3/2024; báo cáo chậm nhất 17 giờ 00 ngày 01/4/2024.",
            ["trong tháng 3/2024", "chậm nhất 17 giờ 00 ngày 01/4/2024"],
        ),
        (
            "Trong vòng 05 (năm) ngày làm việc kể từ ngày ký Quyết định này, các sở làm.",
            ["Trong vòng 05 (năm) ngày làm việc kể từ ngày ký Quyết định này"],
        ),
        ("Trả trợ cấp hằng tháng theo Luật ngày 15/12/2024.", []),
        ("Rà soát văn bản ban hành trước ngày 01/7/2025.", []),
        ("Đánh giá kết quả trong năm 2025 của các xã.", []),
        ("Xử lý việc tồn đọng trước ngày 01/01/2024.", []),
    ],
)
def test_a_sentence_names_its_deadlines_and_nothing_else(
    sentence: str, said: list[str]
) -> None:
    assert [due.said for due in deadlines_in(sentence, GIVEN)] == said


def test_what_is_typed_goes_before_the_words_and_of_those_the_latest_counts() -> None:
    words = "Lập kế hoạch trước ngày 01/3/2024, báo cáo trước ngày 15/12/2024."

    typed, found = due_of("hằng quý", words, GIVEN), due_of(None, words, GIVEN)

    assert typed
    assert (typed.said, typed.in_words) == ("hằng quý", False)
    assert found
    assert (found.said, found.in_words) == ("trước ngày 15/12/2024", True)
    assert due_of(None, "Rà soát hồ sơ.", GIVEN) is None
