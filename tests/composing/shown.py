"""Nhìn dòng chảy: what composing wrote, a line a piece, for tests to read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import congvan
from congvan.composing.context import compose
from congvan.composing.flow import Cell, Grid, Paragraph, Picture, Piece, Row, Section
from congvan.decree.page import HOUSE, House
from congvan.model.document.inline import BOLD, ITALIC, NOTED, RAISED
from congvan.pack.pack import load_type


def context(document: congvan.Document, house: House = HOUSE) -> dict[str, Any]:
    """Return what a template sees of a document."""
    return compose(document, load_type(document.type), house).context


def shown(flow: Iterable[Piece]) -> list[str]:
    """Return a line for each paragraph, row, drawn line, picture and turn of the page."""
    return [line for piece in flow for line in _lines(piece)]


def styles(flow: Iterable[Piece]) -> list[tuple[str, str]]:
    """Return style and text of every paragraph outside tables."""
    return [(piece.style, shown_runs(piece.runs)) for piece in paragraphs_of(flow)]


def paragraphs_of(flow: Iterable[Piece]) -> list[Paragraph]:
    """Return the paragraphs outside tables."""
    return [piece for piece in flow if isinstance(piece, Paragraph)]


def shown_runs(runs: Iterable[tuple[str, str]]) -> str:
    """Return runs with the marks of their looks, and notes as [1]."""
    return "".join(_marked(text, marks) for text, marks in runs)


def _lines(piece: Piece) -> list[str]:
    match piece:
        case Paragraph():
            return [shown_runs(piece.runs)]
        case Picture():
            return [f"(hình {piece.file})"]
        case Section():
            told = [name for name, holds in piece._asdict().items() if holds]
            return [f"=== {' '.join(told) or 'portrait'}"]
        case Grid():
            return [_row(row) for row in piece.rows]
        case _:
            return ["────"]


def _row(row: Row) -> str:
    """Return "| a | b →2 | c ↓ | ↑ |": cells that reach over columns, down, or are reached."""
    cells = " | ".join(_cell(cell) for cell in row.cells)
    return f"| {cells} |".replace("|  |", "| |").replace("|  |", "| |")


def _cell(cell: Cell) -> str:
    across = f"→{cell.across}" if cell.across > 1 else ""
    down = {"restart": "↓", "continue": "↑", "": ""}[cell.merge]
    text = " ⏎ ".join(shown(cell.content))
    return " ".join(filter(None, [text, across, down]))


def _marked(text: str, marks: str) -> str:
    if NOTED in marks:
        return f"[{text}]"
    around = "**" * (BOLD in marks) + "*" * (ITALIC in marks) + "^" * (RAISED in marks)
    return f"{around}{text}{around[::-1]}"
