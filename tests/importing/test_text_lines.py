"""Dòng chữ khi nhập: a line without the "./." it ends in."""

from __future__ import annotations

import pytest

from congvan.importing.text_lines import Line, split_end
from congvan.model.document.inline import Run


@pytest.mark.parametrize(
    ("runs", "kept"),
    [
        ([Run("Rà soát./.")], [Run("Rà soát")]),
        ([Run("Rà "), Run("soát", "b"), Run(" ngay./.")],
         [Run("Rà "), Run("soát", "b"), Run(" ngay")]),
        ([Run("Rà soát."), Run("/.", "b")], [Run("Rà soát")]),
        ([Run("Rà soát"), Run("1", "n"), Run("./.")], [Run("Rà soát"), Run("1", "n")]),
    ],
)  # fmt: skip
def test_the_mark_of_the_end_goes_and_the_looks_stay(runs: list[Run], kept: list[Run]) -> None:
    shorter = split_end(Line(tuple(runs)))

    assert shorter is not None
    assert [run for run in shorter.runs if run.text] == kept


def test_a_line_without_the_mark_is_left_alone() -> None:
    assert split_end(Line((Run("Rà soát."),))) is None
