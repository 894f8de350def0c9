"""Dòng chảy: what a text is made of — paragraphs, tables, drawn lines, pictures, new pages.

Every piece is a plain dict, so that a template's filter can turn it into Word. A paragraph has
`style` (the id of a paragraph style), `keep` (stays with the next one) and `runs`; `align` and
`leader` (a dotted tab up to so many twips) only where they differ from the style.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from congvan.decree.page import twips
from congvan.model.document.inline import Run, merged

if TYPE_CHECKING:
    from collections.abc import Sequence

Piece = dict[str, Any]
Flow = list[Piece]


def paragraph(style: str, runs: Sequence[Run] = (), *, keep: bool = False) -> Piece:
    """Return a paragraph in `style`."""
    return {"style": style, "keep": keep, "runs": merged(runs)}


def line(style: str, text: str, *, keep: bool = False) -> Piece:
    """Return a paragraph of one text without marks."""
    return {"style": style, "keep": keep, "runs": [Run(text)]}


def drawn(indents: dict[str, str]) -> Piece:
    """Return a drawn line with its indents in twips."""
    return {"rule": indents}


def section(*, landscape: bool = False, restart: bool = False) -> Piece:
    """Return the start of a section: a new page, turned, its page numbers from 1 again."""
    return {"section": " ".join(["landscape"] * landscape + ["restart"] * restart)}


def cell(content: Flow, *, across: int = 1, merge: str = "") -> Piece:
    """Return a cell; `merge` is `restart` or `continue` where it reaches over rows."""
    return {"content": content, "across": across, "merge": merge}


def row(cells: Sequence[Piece], *, header: bool = False) -> Piece:
    """Return a row; a header is repeated on every page."""
    return {"cells": list(cells), "header": header}


def grid(widths_mm: Sequence[float], rows: Sequence[Piece], *, borders: bool) -> Piece:
    """Return a table with columns of `widths_mm`."""
    widths = [twips(width) for width in widths_mm]
    return {"table": {"widths": widths, "rows": list(rows), "borders": borders}}


def frame(widths_mm: Sequence[float], *rows: Sequence[Flow]) -> Piece:
    """Return a table without borders that only puts flows side by side."""
    return grid(
        widths_mm, [row([cell(content) for content in one]) for one in rows], borders=False
    )


def ending(flow: Flow) -> Flow:
    """Return a flow behind which nothing stands: without a last turn back to an empty page."""
    return flow[:-1] if flow and flow[-1] == section() else flow


def is_paragraph(piece: Piece) -> bool:
    """Tell whether a piece is a paragraph of text."""
    return "runs" in piece


def last_paragraphs(flow: Flow) -> list[Piece]:
    """Return the paragraphs a flow ends in: its last one, or those of the last row of a table."""
    if not flow:
        return []
    if is_paragraph(flow[-1]):
        return [flow[-1]]
    rows = flow[-1].get("table", {}).get("rows", [])
    cells = rows[-1]["cells"] if rows else []
    return [one for box in cells for one in box["content"] if is_paragraph(one)]
