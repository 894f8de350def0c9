"""Dòng gõ liền: cells apart by bars or tabs, quoted as Excel quotes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.source.row_lines import row_lines


def cells(said: str, count: int) -> list[list[str]]:
    return [[piece.text for piece in row] for row in row_lines(said, count)]


@pytest.mark.parametrize(
    ("said", "count", "expected"),
    [
        ("1 | Y Lan | x\n2 | A Nam |\n", 3, [["1", "Y Lan", "x"], ["2", "A Nam", ""]]),
        ("1\tY Lan\tx\n\tB\t", 3, [["1", "Y Lan", "x"], ["", "B", ""]]),
        ('1\t"a\nb ""c"""\tx', 3, [["1", 'a\nb "c"', "x"]]),
        ('1 | "a\n  b" | x', 3, [["1", "a\nb", "x"]]),
        ('1 | "a | b" | "c"', 3, [["1", "a | b", '"c"']]),
        ('"Hiếu | 2\n"Kon | 3', 2, [['"Hiếu', "2"], ['"Kon', "3"]]),
        ("| 1 | A |\n|---|:---:|\n| 2 | B |", 2, [["1", "A"], ["2", "B"]]),
        ("| 1 | A\n2 | B |", 2, [["", "1", "A"], ["2", "B"]]),
        ("1\tA\t\t\n2\tB\t\t", 2, [["1", "A"], ["2", "B"]]),
        ("1\t| A\n2\tB", 2, [["1", "| A"], ["2", "B"]]),
        ("a | b\n\nc", 1, [["a | b"], ["c"]]),
        ("1 | A\n2", 2, [["1", "A"], ["2"]]),
    ],
)  # fmt: skip
def test_lines_are_parted_into_cells(said: str, count: int, expected: list[list[str]]) -> None:
    assert cells(said, count) == expected


TEXT = st.text(st.sampled_from("aĐ1 .,:-[]{}'#\"/=%"), min_size=1, max_size=8).map(str.strip)
WORD = TEXT.filter(
    lambda text: bool(text) and not text.startswith('"') and set(text) - set("-:")
)


@given(
    st.lists(st.lists(WORD, min_size=3, max_size=3), min_size=1, max_size=5),
    st.sampled_from((" | ", "\t")),
)
def test_every_cell_is_told_as_typed_and_where(rows: list[list[str]], sign: str) -> None:
    said = "\n".join(sign.join(row) for row in rows)

    found = row_lines(said, 3)

    assert [[piece.text for piece in row] for row in found] == rows
    for piece in (piece for row in found for piece in row):
        assert said.startswith(piece.text, piece.start)
