"""Bảng: columns and rows → a grid, with cells that reach over several of either."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.composing import flow
from congvan.composing.column_widths import USUAL, fitted, names_of
from congvan.composing.grids import laid
from congvan.composing.punctuation import bolded
from congvan.decree import lettering
from congvan.decree.words import CURRENCY, IN_WORDS
from congvan.model.document.carried import has_keys
from congvan.model.document.inline import Run
from congvan.vietnamese.text import number_in_words, thousands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.composing.grids import Spot
    from congvan.model.document.blocks import Amount, Cell, Column, Row, Table

    Cite = Callable[[str], list[Run]]

TEXT: Final = lettering.TABLE_TEXT.style
HEAD: Final = lettering.TABLE_HEAD.style


def table(typed: Table, cite: Cite, added: list[str], width_mm: float) -> flow.Grid:
    """Return `typed` as a grid of `width_mm`; its header rows are repeated on every page."""
    fit = fitted(typed, width_mm)
    grid = _Grid(typed.columns, cite, added, None if fit.size == USUAL else fit.size)
    header = typed.header or names_of(typed.columns)
    rows = [*grid.rows(header, header=True), *grid.rows(typed.rows)]
    return flow.grid(fit.widths, rows, borders=typed.borders, side_mm=fit.side)


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


class _Grid:
    """Builds the rows of one table."""

    def __init__(
        self, columns: Sequence[Column], cite: Cite, added: list[str], size: int | None
    ) -> None:
        self._columns = columns
        self._cite = cite
        self._added = added
        self._size = size

    def rows(self, typed: Sequence[Row], *, header: bool = False) -> Iterator[flow.Row]:
        for row, spots in laid(typed, len(self._columns)):
            if row.group:
                title = flow.paragraph(TEXT, bolded(self._cite(row.group)))
                cells = [flow.Cell([self._sized(title)], across=len(self._columns))]
            else:
                bold = bool(row.total)
                cells = [self._cell(spot, header=header, bold=bold) for spot in spots]
            made = flow.Row(cells, header)
            if has_keys(row):
                flow.begin_row(made, row)
            yield made

    def _cell(self, spot: Spot, *, header: bool, bold: bool) -> flow.Cell:
        cell, across = spot.cell, spot.across
        if cell is None:
            merge = "continue" if spot.continued else ""
            return flow.Cell([self._sized(flow.paragraph(TEXT))], across, merge)
        align = cell.align or (None if header else self._columns[spot.column].align)
        align = align or ("right" if cell.money else None)
        style = HEAD if header else TEXT
        texts = self._texts(cell)
        content: flow.Flow = [
            self._sized(flow.paragraph(style, bolded(runs) if bold else runs, align=align))
            for runs in texts or [[]]
        ]
        return flow.Cell(content, across, "restart" if cell.down > 1 else "")

    def _sized(self, paragraph: flow.Paragraph) -> flow.Paragraph:
        return paragraph._replace(size=self._size)

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
