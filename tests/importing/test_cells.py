"""Lưới ô: the cells of a table on a page, and how wide its columns are."""

from __future__ import annotations

import pytest

from congvan.importing.cells import Grid, grid_of, reach
from tests.word.outline.made import PAGE, cell, paragraph, read, table

UPRIGHT = f"<w:p><w:pPr><w:sectPr>{PAGE}</w:sectPr></w:pPr></w:p>"
TURNED = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'


def grid(drawn: str, before: str = "", page: str = PAGE) -> Grid:
    return grid_of(read(f"{before}{drawn}{paragraph('')}<w:sectPr>{page}</w:sectPr>"), 0)


@pytest.mark.parametrize(
    ("drawn", "widths"),
    [
        (["20mm", "30mm", "40mm"], [20, 30, 40]),
        (["5mm", "40mm"], [5, 40]),
        (["4mm", "40mm"], []),
        (["120mm", "120mm"], [80, 80]),
        (["100mm", "100mm", "40mm"], [66, 67, 27]),
        (["6mm", "300mm"], []),
    ],
)
def test_columns_are_as_wide_as_drawn_but_no_wider_than_the_page(
    drawn: list[str], widths: list[int]
) -> None:
    assert grid(table(drawn)).widths == widths


def test_a_turned_page_has_room_for_wider_columns() -> None:
    wide = table(["120mm", "120mm"])

    assert grid(wide, UPRIGHT, TURNED).widths == [120, 120]
    assert grid(wide + UPRIGHT, "", TURNED).widths == [80, 80]
    assert grid(wide, paragraph("Lời") * 3 + UPRIGHT, TURNED).widths == [120, 120]


def test_a_column_in_which_no_cell_begins_is_none() -> None:
    over = cell("Cả hai", '<w:gridSpan w:val="2"/>')

    made = grid(table(["20mm", "30mm", "40mm"], over + cell("Ba"), over + cell("Bốn")))

    assert made.widths == [50, 40]
    assert [[(box.column, box.span) for box in row] for row in made.rows] == [
        [(1, 1), (2, 1)]
    ] * 2


def test_a_hole_in_the_grid_is_an_empty_cell() -> None:
    late = f'<w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("Hai")}'

    made = grid(table(["20mm", "30mm"], cell("Một") + cell("Hai"), late))

    assert [len(box.lines) for box in made.rows[1]] == [0, 1]
    assert [(box.column, box.span) for box in made.rows[1]] == [(1, 1), (2, 1)]


def test_a_cell_reaches_down_over_those_that_are_merged_into_it() -> None:
    start, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [cell("Một", start), cell("", goes_on), cell("", goes_on), cell("Hai")]

    made = grid(table(["20mm", "30mm"], *[row + cell() for row in rows]))

    assert [reach(made.rows[n][0], made.rows) for n in (0, 3)] == [3, 1]
