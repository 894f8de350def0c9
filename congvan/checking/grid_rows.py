"""Bảng để soát: how far the rows of a table reach, and how much room a table has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.model import Document, Row
    from congvan.model.document.parts import Path


def reaches(rows: Sequence[Row]) -> Iterator[int]:
    """Yield how many columns each row takes, cells that reach down from above included."""
    hanging: list[tuple[int, int]] = []
    for row in rows:
        cells = [cell for cell in row.cells or row.total if cell is not None]
        empty = len(row.cells or row.total) - len(cells)
        yield empty + sum(cell.across for cell in cells) + sum(wide for _, wide in hanging)
        hanging = [(left - 1, wide) for left, wide in hanging if left > 1]
        hanging += [(cell.down - 1, cell.across) for cell in cells if cell.down > 1]
        hanging = [] if row.group else hanging


def room_mm(document: Document, path: Path) -> float:
    """Return the width of the text where the block at `path` stands."""
    house = document.house
    return house.landscape_mm if _is_turned(document, path) else house.text_mm


def _is_turned(document: Document, path: Path) -> bool:
    """Tell whether the block at `path`, or an annex or a block around it, lies on turned pages."""
    around: list[Any] = [document]
    for step in path:
        last = around[-1]
        around.append(last[step] if isinstance(step, int) else getattr(last, step))
    return any(getattr(part, "landscape", False) for part in around)
