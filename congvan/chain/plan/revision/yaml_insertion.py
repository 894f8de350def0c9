"""Chen vào tệp: places in the text of a YAML file where more can be put in, all else as typed.

Lines are found by how far they are indented, as YAML does; whether the result says what it should
is for the caller to see.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.findings.finding import Place

_DASH: Final = re.compile(r"[\s-]*-\s+")
"""What may stand before an item of a list on its line."""

_KEY: Final = re.compile(r"(?P<lead>[\s-]*)[^\s:'\"{\[-][^:'\"{\[]*:\s+")
"""What may stand before the value of a key on its line."""


class Edit(NamedTuple):
    """Một chỗ sửa: lines from `start` up to `end` make way for `text`; none do where they meet."""

    start: int
    end: int
    text: str


def edit(typed: str, edits: Iterable[Edit]) -> str:
    """Return a text with its edits made; what is put in ends its lines as the text does."""
    lines = typed.splitlines(keepends=True)
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    for start, end, said in sorted(edits, reverse=True):
        made = [f"{line}{ending}" for line in said.splitlines()]
        if start == len(lines) and lines and not lines[-1].endswith(("\n", "\r")):
            lines[-1] += ending
        lines[start:end] = made
    return "".join(lines)


def after_item(lines: Sequence[str], place: Place) -> tuple[int, int] | None:
    """Return the line behind a list item and the column of its dash, both from 0.

    None if the item is not on a line of its own, as in `[một, hai]`.
    """
    row, before = (
        place.line - 1,
        lines[place.line - 1][: place.column - 1] if place.line else "",
    )
    if not _DASH.fullmatch(before):
        return None
    column = before.rindex("-")
    return _end(lines, row, column), column


def after_key(lines: Sequence[str], place: Place) -> tuple[int, int] | None:
    """Return the line behind a key with its value and the column of the key, both from 0."""
    if lines[place.line - 1][: place.column - 1].strip():
        return None
    return _end(lines, place.line - 1, place.column - 1), place.column - 1


def replaced_value(lines: Sequence[str], place: Place, said: str) -> Edit | None:
    """Return the edit that puts the text `said` in place of the one that begins at `place`.

    `said` is what stands behind the key, its further lines indented by two. None if the value is
    not alone on its lines, or a comment would be lost with it.
    """
    row = place.line - 1
    before = lines[row][: place.column - 1]
    match = _KEY.fullmatch(before)
    if match is None:
        return None
    column = len(match["lead"])
    end = _end(lines, row, column)
    if any("#" in line for line in lines[row:end]):
        return None
    first, *others = said.splitlines()
    rest = "".join(f"{' ' * column}{line}\n" for line in others)
    return Edit(row, end, f"{before}{first}\n{rest}")


def replaced_word(lines: Sequence[str], place: Place, old: str, new: str) -> Edit | None:
    """Return the edit that puts one word for another at `place`, in its quotes if it has some."""
    row, start = place.line - 1, place.column - 1
    line = lines[row].rstrip("\r\n")
    start += line[start : start + 1] in ("'", '"')
    if not line.startswith(old, start):
        return None
    return Edit(row, row + 1, line[:start] + new + line[start + len(old) :])


def indented(said: str, column: int) -> str:
    """Return lines moved to the right; empty ones stay empty."""
    lead = " " * column
    lines = said.splitlines(keepends=True)
    return "".join(f"{lead}{line}" if line.strip() else line for line in lines)


def _end(lines: Sequence[str], row: int, column: int) -> int:
    """Return the line behind all that is indented deeper than `column` from `row` on.

    A comment that stands further to the left is passed over, not taken in.
    """
    end = row + 1
    for index in range(row + 1, len(lines)):
        line = lines[index]
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and indent > column:
            end = index + 1
        elif line.strip() and not line.lstrip().startswith("#"):
            break
    return end
