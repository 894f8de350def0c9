"""Độ dài: how many pages a Word file takes, reckoned without laying it out.

Good to about a fifth of a page: enough to tell one page from two, not where a page ends.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from congvan.decree.widths import width_pt
from congvan.word.outline.facts import Area

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.word.outline.facts import Outline, Paragraph

MM_PER_PT: Final = 25.4 / 72
LINE_HEIGHT: Final = 1.149
"""Distance of single-spaced lines, in ems: Times New Roman."""

_EMPTY_PT: Final = 13.0
"""Size of an empty paragraph: its mark's, which an outline does not tell."""

_FULL: Final = 0.97
"""How much of a line words fill before they break."""


def pages_of(outline: Outline) -> float:
    """Return how many pages the text takes; every section but the first begins a new one."""
    total = 0.0
    for section in outline.sections:
        inside = outline.paragraphs[section.first - 1 : section.last]
        body = [
            paragraph
            for paragraph in inside
            if paragraph.where.area is Area.BODY and not paragraph.where.box
        ]
        room = (section.height - section.top - section.bottom) / MM_PER_PT
        breaks = sum(
            paragraph.text.count("\f") + paragraph.page_break_before for paragraph in body
        )
        total += breaks + sum(_heights(body)) / max(room, 1.0)
    return total


def _heights(paragraphs: list[Paragraph]) -> Iterator[float]:
    """Yield the height of every paragraph, and of every row of a table."""
    for row, inside in groupby(paragraphs, _row):
        if row is None:
            yield from map(height_of, inside)
        else:
            cells: dict[int, float] = {}
            for paragraph in inside:
                column = paragraph.where.cells[0].column
                cells[column] = cells.get(column, 0.0) + height_of(paragraph)
            yield max(cells.values())


def _row(paragraph: Paragraph) -> tuple[int, int] | None:
    cells = paragraph.where.cells
    return (cells[0].table, cells[0].row) if cells else None


def height_of(paragraph: Paragraph) -> float:
    """Return the height of a paragraph with the gaps around it, in points."""
    size = max((run.size for run in paragraph.runs if run.text.strip()), default=_EMPTY_PT)
    spacing = paragraph.spacing
    single = size * LINE_HEIGHT
    line = single * spacing.line if spacing.rule == "auto" else spacing.line
    line = max(line, single) if spacing.rule == "atLeast" else line
    return _lines(paragraph) * line + spacing.before + spacing.after


def _lines(paragraph: Paragraph) -> int:
    room = paragraph.width - paragraph.indent.left - paragraph.indent.right
    if room <= 0:
        return 1
    runs = paragraph.runs
    points = sum(width_pt(run.text, run.size, bold=run.bold, italic=run.italic) for run in runs)
    length = points * MM_PER_PT + max(paragraph.indent.first, 0.0)
    return max(1, -int(-length // (room * _FULL))) + paragraph.text.count("\n")
