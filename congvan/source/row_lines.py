"""Dòng gõ liền: rows of a table typed as lines, their cells apart by `|` or, from Excel, by tabs.

A cell with several lines, or with the sign that parts cells, stands in double quotes, as Excel
writes it; any other quote is a character of its cell.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

BAR: Final = "|"
_TAB: Final = "\t"
_QUOTED: Final = re.compile(r'"(?P<said>(?:[^"]|"")*)"[ ]*(?=[|\t\n]|\Z)')
_RULE: Final = re.compile(r":?-{3,}:?")
"""A cell of the line below the head of a table in Markdown."""

_FRAME: Final = 2
"""The bars at both ends of a row are no cells."""


class Piece(NamedTuple):
    """Một ô gõ liền: its text, and where that begins in the text of all rows."""

    text: str
    start: int


def row_lines(said: str, count: int) -> list[list[Piece]]:
    """Return the rows of a table of `count` columns with their cells, without empty lines."""
    if count == 1:
        return _whole_lines(said)
    found = [_split(said, sign) for sign in (_TAB, BAR) if sign in said] or [_split(said, BAR)]
    rows = max(found, key=lambda rows: sum(len(row) == count for row in _unframed(rows, count)))
    return _unframed(rows, count)


def _whole_lines(said: str) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    start = 0
    for line in said.split("\n"):
        if line.strip():
            rows.append([_stripped(line, start)])
        start += len(line) + 1
    return rows


def _split(said: str, sign: str) -> list[list[Piece]]:
    rows: list[list[Piece]] = []
    row: list[Piece] = []
    at = 0
    while at <= len(said):
        piece, end = _cell(said, at, sign)
        row.append(piece)
        if said[end : end + 1] != sign:
            rows += [row] if len(row) > 1 or piece.text else []
            row = []
        at = end + 1
    return rows


def _cell(said: str, at: int, sign: str) -> tuple[Piece, int]:
    """Return the cell that begins at `at`, and where it ends."""
    start = at
    while said[start : start + 1] == " ":
        start += 1
    match = _QUOTED.match(said, start)
    closed = match and said[match.end() : match.end() + 1] in ("", "\n", sign)
    if match and closed and ("\n" in match["said"] or sign in match["said"]):
        lines = (line.strip() for line in match["said"].replace('""', '"').split("\n"))
        return Piece("\n".join(filter(None, lines)), start), match.end()
    ends = (said.find(sign, at), said.find("\n", at))
    end = min((one for one in ends if one >= 0), default=len(said))
    return _stripped(said[at:end], at), end


def _stripped(typed: str, start: int) -> Piece:
    text = typed.strip()
    return Piece(text, start + (len(typed) - len(typed.lstrip()) if text else 0))


def _unframed(rows: list[list[Piece]], count: int) -> list[list[Piece]]:
    """Return rows without the bars around them, rules below a head, and blanks behind the end."""
    rows = [row for row in rows if not all(_RULE.fullmatch(one.text) for one in _inside(row))]
    framed = all(_is_framed(row) for row in rows) and any(len(row) > count for row in rows)
    rows = [_inside(row) if framed or len(row) > count else row for row in rows]
    for row in rows:
        while len(row) > count and not row[-1].text:
            row.pop()
    return rows


def _is_framed(row: list[Piece]) -> bool:
    return len(row) > _FRAME and not row[0].text and not row[-1].text


def _inside(row: list[Piece]) -> list[Piece]:
    return row[1:-1] if _is_framed(row) else row
