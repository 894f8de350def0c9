"""Lưới ô: which columns each cell of a table takes, below those that reach down from above."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.model.document.blocks import Cell, Row


class Spot(NamedTuple):
    """Chỗ của một ô: its first column and how many it takes.

    A `continued` spot is taken by a cell that reaches down from above; one without a cell is
    empty.
    """

    cell: Cell | None
    column: int
    across: int
    continued: bool = False


def laid(rows: Sequence[Row], count: int) -> Iterator[tuple[Row, list[Spot]]]:
    """Yield every row of a table of `count` columns with the spots that fill it.

    A row without enough cells ends in empty ones; a group heading, which has no spots, ends
    whatever reaches down from above, and so does a cell that is laid over it.
    """
    reaching: dict[int, tuple[int, int]] = {}
    for row in rows:
        if row.group:
            reaching.clear()
        yield row, [] if row.group else list(_spots(row.cells or row.total, count, reaching))


def _spots(
    cells: Sequence[Cell | None], count: int, reaching: dict[int, tuple[int, int]]
) -> Iterator[Spot]:
    """Yield the spots of a row; `reaching` says by column how many rows and columns are left."""
    waiting = iter(cells)
    column = 0
    while column < count:
        if column in reaching:
            left, across = reaching.pop(column)
            if left > 1:
                reaching[column] = (left - 1, across)
            yield Spot(None, column, across, continued=True)
        else:
            cell = next(waiting, None)
            across = min(cell.across, count - column) if cell else 1
            for under in range(column + 1, column + across):
                reaching.pop(under, None)
            if cell and cell.down > 1:
                reaching[column] = (cell.down - 1, across)
            yield Spot(cell, column, across)
        column += across
