"""Ô phủ: which columns of a row are taken by cells that reach over from the left or from above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.model.document.blocks import MOST_CELLS, Cell, Row
from congvan.model.keys.slots import slots_of
from congvan.source import Mapping, Node, Scalar, Sequence
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Place


class Cover:
    """Follows the rows of a table from above; `_left` says how many rows more a column is taken."""

    def __init__(self, count: int) -> None:
        """Begin above the first row of a table of `count` columns."""
        self._left = [0] * count

    def filled(self, named: dict[int, Node], place: Place) -> Iterator[Node]:
        """Yield the cells of a row of which some columns are named; the rest are empty.

        A column that another cell covers has none, unless it is named.
        """
        until = 0
        for column, left in enumerate(self._left):
            if column in named:
                until = column + _reach(named[column], "across")
                yield named[column]
            elif not left and column >= until:
                yield Scalar(place, None)

    def lay(self, row: Node) -> None:
        """Take in a row, which ends what a group heading stands across."""
        cells = _cells(row)
        if cells is None:
            self._left = [0] * len(self._left)
            return
        waiting = iter(cells)
        covered = [left > 0 for left in self._left]
        self._left = [max(left - 1, 0) for left in self._left]
        column = 0
        while column < len(covered):
            cell = None if covered[column] else next(waiting, None)
            across, down = (_reach(cell, "across"), _reach(cell, "down")) if cell else (1, 1)
            for at in range(column, min(column + across, len(covered)) if down > 1 else column):
                self._left[at] = down - 1
            column += across


def _cells(row: Node) -> list[Node] | None:
    """Return the cells of a row; None of a group heading, and of what is no row."""
    if isinstance(row, Sequence):
        return row.items
    if not isinstance(row, Mapping):
        return None
    for key, value in row.entries:
        slot = slots_of(Row).get(bare(key.text or ""))
        if slot and slot.key in ("cells", "total"):
            return value.items if isinstance(value, Sequence) else [value]
    return None


def _reach(cell: Node, key: str) -> int:
    """Return over how many columns or rows a cell reaches."""
    if not isinstance(cell, Mapping):
        return 1
    for typed, value in cell.entries:
        slot = slots_of(Cell).get(bare(typed.text or ""))
        said = value.text if isinstance(value, Scalar) else None
        if slot and slot.key == key and said and said.isascii() and said.isdecimal():
            return min(max(int(said), 1), MOST_CELLS) if len(said) < len("1000") else MOST_CELLS
    return 1
