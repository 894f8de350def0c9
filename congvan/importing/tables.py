"""Bảng: the cells of a table on a page → its columns, header and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.importing.carried import ANCHORS
from congvan.importing.cells import grid_of, reach
from congvan.importing.inline_marks import typed
from congvan.importing.runs import join, without
from congvan.model.document.blocks import MOST_CELLS
from congvan.model.document.inline import BOLD, Run

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from congvan.importing.cells import Box
    from congvan.word.outline.facts import Outline

_DASHES: Final = ("-", "–")
_ALIGNS: Final = {"left": "trái", "center": "giữa", "right": "phải", "both": "đều"}


def table_of(outline: Outline, index: int) -> dict[str, Any]:
    """Return what the YAML says of a table."""
    table = outline.tables[index]
    rows, widths = grid_of(outline, index)
    count = sum(box.span for box in rows[0]) if rows else 1
    head = _header(rows, table.header_rows, count)
    aligns = _aligns(rows[head:], count)
    said: dict[str, Any] = {"columns": _columns(rows[:head], widths, aligns, count)}
    if head and "heading" not in said["columns"][0]:
        usual = _Usual(dict.fromkeys(range(1, count + 1), "center"), BOLD)
        said["header"] = [
            {"cells": _cells(row, rows, usual), **_anchors(row)} for row in rows[:head]
        ]
    said["rows"] = [{**_row(row, rows, aligns), **_anchors(row)} for row in rows[head:]]
    if not table.bordered:
        said["borders"] = "không"
    return {"table": {key: value for key, value in said.items() if value}}


def _header(rows: Sequence[Sequence[Box]], said: int, count: int) -> int:
    """Return how many rows are the head of a table: those that say so, or a first bold one."""
    if said:
        return min(said, len(rows))
    first = rows[0] if rows else ()
    full = len(first) == count and all(box.bold for box in first) and count > 1
    return int(full and len(rows) > 1)


def _aligns(rows: Sequence[Sequence[Box]], count: int) -> dict[int, str]:
    """Return by column how most of its cells stand, where that is not at the left."""
    found: dict[int, str] = {}
    for column in range(1, count + 1):
        own = [
            box.align for row in rows for box in row
            if box.column == column and box.span == 1 and box.lines and not box.merged
        ]  # fmt: skip
        most = max(set(own), key=own.count) if own else "left"
        if most != "left" and own.count(most) * 2 > len(own):
            found[column] = most
    return found


def _columns(
    head: Sequence[Sequence[Box]], widths: Sequence[int], aligns: Mapping[int, str], count: int
) -> list[dict[str, Any]]:
    """Return the columns, named by a head of one row whose cells each have one."""
    row = head[0] if len(head) == 1 else ()
    plain = [box for box in row if box.span == 1 and len(box.lines) == 1]
    named = len(plain) == count and all(box.align == "center" for box in plain)
    columns: list[dict[str, Any]] = []
    for column in range(1, count + 1):
        said: dict[str, Any] = {}
        if named:
            said["heading"] = typed(without(plain[column - 1].lines[0], BOLD))
        if widths:
            said["width"] = str(widths[column - 1])
        if column in aligns:
            said["align"] = _ALIGNS[aligns[column]]
        columns.append(said)
    return columns


class _Usual(NamedTuple):
    """Cách trình bày sẵn có: how the cells of a column stand, and the look of a row."""

    aligns: Mapping[int, str]
    look: str = ""


def _row(
    row: Sequence[Box], rows: Sequence[Sequence[Box]], aligns: Mapping[int, str]
) -> dict[str, Any]:
    """Return a row: a group heading, a line of totals, or cells."""
    if _is_group(row, rows):
        return {"group": typed(without(row[0].lines[0], BOLD))}
    bold = [box.bold for box in row if box.bold is not None]
    if bold and all(bold) and not any(box.merged for box in row):
        return {"total": _cells(row, rows, _Usual(aligns, BOLD))}
    return {"cells": _cells(row, rows, _Usual(aligns))}


def _anchors(row: Sequence[Box]) -> dict[str, Any]:
    """Return the bookmarks of a row, if it has any."""
    names = tuple(name for box in row for name in box.anchors)
    return {ANCHORS: names} if names else {}


def _is_group(row: Sequence[Box], rows: Sequence[Sequence[Box]]) -> bool:
    """Tell whether a row is one bold line over all columns."""
    (box, *others) = row
    below = rows[box.row] if box.row < len(rows) else ()
    alone = not others and box.span > 1 and not any(other.merged for other in below)
    return alone and bool(box.bold) and len(box.lines) == 1 and box.align == "left"


def _cells(row: Sequence[Box], rows: Sequence[Sequence[Box]], usual: _Usual) -> list[object]:
    return [_cell(box, reach(box, rows), usual) for box in row if not box.merged]


def _cell(box: Box, down: int, usual: _Usual) -> object:
    """Return a cell: a text where that says it all."""
    said = _content(box, usual.look)
    if box.span > 1:
        said["across"] = str(min(box.span, MOST_CELLS))
    if down > 1:
        said["down"] = str(min(down, MOST_CELLS))
    if box.lines and box.align != usual.aligns.get(box.column, "left"):
        said["align"] = _ALIGNS[box.align]
    if not said:
        return None
    return said["text"] if said.keys() == {"text"} else said


def _content(box: Box, usual: str) -> dict[str, Any]:
    lines = [without(line, usual) for line in box.lines]
    if not lines:
        return {}
    dashed = [line for line in lines if line[0].text[:1] in _DASHES and len(lines) > 1]
    if len(dashed) == len(lines) and all(line[0].text[:2] == "- " for line in lines):
        return {"items": [typed(_undashed(line)) for line in lines]}
    return {"text": "\n".join(filter(None, (typed(line) for line in lines)))}


def _undashed(line: Sequence[Run]) -> list[Run]:
    return join([[Run(line[0].text[2:], line[0].marks), *line[1:]]])
