"""Bảng khi nhập: what the YAML says of a table on a page."""

from __future__ import annotations

from typing import Any

import pytest

from congvan.importing.tables import table_of
from tests.word.outline.made import PAGE, cell, paragraph, read, table

BOLD = "<w:b/>"
BORDERS = '<w:tblBorders><w:insideH w:val="single" w:sz="4"/></w:tblBorders>'
OVER_TWO = '<w:gridSpan w:val="2"/>'


def said(*rows: str, properties: str = BORDERS) -> dict[str, Any]:
    drawn = table(["20mm", "30mm"], *rows, properties=properties)
    page = read(f"{drawn}{paragraph('')}<w:sectPr>{PAGE}</w:sectPr>")
    return table_of(page, 0)["table"]


def head(*names: str, align: str = "center") -> str:
    return "".join(cell(name, look=BOLD, align=align) for name in names)


ROW = cell("Một") + cell("Hai")


def test_a_bold_row_in_the_middle_names_the_columns() -> None:
    made = said(head("Việc", "Hạn"), ROW)

    assert made == {
        "columns": [{"heading": "Việc", "width": "20"}, {"heading": "Hạn", "width": "30"}],
        "rows": [{"cells": ["Một", "Hai"]}],
    }


@pytest.mark.parametrize("first", [head("Việc\nlàm", "Hạn"), head("Việc", "Hạn", align="left")])
def test_a_head_that_columns_cannot_say_is_rows(first: str) -> None:
    made = said(first, ROW)

    assert made["columns"] == [{"width": "20"}, {"width": "30"}]
    assert len(made["header"]) == 1
    assert made["rows"] == [{"cells": ["Một", "Hai"]}]


def test_a_table_without_a_head_or_lines_says_so() -> None:
    made = said(ROW, ROW, properties="")

    assert made["borders"] == "không"
    assert made["rows"] == [{"cells": ["Một", "Hai"]}] * 2
    assert "header" not in made


def test_a_bold_row_alone_is_no_head() -> None:
    assert said(head("Một", "Hai")).keys() == {"columns", "rows"}


@pytest.mark.parametrize(("aligned", "align"), [(2, "giữa"), (1, None)])
def test_a_column_stands_as_most_of_its_cells_do(aligned: int, align: str | None) -> None:
    middle = cell("Một") + cell("Hai", align="center")

    made = said(*[middle] * aligned, *[ROW] * (3 - aligned))

    assert made["columns"][1].get("align") == align


def test_a_bold_line_over_all_columns_heads_a_group() -> None:
    over = cell("Nhóm A", OVER_TWO, BOLD)

    made = said(head("Việc", "Hạn"), over, ROW, over)

    assert made["rows"] == [{"group": "Nhóm A"}, {"cells": ["Một", "Hai"]}, {"group": "Nhóm A"}]


@pytest.mark.parametrize(
    "over",
    [cell("Nhóm A", OVER_TWO), cell("Nhóm A\nB", OVER_TWO, BOLD),
     cell("Nhóm A", OVER_TWO, BOLD, "center")],
)  # fmt: skip
def test_other_lines_over_all_columns_are_cells(over: str) -> None:
    (row,) = said(head("Việc", "Hạn"), over)["rows"]

    assert "group" not in row


def test_a_bold_row_below_the_head_is_a_total() -> None:
    made = said(head("Việc", "Hạn"), ROW, head("Cộng", "2", align="left"))

    assert made["rows"][1] == {"total": ["Cộng", "2"]}


@pytest.mark.parametrize(
    ("lines", "content"),
    [
        ("- Một\n- Hai", {"items": ["Một", "Hai"]}),
        ("- Một\nHai", "- Một\nHai"),
        ("-5\n-6", "-5\n-6"),
        ("- Một", "- Một"),
    ],
)
def test_dashed_lines_of_a_cell_are_a_list(lines: str, content: object) -> None:
    made = said(head("Việc", "Hạn"), cell(lines) + cell("Hai"))

    assert made["rows"] == [{"cells": [content, "Hai"]}]


def test_a_long_table_keeps_its_rows() -> None:
    made = said(*[cell(f"Dòng {n}") + cell() for n in range(1, 301)])

    assert made["rows"][-1] == {"cells": ["Dòng 300", None]}
