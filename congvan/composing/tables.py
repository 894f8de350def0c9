"""Bảng: columns and rows → a grid, with cells that reach over several of either."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from congvan.composing import flow
from congvan.composing.grids import laid
from congvan.composing.line_breaks import MM_PT
from congvan.composing.punctuation import bolded
from congvan.decree import lettering
from congvan.decree.page import CELL_MM
from congvan.decree.widths import width_pt
from congvan.decree.words import CURRENCY, IN_WORDS
from congvan.model.document.blocks import Cell, Column, Row
from congvan.model.document.inline import Run, plain
from congvan.vietnamese.text import number_in_words, thousands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.composing.grids import Spot
    from congvan.model.document.blocks import Amount, Table

    Cite = Callable[[str], list[Run]]

TEXT: Final = lettering.TABLE_TEXT.style
HEAD: Final = lettering.TABLE_HEAD.style
_MOST_MM: Final = 85
"""A column asks for no more room than this, however long its texts are."""

_SLACK_MM: Final = 0.5
"""Kept free in a column, against rounding in the word processor."""


def table(typed: Table, cite: Cite, added: list[str], width_mm: float) -> flow.Grid:
    """Return `typed` as a grid of `width_mm`; its header rows are repeated on every page."""
    columns = typed.columns
    grid = _Grid(columns, cite, added)
    header = typed.header or _names(columns)
    rows = [*grid.rows(header, header=True), *grid.rows(typed.rows)]
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
    if sum(least) > room or not slack:
        return [room * need / sum(least) for need in least]
    free = (room - sum(least)) / slack
    return [low + (high - low) * free for low, high in zip(least, wanted, strict=True)]


def _rooms(typed: Table) -> tuple[list[float], list[float]]:
    """Return what every column needs for its longest word, and for its longest text, in mm."""
    margins = 2 * CELL_MM + _SLACK_MM
    least = [margins] * len(typed.columns)
    wanted = list(least)
    header = typed.header or _names(typed.columns)
    rows = [*laid(header, len(least)), *laid(typed.rows, len(least))]
    for spot in (spot for _, spots in rows for spot in spots):
        if spot.cell is not None and spot.across == 1:
            word, whole = _widths(spot.cell)
            least[spot.column] = max(least[spot.column], word + margins)
            wanted[spot.column] = max(wanted[spot.column], whole + margins)
    return least, wanted


def _widths(cell: Cell) -> tuple[float, float]:
    """Return the widths in mm of the longest word of a cell and of its longest text."""
    amount = f"{thousands(cell.money.amount)} {CURRENCY}" if cell.money else ""
    texts = [_text_widths(text) for text in (cell.text or "", *cell.items)]
    texts.append((_width(amount), _width(amount)))
    word, whole = (max(found) for found in zip(*texts, strict=True))
    return word, min(max(word, whole), max(word, _MOST_MM))


@lru_cache(maxsize=2048)
def _text_widths(typed: str) -> tuple[float, float]:
    """Return the widths in mm of the longest word of a text, and of all of it."""
    text = plain(typed)
    return max(map(_width, text.split()), default=0), _width(text)


def _width(text: str) -> float:
    return width_pt(text, lettering.TABLE_TEXT.in_13, bold=True) / MM_PT


def _names(columns: Sequence[Column]) -> tuple[Row, ...]:
    cells = [Cell(text=column.heading) for column in columns]
    return (Row(cells=tuple(cells)),) if any(column.heading for column in columns) else ()


class _Grid:
    """Builds the rows of one table."""

    def __init__(self, columns: Sequence[Column], cite: Cite, added: list[str]) -> None:
        self._columns = columns
        self._cite = cite
        self._added = added

    def rows(self, typed: Sequence[Row], *, header: bool = False) -> Iterator[flow.Row]:
        for row, spots in laid(typed, len(self._columns)):
            if row.group:
                title = flow.paragraph(TEXT, bolded(self._cite(row.group)))
                cells = [flow.Cell([title], across=len(self._columns))]
            else:
                bold = bool(row.total)
                cells = [self._cell(spot, header=header, bold=bold) for spot in spots]
            yield flow.Row(cells, header)

    def _cell(self, spot: Spot, *, header: bool, bold: bool) -> flow.Cell:
        cell, across = spot.cell, spot.across
        if cell is None:
            merge = "continue" if spot.continued else ""
            return flow.Cell([flow.paragraph(TEXT)], across, merge)
        align = cell.align or (None if header else self._columns[spot.column].align)
        align = align or ("right" if cell.money else None)
        style = HEAD if header else TEXT
        texts = self._texts(cell)
        content: flow.Flow = [
            flow.paragraph(style, bolded(runs) if bold else runs, align=align)
            for runs in texts or [[]]
        ]
        return flow.Cell(content, across, "restart" if cell.down > 1 else "")

    def _texts(self, cell: Cell) -> list[list[Run]]:
        """Return the runs of every paragraph of a cell."""
        texts = [self._cite(cell.text)] if cell.text else []
        texts += [[Run("- "), *self._cite(item)] for item in cell.items]
        self._added += ["-"] * len(cell.items)
        if cell.money:
            texts.append([Run(spelt(cell.money, self._added))])
            if cell.money.words:
                texts.append([Run(in_words(cell.money, self._added))])
        return texts
