"""Bề rộng cột: as typed or as texts need, so that no word is broken where there is room for it.

A table whose words do not fit at the usual size gets smaller letters and less room beside them,
down to the least that is still read well; where even those do not fit, the narrow columns keep
their words whole.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.composing.grids import laid
from congvan.composing.line_breaks import MM_PT
from congvan.decree import lettering
from congvan.decree.page import CELL_MM, NARROW_CELL_MM
from congvan.decree.widths import width_pt
from congvan.decree.words import CURRENCY
from congvan.model.document.blocks import Cell, Row
from congvan.model.document.inline import plain
from congvan.vietnamese.text import thousands

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.model.document.blocks import Column, Table

USUAL: Final = lettering.TABLE_TEXT.in_13
"""The size of letters in a table, in points."""

_TRIED: Final = (
    (USUAL, CELL_MM),
    (12, CELL_MM),
    (12, NARROW_CELL_MM),
    (11, NARROW_CELL_MM),
    (10, NARROW_CELL_MM),
)
"""The sizes of letters that are tried, the usual one first, with the room at the sides in mm."""

_MOST_MM: Final = 85
"""A column asks for no more room than this, however long its texts are."""

_SLACK_MM: Final = 0.5
"""Kept free in a column, against rounding in the word processor."""

_TIGHT_MM: Final = 0.25
"""What must be left of it where a width is typed."""

_WORD_MM: Final = 25
"""A word longer than any syllable, number or date may be broken in a column of a typed width."""


class Fit(NamedTuple):
    """Cách xếp: the widths of the columns in mm, the size of the letters in points.

    `side` is the room at each side of a cell in mm, `broken` are the words that do not fit even so.
    """

    widths: list[float]
    size: int
    side: float
    broken: list[str]


def fitted(typed: Table, width_mm: float) -> Fit:
    """Return how the columns of a table share a width: the widths typed, and what texts need.

    Where all widths are typed they stay, if letters of some size fit them. Else a typed width is
    widened to the longest word in it, and no column is narrower than that.
    """
    for size, side in _TRIED if all(column.width for column in typed.columns) else ():
        widths = [column.width or 0 for column in typed.columns]
        if _Texts(typed, size, side).fit(widths):
            return Fit(widths, size, side, [])
    least: list[float] = []
    for size, side in _TRIED:
        least = _Texts(typed, size, side).least
        if sum(least) <= width_mm:
            return Fit(_shares(_Texts(typed, size, side), width_mm), size, side, [])
    size, side = _TRIED[-1]
    widths = _levelled(least, width_mm)
    return Fit(widths, size, side, list(_Texts(typed, size, side).broken(widths)))


def widths_mm(typed: Table, width_mm: float) -> list[float]:
    """Return the widths of the columns of a table in mm."""
    return fitted(typed, width_mm).widths


def names_of(columns: Sequence[Column]) -> tuple[Row, ...]:
    """Return the header that the names of columns make; none without names."""
    cells = [Cell(text=column.heading) for column in columns]
    return (Row(cells=tuple(cells)),) if any(column.heading for column in columns) else ()


def _shares(texts: _Texts, width_mm: float) -> list[float]:
    """Return the widths where all words fit: as typed, the rest shared by what stands in them."""
    given, least = texts.given, texts.least
    widths = [max(width or 0, need) for width, need in zip(given, least, strict=True)]
    widths = _reduced(widths, least, width_mm)
    open_ = [index for index, width in enumerate(given) if not width]
    room = width_mm - sum(width for width, own in zip(widths, given, strict=True) if own)
    wanted = texts.wanted
    shares = _shared([least[n] for n in open_], [wanted[n] for n in open_], room)
    found = dict(zip(open_, shares, strict=True))
    return [found.get(index, width) for index, width in enumerate(widths)]


def _reduced(widths: list[float], least: list[float], room: float) -> list[float]:
    """Return widths that take no more than `room`: what they have beyond need is cut alike."""
    over, spare = sum(widths) - room, sum(widths) - sum(least)
    if over <= 0 or not spare:
        return widths
    return [
        width - (width - need) * over / spare for width, need in zip(widths, least, strict=True)
    ]


def _shared(least: list[float], wanted: list[float], room: float) -> list[float]:
    """Return `room` shared among columns that need `least` and would have `wanted`."""
    slack = sum(wanted) - sum(least)
    if sum(least) > room or not slack:
        return [room * need / sum(least) for need in least]
    free = (room - sum(least)) / slack
    return [low + (high - low) * free for low, high in zip(least, wanted, strict=True)]


def _levelled(needs: list[float], room: float) -> list[float]:
    """Return widths for needs beyond `room`: the narrowest are met, the rest share alike."""
    widths = [0.0] * len(needs)
    left = len(needs)
    for column in sorted(range(left), key=needs.__getitem__):
        widths[column] = min(needs[column], room / left)
        room -= widths[column]
        left -= 1
    return widths


class _Texts:
    """What the texts of a table need at a size of letters and with some room beside them.

    At the usual size every text counts as a bold one.
    """

    def __init__(self, typed: Table, size: int, side: float) -> None:
        self.given = [column.width for column in typed.columns]
        self._spots = list(_spots(typed))
        self._size = size
        self._sides = 2 * side

    @cached_property
    def least(self) -> list[float]:
        """What every column needs at least in mm."""
        margins = self._sides + _SLACK_MM
        least = [margins] * len(self.given)
        for spot in self._spots:
            typed = bool(self.given[spot.column])
            bold = spot.bold or (self._size == USUAL and not typed)
            word = max(
                (
                    width
                    for width in self._word_widths(spot.cell, bold=bold)
                    if not typed or width <= _WORD_MM
                ),
                default=0,
            )
            least[spot.column] = max(least[spot.column], word + margins)
        return least

    def fit(self, widths: list[float]) -> bool:
        """Tell whether all words fit columns of typed widths."""
        pairs = zip(self.least, widths, strict=True)
        return all(need - _SLACK_MM + _TIGHT_MM <= width for need, width in pairs)

    @cached_property
    def wanted(self) -> list[float]:
        """What every column would have for its longest text, in mm."""
        wanted = list(self.least)
        for spot in self._spots:
            whole = self._scaled(_whole_width(spot.cell)) + self._sides + _SLACK_MM
            wanted[spot.column] = max(wanted[spot.column], whole)
        return wanted

    def broken(self, widths: list[float]) -> Iterator[str]:
        """Yield the words that are wider than their column."""
        for spot in self._spots:
            room = widths[spot.column] - self._sides
            words = _words(spot.cell)
            needs = self._word_widths(spot.cell, bold=spot.bold)
            yield from (word for word, need in zip(words, needs, strict=True) if need > room)

    def _word_widths(self, cell: Cell, *, bold: bool) -> list[float]:
        return [self._scaled(_width(word, bold=bold)) for word in _words(cell)]

    def _scaled(self, width: float) -> float:
        return width * self._size / USUAL


class _Held(NamedTuple):
    """Một ô trong một cột: whether it is printed bold."""

    column: int
    cell: Cell
    bold: bool


def _spots(typed: Table) -> Iterator[_Held]:
    """Yield the cells that stand in one column only."""
    header = typed.header or names_of(typed.columns)
    for rows, is_head in ((header, True), (typed.rows, False)):
        for row, spots in laid(rows, len(typed.columns)):
            for spot in spots:
                if spot.cell is not None and spot.across == 1:
                    yield _Held(spot.column, spot.cell, is_head or bool(row.total))


def _words(cell: Cell) -> list[str]:
    """Return the words of a cell; an amount is one."""
    words = " ".join(plain(text) for text in (cell.text or "", *cell.items)).split()
    return [*words, *_amounts(cell)]


def _whole_width(cell: Cell) -> float:
    """Return the width in mm of the longest text of a cell, within what one may ask for."""
    texts = [plain(text) for text in (cell.text or "", *cell.items)]
    word = max(map(_width, _words(cell)), default=0)
    whole = max(map(_width, [*texts, *_amounts(cell)]))
    return min(max(word, whole), max(word, _MOST_MM))


def _amounts(cell: Cell) -> list[str]:
    return [f"{thousands(cell.money.amount)} {CURRENCY}"] if cell.money else []


@lru_cache(maxsize=4096)
def _width(text: str, *, bold: bool = True) -> float:
    return width_pt(text, USUAL, bold=bold) / MM_PT
