"""Việc trong bảng: rows whose columns say what is to be done, by whom, until when."""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.directive.scopes import Named, Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from congvan.model import Cell, Row, Table
    from congvan.model.document.parts import Path

Cells = dict[int, tuple["Cell | None", int | None]]
"""The cells of a row by column; the number of each in its row, None for one from above."""

_LINES: Final = ("due", "product", "by")


class RowTask(NamedTuple):
    """Việc của một dòng: its words, its own id and where that is typed, and what is said of it."""

    text: str
    id: str
    id_path: Path
    scope: Scope
    path: Path


def row_tasks(table: Table, path: Path, scope: Scope) -> Iterator[RowTask]:
    """Yield the tasks of a table at `path`, if its columns say what they are.

    A group row heads the rows below it and may charge somebody with them.
    """
    roles = {column.role: at for at, column in enumerate(table.columns) if column.role}
    words = roles.get("text", _wordiest(table, roles.values())) if roles else None
    if words is None:
        return
    around = scope
    for number, (row, cells) in enumerate(placed(table.rows)):
        at = (*path, "rows", number)
        if row.group:
            around = scope.titled(row.group, at).under(row.assignment, (*at, "assignment"))
        elif row.cells and (said := text_of(cells.get(words))):
            own = _told(around, cells, roles, at).under(row.assignment, (*at, "assignment"))
            yield RowTask(said, *_id_of(row, cells, roles.get("id"), at), own, at)


def placed(rows: Iterable[Row]) -> Iterator[tuple[Row, Cells]]:
    """Yield rows with their cells by column; one that reaches down stands in all it covers."""
    reaching: dict[int, tuple[Cell, int]] = {}
    for row in rows:
        cells: Cells = {index: (cell, None) for index, (cell, _) in reaching.items()}
        below = {
            index: (cell, left - 1) for index, (cell, left) in reaching.items() if left > 1
        }
        free = (index for index in count() if index not in reaching)
        for number, cell in enumerate(row.cells):
            taken = list(islice(free, cell.across if cell else 1))
            cells[taken[0]] = cell, number
            if cell and cell.down > 1:
                below |= dict.fromkeys(taken, (cell, cell.down - 1))
        reaching = below
        yield row, cells


def text_of(placed_cell: tuple[Cell | None, int | None] | None) -> str:
    """Return the words of a cell, its lines one below the other; "" for none."""
    cell = placed_cell[0] if placed_cell else None
    return "\n".join(filter(None, [cell.text, *cell.items])).strip() if cell else ""


def _told(around: Scope, cells: Cells, roles: Mapping[str, int], path: Path) -> Scope:
    """Return what holds of the task in a row, whose cells go before what is said above."""
    told = {role: text for role, at in roles.items() if (text := text_of(cells.get(at)))}
    scope = around._replace(**{key: told[key] for key in _LINES if key in told})
    if "due" in told:
        scope = scope._replace(due_path=())
    if "with_" in told:
        scope = scope._replace(with_=(told["with_"],))
    if "agencies" in told:
        owners = Named(told["agencies"], _cell_path(cells, roles["agencies"], path))
        scope = scope._replace(owners=(owners,), but=(), rest=())
    return scope


def _id_of(row: Row, cells: Cells, column: int | None, path: Path) -> tuple[str, Path]:
    """Return the id of the task in a row and where it is typed."""
    if row.assignment and row.assignment.id:
        return row.assignment.id, (*path, "assignment", "id")
    said = text_of(cells.get(column)) if column is not None else ""
    return said, _cell_path(cells, column, path) if column is not None and said else ()


def _cell_path(cells: Cells, column: int, path: Path) -> Path:
    number = cells[column][1]
    return path if number is None else (*path, "cells", number)


def _wordiest(table: Table, taken: Iterable[int]) -> int | None:
    """Return the column of what is to be done where none says so: the one with most words."""
    free: Sequence[int] = [at for at in range(len(table.columns)) if at not in set(taken)]
    sizes = dict.fromkeys(free, 0)
    for _, cells in placed(table.rows):
        for at in free:
            sizes[at] += len(text_of(cells.get(at)))
    return max(free, key=lambda at: sizes[at], default=None)
