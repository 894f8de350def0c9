"""Bảng: cells that reach over others, group rows, totals, amounts, and how wide columns are."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.composing.citations import Citations
from congvan.composing.column_widths import fitted, widths_mm
from congvan.composing.flow import Grid
from congvan.composing.line_breaks import MM_PT
from congvan.composing.tables import table
from congvan.decree import lettering
from congvan.decree.page import CELL_MM, HOUSE, twips
from congvan.decree.widths import width_pt
from congvan.model import Table
from tests.composing.shown import paragraphs_of, shown
from tests.factories import a_plan

WIDE = HOUSE.text_mm
WORDS = st.sampled_from(
    [
        "STT",
        "Nội dung công việc",
        "Phòng Tài chính - Kế hoạch",
        "1",
        "chuyên-nghiệp-hóa",
        "x" * 40,
    ]
)


def read(**typed: Any) -> Table:  # noqa: ANN401 - what YAML holds
    """Return a table as YAML says it."""
    found = a_plan(body=[{"table": typed}]).body[0].table
    assert found is not None
    return found


def composed(added: list[str] | None = None, **typed: Any) -> Grid:  # noqa: ANN401
    """Return the table that composing makes."""
    cite = Citations({}, {"a": "chú", "b": "thích"}, [])
    return table(read(**typed), cite.runs, [] if added is None else added, WIDE)


def rows(**typed: Any) -> list[str]:  # noqa: ANN401
    return shown([composed(**typed)])


def test_names_of_columns_are_a_header_that_every_page_repeats() -> None:
    made = composed(columns=["STT", "Tên"], rows=[["1", "Sở Nội vụ"], ["2", "Sở Y tế"]])

    assert shown([made]) == ["| STT | Tên |", "| 1 | Sở Nội vụ |", "| 2 | Sở Y tế |"]
    assert [row.header for row in made.rows] == [True, False, False]
    assert {
        piece.style for cell in made.rows[0].cells for piece in paragraphs_of(cell.content)
    } == {"DauBang"}


def test_columns_without_names_have_no_header() -> None:
    made = composed(columns=[{}, {}], rows=[["a", "b"]])

    assert shown([made]) == ["| a | b |"]
    assert not made.rows[0].header


def test_a_header_may_have_several_rows_with_cells_over_columns_and_rows() -> None:
    header = [[{"text": "STT", "down": 2}, {"text": "Kinh phí", "across": 2}], ["2024", "2025"]]

    made = composed(columns=[{}, {}, {}], header=header, rows=[["1", "2", "3"]])

    assert shown([made]) == [
        "| STT ↓ | Kinh phí →2 |",
        "| ↑ | 2024 | 2025 |",
        "| 1 | 2 | 3 |",
    ]
    assert [row.header for row in made.rows] == [True, True, False]


def test_a_header_cell_never_reaches_into_the_rows() -> None:
    header = [[{"text": "STT", "down": 9}, "Tên"]]

    assert rows(columns=[{}, {}], header=header, rows=[["1", "a"]]) == [
        "| STT ↓ | Tên |",
        "| 1 | a |",
    ]


def test_a_cell_reaches_down_and_the_rows_below_leave_it_out() -> None:
    typed = [
        ["1", {"text": "Phòng Nội vụ", "down": 3}, "a"],
        ["2", "b"],
        ["3", "c"],
        ["4", "d", "e"],
    ]

    assert rows(columns=["X", "Y", "Z"], rows=typed)[1:] == [
        "| 1 | Phòng Nội vụ ↓ | a |",
        "| 2 | ↑ | b |",
        "| 3 | ↑ | c |",
        "| 4 | d | e |",
    ]


def test_a_cell_reaches_over_columns_and_rows_at_once() -> None:
    typed = [[{"text": "ô lớn", "across": 2, "down": 2}, "a"], ["b"], ["c", "d", "e"]]

    assert rows(columns=[{}, {}, {}], rows=typed) == [
        "| ô lớn →2 ↓ | a |",
        "| →2 ↑ | b |",
        "| c | d | e |",
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ([[{"text": "a", "down": 60}, "b"]], ["| a ↓ | b | |"]),
        ([["a"]], ["| a | | |"]),
        ([[None, None, "c"]], ["| | | c |"]),
        ([["", "b", ""]], ["| | b | |"]),
        ([["a", {"text": "b", "down": 2}], [{"text": "c", "across": 2}], ["d", "e", "f"]],
         ["| a | b ↓ | |", "| c →2 | |", "| d | e | f |"]),
        ([[{"text": "a", "down": 2}], [None]], ["| a ↓ | | |", "| ↑ | | |"]),
        ([[{"across": 3}]], ["| →3 |"]),
    ],
    ids=str,
)  # fmt: skip
def test_a_row_is_always_filled(typed: list[object], found: list[str]) -> None:
    assert rows(columns=[{}, {}, {}], rows=typed) == found


def test_a_group_stands_over_all_columns_in_bold_and_ends_what_reaches_down() -> None:
    typed = [["1", {"text": "a", "down": 5}], {"group": "II. Nhóm hai"}, ["2", "b"]]

    assert rows(columns=["X", "Y"], rows=typed)[1:] == [
        "| 1 | a ↓ |",
        "| **II. Nhóm hai** →2 |",
        "| 2 | b |",
    ]


def test_a_table_may_have_groups_only() -> None:
    assert rows(columns=["X", "Y"], rows=[{"group": "Một"}, {"group": "Hai"}]) == [
        "| X | Y |",
        "| **Một** →2 |",
        "| **Hai** →2 |",
    ]


def test_a_line_of_totals_is_bold() -> None:
    total = [{"text": "Cộng", "across": 2}, {"money": 18500000}]

    assert rows(columns=["X", "Y", "Z"], rows=[{"total": total}])[1:] == [
        "| **Cộng** →2 | **18.500.000 đồng** |"
    ]


def test_a_list_in_a_cell_has_a_dash_a_line() -> None:
    added: list[str] = []

    made = composed(added, columns=["X", "Y"], rows=[["1", ["Mua sắm", "Sửa chữa"]]])

    assert shown([made])[1] == "| 1 | - Mua sắm ⏎ - Sửa chữa |"
    assert added == ["-", "-"]


def test_a_cell_may_hold_words_a_list_and_an_amount() -> None:
    cell = {"text": "Gồm:", "items": ["a"], "money": {"amount": "1.005.000", "words": "có"}}
    added: list[str] = []

    made = composed(added, columns=["X"], rows=[[cell]])

    words = "(Bằng chữ: Một triệu không trăm linh năm nghìn đồng)"
    assert shown([made])[1] == f"| Gồm: ⏎ - a ⏎ 1.005.000 đồng ⏎ {words} |"
    assert added == ["-", "1.005.000 đồng", words]


def test_an_amount_stands_at_the_right_unless_something_else_is_said() -> None:
    columns = [{"heading": "X", "align": "giữa"}, {"heading": "Y"}]
    typed = [
        ["a", {"money": 5}],
        [{"text": "b", "align": "phải"}, {"money": 5, "align": "trái"}],
    ]

    made = composed(columns=columns, rows=typed)

    found = [
        [piece.align for cell in row.cells for piece in paragraphs_of(cell.content)]
        for row in made.rows
    ]
    assert found == [[None, None], ["center", "right"], ["right", "left"]]


def test_notes_in_bold_cells_keep_their_numbers_apart() -> None:
    assert rows(columns=["X"], rows=[{"group": "A[^a][^b]"}])[1:] == ["| **A**[1][2] |"]


def test_a_table_may_have_no_borders() -> None:
    assert composed(columns=["X"], rows=[["a"]], borders="không").borders is False


def test_widths_given_in_mm_are_kept_and_the_rest_is_shared() -> None:
    typed = read(
        columns=[{"heading": "STT", "width": 14}, "A", {"width": 40}], rows=[["1", "b", "c"]]
    )

    assert widths_mm(typed, WIDE) == pytest.approx([14, WIDE - 54, 40])


def test_a_column_of_longer_texts_is_wider() -> None:
    typed = read(columns=["STT", "Nội dung"], rows=[["1", "Tập huấn cho cán bộ " * 9]])

    narrow, wide = widths_mm(typed, WIDE)

    assert narrow < WIDE / 8
    assert wide > WIDE * 2 / 3


def test_cells_below_one_that_reaches_down_count_for_their_own_columns() -> None:
    long = "phòng-chống-thiên-tai-và-tìm-kiếm-cứu-nạn"
    typed = read(columns=[{}, {}], rows=[[{"text": "1", "down": 2}, "a"], [long]])

    narrow, wide = widths_mm(typed, 120)

    assert narrow < wide
    assert wide >= needed(long)


def needed(word: str) -> float:
    """Return what a column needs for a word, in mm."""
    return width_pt(word, lettering.TABLE_TEXT.in_13, bold=True) / MM_PT + 2 * CELL_MM


@given(st.integers(1, 8), st.data())
def test_columns_fill_the_page_and_hold_their_longest_words(
    count: int, data: st.DataObject
) -> None:
    cells = st.lists(WORDS, min_size=count, max_size=count)
    typed = data.draw(st.lists(cells, min_size=1, max_size=4))

    found = widths_mm(read(columns=[{}] * count, rows=typed), WIDE)

    assert abs(sum(found) - WIDE) < 0.001
    longest = [
        max(needed(word) for cell in column for word in cell.split())
        for column in zip(*typed, strict=True)
    ]
    if sum(longest) + 0.5 * count <= WIDE:
        assert all(wide >= least for wide, least in zip(found, longest, strict=True))


@given(st.lists(st.floats(5, 20), min_size=1, max_size=8), st.integers(0, 3))
def test_columns_of_any_widths_and_others_fill_the_page(
    given_: list[float], open_: int
) -> None:
    columns = [{"width": str(width)} for width in given_] + [{}] * open_
    typed = read(columns=columns, rows=[["a"] * len(columns)])

    found = widths_mm(typed, WIDE)

    least = 2 * CELL_MM + 0.5 + width_pt("a", 13) / MM_PT
    widened = [max(one, least) if open_ else one for one in given_]
    if sum(widened) + open_ * least <= WIDE:
        assert found[: len(given_)] == pytest.approx(widened)
    if open_ and sum(given_) < WIDE:
        assert abs(sum(found) - WIDE) < 0.001


def test_a_typed_width_is_widened_to_the_word_in_it() -> None:
    typed = read(
        columns=[{"heading": "STT", "width": 8}, "A", {"heading": "Ngày sinh", "width": 12}],
        rows=[["1", "b", "05/11/2026"]],
    )

    fit = fitted(typed, WIDE)

    assert fit.size == lettering.TABLE_TEXT.in_13
    assert fit.widths[0] >= needed("STT")
    assert fit.widths[2] >= width_pt("05/11/2026", fit.size) / MM_PT + 2 * CELL_MM
    assert sum(fit.widths) == pytest.approx(WIDE)


def test_widths_that_are_all_typed_stay_and_the_letters_fit_them() -> None:
    typed = read(
        columns=[{"heading": "STT", "width": 11}, {"heading": "A", "width": 40}],
        rows=[["1", "b"]],
    )

    fit = fitted(typed, WIDE)

    assert fit.widths == [11, 40]
    assert fit.size < lettering.TABLE_TEXT.in_13


def test_fifteen_columns_hold_their_words_in_smaller_letters() -> None:
    names = ["STT", "Họ và tên", "ĐVT", *(f"Th{n}" for n in range(1, 12)), "Ghi chú"]
    cells = ["1", "Nguyễn Thị Nghiêng", "kg", *["100"] * 11, "05/11"]

    fit = fitted(read(columns=names, rows=[cells]), WIDE)
    made = composed(columns=names, rows=[cells])

    assert fit.broken == []
    assert fit.size < lettering.TABLE_TEXT.in_13
    assert sum(fit.widths) == pytest.approx(WIDE)
    assert made.side_mm < CELL_MM
    assert {
        piece.size for row in made.rows for cell in row.cells
        for piece in paragraphs_of(cell.content)
    } == {fit.size}  # fmt: skip


def test_what_cannot_fit_is_named_and_the_narrow_columns_stay_whole() -> None:
    names = ["STT", *["Nghiêng"] * 14]

    fit = fitted(read(columns=names, rows=[["1"] * 15]), WIDE)

    assert set(fit.broken) == {"Nghiêng"}
    assert sum(fit.widths) == pytest.approx(WIDE)


CELL = st.one_of(
    st.none(),
    st.fixed_dictionaries(
        {"text": st.just("?"), "across": st.integers(1, 3), "down": st.integers(1, 4)}
    ),
)
CELLS = st.lists(CELL, min_size=1, max_size=4)
ROW = st.one_of(CELLS, st.fixed_dictionaries({"total": CELLS}), st.just({"group": "?"}))


@given(st.integers(1, 6), st.lists(ROW, min_size=1, max_size=8), st.lists(ROW, max_size=3))
def test_whatever_reaches_where_every_row_fills_the_columns(
    count: int, typed: list[object], header: list[object]
) -> None:
    made = composed(columns=[{}] * count, header=header, rows=typed)

    assert len(made.rows) == len(typed) + len(header)
    above: dict[int, int] = {}
    for row in made.rows:
        starts = list(itertools.accumulate((cell.across for cell in row.cells), initial=0))
        assert starts[-1] == count
        for start, cell in zip(starts, row.cells, strict=False):
            if cell.merge == "continue":
                assert above.get(start) == cell.across
        above = {
            start: cell.across
            for start, cell in zip(starts, row.cells, strict=False)
            if cell.merge
        }


def test_widths_are_whole_twips_that_fill_the_page() -> None:
    made = composed(columns=["A", "B", "C"], rows=[["a", "b", "c"]])

    assert abs(sum(made.widths) - twips(WIDE)) <= 2
