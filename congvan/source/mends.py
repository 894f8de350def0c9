"""Cách sửa: lines as they should be, for what was typed there; `recovery` proves them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.source.nodes import Line
from congvan.source.quoting import (
    BLOCK,
    BRACKETS,
    Parts,
    cells,
    known_key,
    parts,
    quoted,
    unwrapped,
)
from congvan.vietnamese.text import BULLETS, bare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

_BAD_CELL: Final = re.compile(
    r"^[*&!@%`|>#?]|^-(?:\s|$)|:(?:\s|$)|\s#|^\[[@^=]|^\[cần|[\[\]{}]"
)
"""A cell that YAML takes for something else than its words."""

OWN_BRACKET: Final = r"\[[@=^]|\[cần"
"""What a bracket begins with that is no row of cells: a citation, a note, a column, a blank."""

_QUOTED_WELL: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_DASH: Final = re.compile(rf"(?P<lead>\s*)(?P<dash>-|[{BULLETS}])[\u00a0 ]*(?=\S)")
_NEAR: Final = 30
"""Rows of a table above and below that are asked how many cells a row has."""


class Mend(NamedTuple):
    """Cách sửa: lines `first` to `last` (from 0, as read) become `lines`.

    Then one text there says `expected`, if that is given. A mend that is not `offered` only serves
    to read on.
    """

    first: int
    last: int
    lines: tuple[str, ...]
    expected: tuple[str, ...] = ()
    offered: bool = True


def typed_lines(lines: Iterable[str]) -> tuple[Line, ...]:
    """Return lines that are read as they were typed."""
    return tuple(Line(line, row, line) for row, line in enumerate(lines, 1))


def mended(lines: Sequence[Line], mend: Mend) -> tuple[Line, ...]:
    """Return the lines with a mend made; a line it adds is told as the one typed before it."""
    old = lines[mend.first : mend.last + 1]
    more = max(len(mend.lines) - len(old), 0)
    new = [
        Line(line, old[at].row, old[at].typed)
        for n, line in enumerate(mend.lines)
        for at in (min(max(n - more, 0), len(old) - 1),)
    ]
    return (*lines[: mend.first], *new, *lines[mend.last + 1 :])


def extent(lines: Sequence[Line], row: int, column: int) -> int:
    """Return the last line of what stands on `row` at a column (from 0) and deeper below it."""
    last = row
    for at in range(row + 1, len(lines)):
        line = lines[at].text
        if line.strip():
            if _indent(line) <= column:
                break
            last = at
    return last


def sentence_mend(
    lines: Sequence[Line],
    row: int,
    found: Parts,
    last: int | None = None,
    keys: Collection[str] = frozenset(),
) -> Mend | None:
    """Return the text that begins on a line quoted there, or in a block if it goes on below."""
    if last is None:
        last = _sentence_end(lines, row, found, keys)
    below = [line for one in lines[row + 1 : last + 1] if (line := one.text.strip())]
    if BLOCK.fullmatch(found.value):
        return None
    said = " ".join([found.value, *below]) if found.value else " ".join(below)
    inner = unwrapped(said)
    if not inner:
        return None
    head = lines[row].text[: found.start]
    if not below:
        return Mend(row, row, (head + quoted(inner),), (inner,))
    shift = int(inner != said and not said.startswith(inner))
    first = found.value[shift:]
    words = [first, *below] if first else below
    cut = len(said) - shift - len(inner)
    words[-1] = words[-1][: len(words[-1]) - cut]
    return Mend(row, last, block(head, found, words), (inner,))


def block(head: str, found: Parts, words: Sequence[str]) -> tuple[str, ...]:
    """Return a text in a block of its own below what it belongs to."""
    space = "" if not head.strip() or head.endswith(" ") else " "
    depth = " " * (found.owner + 2)
    return (f"{head}{space}>-", *(depth + line for line in words))


def _sentence_end(lines: Sequence[Line], row: int, found: Parts, keys: Collection[str]) -> int:
    """Return the last line that a text goes on to: deeper, and neither item nor known key."""
    last = row
    for at in range(row + 1, extent(lines, row, found.owner) + 1):
        line = lines[at].text
        if line.lstrip().startswith(("- ", "#")) or (keys and known_key(line, keys)):
            break
        last = at if line.strip() else last
    return last


def quoted_mend(lines: Sequence[Line], row: int, column: int | None = None) -> Mend | None:
    """Return the text of a line quoted, from a column (from 0) on if that is where it begins."""
    line = lines[row].text
    found = parts(line)
    if column is not None and column in (len(found.lead), found.start):
        found = found._replace(
            start=column,
            key=found.key if column == found.start else "",
            value=line[column:].rstrip(),
        )
    return sentence_mend(lines, row, found)


def tight_items(lines: Sequence[Line], first: int, last: int) -> Mend | None:
    """Return the lines of a text with a space after the dash each of them begins with."""
    new: list[str] = []
    said: list[str] = []
    for line in (one.text for one in lines[first : last + 1]):
        match = _DASH.match(line)
        if match is None:
            break
        new.append(f"{match['lead']}- {line[match.end() :]}")
        said.append(line[match.end() :].strip())
    return Mend(first, first + len(new) - 1, tuple(new), tuple(said)) if new else None


def stray_item(lines: Sequence[Line], first: int, row: int) -> Mend | None:
    """Return a line that begins with a dash straight below the item it was taken into."""
    above, line = lines[first].text, lines[row].text
    found = parts(above)
    if "-" not in found.lead or found.key:
        return None
    column = found.lead.rindex("-")
    said = line.lstrip()[1:].strip()
    return Mend(row, row, (f"{' ' * column}- {said}",), (said,))


def shifted(lines: Sequence[Line], first: int, last: int, column: int) -> Mend:
    """Return lines moved so that the first begins at a column (from 0)."""
    by = column - _indent(lines[first].text)
    new = [_moved(line.text, by) for line in lines[first : last + 1]]
    return Mend(first, last, tuple(new))


def _moved(line: str, by: int) -> str:
    return " " * by + line if by > 0 and line.strip() else line[min(-by, _indent(line)) :]


def indented_text(lines: Sequence[Line], head: int, row: int, last: int, column: int) -> Mend:
    """Return the lines of a text below the line `head` that it belongs to, set in there.

    Tabs stay: in rows pasted from Excel one at an end is an empty cell.
    """
    words = [line.text.strip(" ") for line in lines[row : last + 1]]
    new = [" " * column + line if line else "" for line in words]
    kept = [line.text for line in lines[head:row]]
    said = " ".join([*(line.strip() for line in kept[1:]), *words])
    return Mend(head, last, (*kept, *new), (said,))


def row_mend(lines: Sequence[Line], row: int, found: Parts) -> Mend | None:
    """Return a row of cells with quotes round those that need them, and round empty ones."""
    inside = _inside(found.value, "[")
    if inside is None:
        return None
    typed = cells(inside)
    sure = True
    if typed and not typed[-1]:
        counts = Counter(_counts(lines, row)).most_common(1)
        usual = counts[0][0] if counts else 0
        if len(typed) != usual:
            sure = len(typed) - 1 == usual
            typed = typed[:-1]
    made = [_cell(cell) for cell in typed]
    if None in made or made == typed:
        return None
    head = lines[row].text[: found.start]
    new = f"{head}[{', '.join(cell for cell in made if cell)}]"
    said = tuple(inner for cell in typed if (inner := _said(cell)))
    return Mend(row, row, (new,), said, offered=sure)


def _inside(value: str, bracket: str) -> str | None:
    """Return what stands between the brackets of a value that ends with its own."""
    if value[:1] != bracket or value[-1:] != BRACKETS[bracket] or len(value) < 2:  # noqa: PLR2004
        return None
    return value[1:-1]


def _counts(lines: Sequence[Line], row: int) -> Iterator[int]:
    """Yield how many cells the full rows straight above and below one have."""
    lead = parts(lines[row].text).lead
    for step in (-1, 1):
        at = row + step
        while 0 <= at < len(lines) and abs(at - row) <= _NEAR:
            other = parts(lines[at].text)
            inside = _inside(other.value, "[") if other.lead == lead else None
            if inside is None:
                break
            typed = cells(inside)
            if all(typed):
                yield len(typed)
            at += step


def _cell(cell: str) -> str | None:
    """Return a cell as YAML reads it; None where that cannot be told."""
    if _QUOTED_WELL.fullmatch(cell):
        return cell
    if not cell:
        return '""'
    inner = _said(cell)
    if inner is None:
        return None
    is_list = cell[0] == "[" and cell[-1] == "]" and not _BAD_CELL.search(cell[1:-1])
    if is_list and not re.match(OWN_BRACKET, cell):
        return cell
    return quoted(inner) if cell[0] in "\"'" or _BAD_CELL.search(cell) else cell


def _said(cell: str) -> str | None:
    """Return what a cell says; a quote alone is a sign that was meant."""
    if cell in ('"', "'", '""', "''"):
        return cell if len(cell) == 1 else ""
    return unwrapped(cell)


def pairs_mend(
    lines: Sequence[Line], row: int, found: Parts, keys: Collection[str]
) -> Mend | None:
    """Return a mapping on one line with quotes round the texts whose comma or colon cuts them."""
    inside = _inside(found.value, "{")
    if inside is None:
        return None
    pairs: list[tuple[str, str]] = []
    for cell in cells(inside):
        key, colon, value = cell.partition(":")
        if colon and (value[:1] in ("", " ", "\u00a0")) and _names(key, keys, pairs):
            pairs.append((key.strip(), value.strip()))
        elif pairs:
            pairs[-1] = pairs[-1][0], f"{pairs[-1][1]}, {cell}"
        else:
            return None
    return _pairs(lines, row, found, pairs)


def _names(key: str, keys: Collection[str], pairs: Sequence[object]) -> bool:
    key = key.strip()
    if keys:
        return bare(key) in keys or (key.isupper() and " " not in key)
    return not pairs or (not key[:1].isupper() and len(key.split()) <= 2)  # noqa: PLR2004


def _pairs(
    lines: Sequence[Line], row: int, found: Parts, pairs: Sequence[tuple[str, str]]
) -> Mend | None:
    made: list[str] = []
    said: list[str] = []
    for key, value in pairs:
        inner = _said(value) if value else ""
        if inner is None:
            return None
        well = _QUOTED_WELL.fullmatch(value) or not value
        bad = value[:1] in ("'", '"') or _BAD_CELL.search(value) or "," in value
        nested = value[:1] in BRACKETS and value[-1:] == BRACKETS[value[:1]]
        made.append(f"{key}: {value if well or nested or not bad else quoted(inner)}".strip())
        said += [] if nested or well else [inner]
    line = lines[row].text[: found.start] + "{" + ", ".join(made) + "}"
    return Mend(row, row, (line,), tuple(said)) if line != lines[row].text.rstrip() else None


def unindented_end(lines: Sequence[Line], row: int, keys: Collection[str]) -> int:
    """Return the last line of a text that was not set in: before the next key or item."""
    last = row
    for at in range(row + 1, len(lines)):
        line = lines[at].text
        if known_key(line, keys) or re.match(r"\s*(?:- |#)", line):
            break
        last = at if line.strip() else last
    return last


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
