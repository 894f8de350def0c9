"""Bảng: columns and rows → a grid, with cells that reach over several of either."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.composing import flow
from congvan.composing.lines import MM_PT
from congvan.decree import lettering
from congvan.decree.page import CELL_MM
from congvan.decree.widths import width_pt
from congvan.decree.words import CURRENCY, IN_WORDS
from congvan.model.blocks import Cell, Column, Row
from congvan.model.inline import BOLD, Run, plain
from congvan.vietnamese import number_in_words, thousands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.model.blocks import Amount, Table

    Cite = Callable[[str], list[Run]]

TEXT: Final = lettering.TABLE_TEXT.style
HEAD: Final = lettering.TABLE_HEAD.style
_MOST_MM: Final = 85
"""A column asks for no more room than this, however long its texts are."""

_SLACK_MM: Final = 0.5
"""Kept free in a column, against rounding in the word processor."""


def table(typed: Table, cite: Cite, added: list[str], width_mm: float) -> flow.Piece:
    """Return `typed` as a grid of `width_mm`; its header rows are repeated on every page."""
    columns = typed.columns
    grid = _Grid(columns, cite, added)
    header = typed.header or _names(columns)
    rows = [grid.row(row, header=True) for row in header]
    rows += [grid.row(row) for row in typed.rows]
    return flow.grid(widths_mm(typed, width_mm), rows, borders=typed.borders)


def spelt(amount: Amount, added: list[str]) -> str:
    """Return an amount as it is printed: "1.250.000 đồng"."""
    shown = f"{thousands(amount.amount)} {CURRENCY}"
    added.append(shown)
    return shown


def in_words(amount: Amount, added: list[str]) -> str:
    """Return an amount in words: "(Bằng chữ: Một triệu … đồng)"."""
    words = number_in_words(amount.amount)
    shown = f"({IN_WORDS} {words[:1].upper()}{words[1:]} {CURRENCY})"
    added.append(shown)
    return shown


def widths_mm(typed: Table, width_mm: float) -> list[float]:
    """Return the widths of the columns: as given, the rest shared by what stands in them.

    No column is narrower than its longest word while there is room for that.
    """
    given = [column.width for column in typed.columns]
    open_ = [index for index, width in enumerate(given) if not width]
    room = max(width_mm - sum(width for width in given if width), 0)
    least, wanted = _rooms(typed)
    shares = _shared([least[n] for n in open_], [wanted[n] for n in open_], room)
    found = dict(zip(open_, shares, strict=True))
    return [width or found[index] for index, width in enumerate(given)]


def _shared(least: list[float], wanted: list[float], room: float) -> list[float]:
    """Return `room` shared among columns that need `least` and would have `wanted`."""
    slack = sum(wanted) - sum(least)
    if sum(wanted) <= room or not slack:
        return [room * one / sum(wanted) for one in wanted]
    if sum(least) > room:
        return [room * one / sum(least) for one in least]
    free = (room - sum(least)) / slack
    return [low + (high - low) * free for low, high in zip(least, wanted, strict=True)]


def _rooms(typed: Table) -> tuple[list[float], list[float]]:
    """Return what every column needs for its longest word, and for its longest text, in mm."""
    margins = 2 * CELL_MM + _SLACK_MM
    least = [margins] * len(typed.columns)
    wanted = list(least)
    for row in (*_names(typed.columns), *typed.header, *typed.rows):
        column = 0
        for cell in row.cells or row.total:
            if cell is not None and cell.across == 1 and column < len(least):
                word, whole = _widths(cell)
                least[column] = max(least[column], word + margins)
                wanted[column] = max(wanted[column], whole + margins)
            column += cell.across if cell else 1
    return least, wanted


def _widths(cell: Cell) -> tuple[float, float]:
    """Return the widths in mm of the longest word of a cell and of its longest text."""
    size = lettering.TABLE_TEXT.in_13
    amount = f"{thousands(cell.money.amount)} {CURRENCY}" if cell.money else ""
    texts = [plain(text) for text in (cell.text or "", *cell.items)]
    words = [word for text in texts for word in text.split()]
    word, whole = (
        max((width_pt(one, size, bold=True) for one in found), default=0) / MM_PT
        for found in ([*words, amount], [*texts, amount])
    )
    return word, min(max(word, whole), max(word, _MOST_MM))


def _names(columns: Sequence[Column]) -> tuple[Row, ...]:
    cells = [Cell(text=column.heading) for column in columns]
    return (Row(cells=tuple(cells)),) if any(column.heading for column in columns) else ()


class _Grid:
    """Builds rows; knows which columns a cell above still reaches over."""

    def __init__(self, columns: Sequence[Column], cite: Cite, added: list[str]) -> None:
        self._columns = columns
        self._cite = cite
        self._added = added
        self._covered: dict[int, tuple[int, int]] = {}
        """By column: how many rows a cell above still reaches, and over how many columns."""

    def row(self, row: Row, *, header: bool = False) -> flow.Piece:
        if row.group:
            self._covered.clear()
            title = flow.paragraph(
                TEXT, [Run(run.text, _bold(run)) for run in self._cite(row.group)]
            )
            return flow.row([flow.cell([title], across=len(self._columns))])
        cells = list(self._cells(row.cells or row.total, header=header, bold=bool(row.total)))
        return flow.row(cells, header=header)

    def _cells(
        self, cells: Sequence[Cell | None], *, header: bool, bold: bool
    ) -> Iterator[flow.Piece]:
        waiting = list(cells)
        column = 0
        while column < len(self._columns):
            if column in self._covered:
                across = self._reach(column)
                yield flow.cell([flow.paragraph(TEXT)], across=across, merge="continue")
            else:
                cell = waiting.pop(0) if waiting else None
                across = min(cell.across if cell else 1, len(self._columns) - column)
                yield self._cell(cell, column, across, header=header, bold=bold)
            column += across

    def _reach(self, column: int) -> int:
        """Count one row off the cell that covers `column`; return how many columns it covers."""
        rows, across = self._covered.pop(column)
        if rows > 1:
            self._covered[column] = (rows - 1, across)
        return across

    def _cell(
        self, cell: Cell | None, column: int, across: int, *, header: bool, bold: bool
    ) -> flow.Piece:
        if cell is None:
            return flow.cell([flow.paragraph(TEXT)], across=across)
        if cell.down > 1:
            self._covered[column] = (cell.down - 1, across)
        content = list(self._content(cell, HEAD if header else TEXT, bold=bold))
        align = cell.align or (None if header else self._columns[column].align)
        align = align or ("right" if cell.money else None)
        for piece in content if align else ():
            piece["align"] = align
        return flow.cell(content, across=across, merge="restart" if cell.down > 1 else "")

    def _content(self, cell: Cell, style: str, *, bold: bool) -> Iterator[dict[str, Any]]:
        texts = [self._cite(cell.text)] if cell.text else []
        texts += [[Run("- "), *self._cite(item)] for item in cell.items]
        self._added += ["-"] * len(cell.items)
        if cell.money:
            texts.append([Run(spelt(cell.money, self._added))])
            if cell.money.words:
                texts.append([Run(in_words(cell.money, self._added))])
        for runs in texts or [[]]:
            looked = [Run(run.text, _bold(run)) for run in runs] if bold else runs
            yield flow.paragraph(style, looked)


def _bold(run: Run) -> str:
    return "".join(sorted({*run.marks, BOLD}))
