"""Nhìn dòng chảy: what composing wrote, a line a piece, for tests to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import congvan
from congvan.composing.context import compose
from congvan.decree.page import HOUSE, House
from congvan.model.document.inline import BOLD, ITALIC, NOTED, RAISED
from congvan.pack.pack import load_type


def context(document: congvan.Document, house: House = HOUSE) -> dict[str, Any]:
    """Return what a template sees of a document."""
    return compose(document, load_type(document.type), house).context


def shown(flow: Iterable[dict[str, Any]]) -> list[str]:
    """Return a line for each paragraph, row, drawn line, picture and turn of the page."""
    return [line for piece in flow for line in _lines(piece)]


def styles(flow: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return style and text of every paragraph outside tables."""
    return [(piece["style"], shown_runs(piece["runs"])) for piece in flow if "runs" in piece]


def shown_runs(runs: Iterable[tuple[str, str]]) -> str:
    """Return runs with the marks of their looks, and notes as [1]."""
    return "".join(_marked(text, marks) for text, marks in runs)


def _lines(piece: dict[str, Any]) -> Iterator[str]:
    if "runs" in piece:
        yield shown_runs(piece["runs"])
    elif "rule" in piece:
        yield "────"
    elif "picture" in piece:
        yield f"(hình {piece['picture']})"
    elif "section" in piece:
        yield f"=== {piece['section'] or 'portrait'}"
    else:
        yield from (_row(row) for row in piece["table"]["rows"])


def _row(row: dict[str, Any]) -> str:
    """Return "| a | b →2 | c ↓ | ↑ |": cells that reach over columns, down, or are reached."""
    cells = " | ".join(_cell(cell) for cell in row["cells"])
    return f"| {cells} |".replace("|  |", "| |").replace("|  |", "| |")


def _cell(cell: dict[str, Any]) -> str:
    across = f"→{cell['across']}" if cell["across"] > 1 else ""
    down = {"restart": "↓", "continue": "↑", "": ""}[cell["merge"]]
    text = " ⏎ ".join(shown(cell["content"]))
    return " ".join(filter(None, [text, across, down]))


def _marked(text: str, marks: str) -> str:
    if NOTED in marks:
        return f"[{text}]"
    around = "**" * (BOLD in marks) + "*" * (ITALIC in marks) + "^" * (RAISED in marks)
    return f"{around}{text}{around[::-1]}"
