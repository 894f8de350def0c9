"""Lưới ô: the cells of a table on a page, in a grid of those columns in which some cell begins."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.decree.page import HOUSE
from congvan.importing.runs import cut, strip
from congvan.model.document.inline import BOLD, NOTED, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from congvan.word.outline.facts import Outline, Paragraph

_LEAST_MM: Final = 5
_LOST_MM: Final = 0.25
"""A column may lose no more by being told in whole mm, or its longest word would not fit."""


class Grid(NamedTuple):
    """Lưới: the cells row by row, and the widths of the columns in whole mm if they are known."""

    rows: list[list[Box]]
    widths: list[int]


def grid_of(outline: Outline, index: int) -> Grid:
    """Return the grid of a table."""
    boxes = _boxes(outline, index)
    starts = sorted({box.column for box in boxes})
    boxes = [_narrowed(box, starts) for box in boxes]
    return Grid(_rows(boxes, len(starts)), _widths(outline, index, starts))


class Box(NamedTuple):
    """Ô: its place in the grid, what is printed in it, how it stands, and its bookmarks."""

    row: int
    column: int
    span: int
    merged: bool
    lines: tuple[tuple[Run, ...], ...]
    align: str
    anchors: tuple[str, ...] = ()

    @property
    def bold(self) -> bool | None:
        """Whether all of its words are bold; None without words."""
        runs = [run for line in self.lines for run in line if run.text.strip()]
        runs = [run for run in runs if run.marks != NOTED]
        return all(BOLD in run.marks for run in runs) if runs else None


def _boxes(outline: Outline, index: int) -> list[Box]:
    """Return the cells of a table, with all that stands in them, inner tables too."""
    found: dict[tuple[int, int], list[Paragraph]] = {}
    table = outline.tables[index]
    for paragraph in outline.paragraphs[table.first - 1 : table.last]:
        cells = [cell for cell in paragraph.where.cells if cell.table == index]
        if cells:
            found.setdefault((cells[0].row, cells[0].column), []).append(paragraph)
    return [_box(index, place, inside) for place, inside in sorted(found.items())]


def _box(index: int, place: tuple[int, int], inside: Sequence[Paragraph]) -> Box:
    cell = next(cell for cell in inside[0].where.cells if cell.table == index)
    lines = [line for paragraph in inside for line in _words(paragraph)]
    kept = tuple(line for line in lines if line)
    anchors = tuple(name for paragraph in inside for name in paragraph.anchors)
    return Box(*place, cell.span, cell.merged, kept, inside[0].align, anchors)


def _words(paragraph: Paragraph) -> Iterator[tuple[Run, ...]]:
    """Yield the lines of a paragraph in a cell, without those that are empty."""
    label = [Run(f"{paragraph.label.text} ")] if paragraph.label else []
    start = 0
    for text in paragraph.text.split("\n"):
        yield tuple(strip([*label, *cut(paragraph, start, start + len(text))]))
        start, label = start + len(text) + 1, []


def _rows(boxes: Sequence[Box], count: int) -> list[list[Box]]:
    """Return the cells row by row; a hole in the grid is an empty cell."""
    last = max((box.row for box in boxes), default=0)
    rows: list[list[Box]] = []
    for number in range(1, last + 1):
        own = {box.column: box for box in boxes if box.row == number}
        rows.append(_filled(own, number, count))
    return rows


def _filled(own: Mapping[int, Box], number: int, count: int) -> list[Box]:
    row: list[Box] = []
    column = 1
    while column <= count:
        box = own.get(column, Box(number, column, 1, merged=False, lines=(), align="left"))
        row.append(box)
        column += box.span
    return row


def _narrowed(box: Box, starts: Sequence[int]) -> Box:
    """Return a cell in a grid of those columns only in which some cell begins."""
    last = box.column + box.span
    span = sum(box.column <= start < last for start in starts)
    return box._replace(column=starts.index(box.column) + 1, span=max(span, 1))


def _widths(outline: Outline, index: int, starts: Sequence[int]) -> list[int]:
    """Return the widths of the columns in whole mm, within what a page has; [] if unknown."""
    table = outline.tables[index]
    grid = table.columns
    ends = [*starts[1:], len(grid) + 1]
    columns = [sum(grid[a - 1 : b - 1]) for a, b in zip(starts, ends, strict=True)]
    first = outline.paragraphs[table.first - 1].where.section
    turned = first < len(outline.sections) and outline.sections[first].landscape
    room = HOUSE.landscape_mm if turned else HOUSE.text_mm
    total = sum(columns)
    if min(columns, default=0) < _LEAST_MM:
        return []
    widths = [ceil(width * min(room / total, 1) - _LOST_MM) for width in columns]
    over = max(sum(widths) - int(room), 0)
    widths[widths.index(max(widths))] -= over
    return widths if min(widths) >= _LEAST_MM else []


def reach(box: Box, rows: Sequence[Sequence[Box]]) -> int:
    """Return how many rows a cell reaches over."""
    count = 1
    for row in rows[box.row :]:
        if not any(other.merged and other.column == box.column for other in row):
            break
        count += 1
    return count
