"""Đi qua tệp: how far a text can be read, entry by entry, and where it cannot be.

An entry is a line that begins a key of a block or an item of a list. From any of them a text can be
read on by itself: the blocks around it are stood in for by a line each, so that one error costs the
reading of its own entry and not of the whole file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.source.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Problem,
    ScalarEvent,
    SequenceStartEvent,
    marks_of,
    parse,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.source.events import Event
    from congvan.source.nodes import Line

WINDOW: Final = 64 * 1024
"""Characters that are read on from an entry, until they turn out to be too few."""


class Level(NamedTuple):
    """Bậc: a block around an entry, and the column (from 0) of its keys or dashes."""

    is_list: bool
    column: int


class Entry(NamedTuple):
    """Chỗ bắt đầu: the line (from 0) of a key or an item, and the blocks it is in, its own last."""

    row: int = 0
    levels: tuple[Level, ...] = ()


class Said(NamedTuple):
    """Chữ đọc được: one text and where it was read; lines and columns from 0."""

    row: int
    column: int
    value: str
    style: str
    is_key: bool


class Walk(NamedTuple):
    """Đoạn đã đi: where it stopped, if it did, the last entry begun, and what was read.

    Spots are lines and columns from 0, the likeliest first. A walk that `reached` the entry asked
    for stops there of itself. A stop at a `mark` is at a sign that YAML takes for a command.
    """

    entry: Entry
    said: list[Said]
    spots: list[tuple[int, int]]
    stopped: bool = False
    reached: bool = False
    mark: bool = False


def walk(lines: Sequence[Line], entry: Entry, end: int, beyond: int | None = None) -> Walk:
    """Read lines from an entry to before the line `end`, or to an entry behind line `beyond`."""
    head = [_stand_in(level) for level in entry.levels[:-1]]
    typed = "\n".join([*head, *(line.text for line in lines[entry.row : end])])
    walker = _Walker(lines, entry, entry.row - len(head))
    try:
        for event in parse(typed):
            if walker.takes(event) or (beyond is not None and walker.entry.row > beyond):
                break
    except Problem as problem:
        spots = [(mark.line + walker.shift, mark.column) for mark in marks_of(problem)]
        return Walk(walker.entry, walker.said, spots or [(end - 1, 0)], stopped=True)
    if walker.mark:
        return Walk(walker.entry, walker.said, [walker.mark], stopped=True, mark=True)
    reached = beyond is not None and walker.entry.row > beyond
    return Walk(walker.entry, walker.said, [], reached=reached)


def walk_on(lines: Sequence[Line], entry: Entry) -> Walk:
    """Read lines from an entry to the first place that cannot be read, or to the end."""
    size = WINDOW
    while True:
        end = _window(lines, entry.row, size)
        made = walk(lines, entry, end)
        cut = end < len(lines) and not made.mark
        if not cut or (made.stopped and max(made.spots)[0] < end - 1):
            return made
        if made.entry.row > entry.row:
            entry = made.entry
        else:
            size *= 2


def _window(lines: Sequence[Line], row: int, size: int) -> int:
    for end in range(row, len(lines)):
        size -= len(lines[end].text) + 1
        if size < 0:
            return max(end, row + 1)
    return len(lines)


def _stand_in(level: Level) -> str:
    return " " * level.column + ("-" if level.is_list else "k:")


class _Open(NamedTuple):
    """A collection that is open: whether a key comes next is kept beside it."""

    level: Level
    flow: bool


class _Walker:
    """Follows events from one entry to the next."""

    def __init__(self, lines: Sequence[Line], entry: Entry, shift: int) -> None:
        self.entry = entry
        self.shift = shift
        self.said: list[Said] = []
        self.mark: tuple[int, int] | None = None
        self._lines = lines
        self._first = entry.row
        self._open: list[_Open] = []
        self._awaits_key: list[bool] = []
        self._documents = 0

    def takes(self, event: Event) -> bool:
        """Take in an event; tell whether this is the end of what can be read."""
        if isinstance(event, CollectionEndEvent):
            self._open.pop()
            self._awaits_key.pop()
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            return self._documents > 1
        elif isinstance(event, (ScalarEvent, AliasEvent, CollectionStartEvent)):
            return self._node(event)
        return False

    def _node(self, event: Event) -> bool:
        row, column = event.start_mark.line + self.shift, event.start_mark.column
        is_key = bool(self._open) and self._awaits_key[-1]
        self._begin(row, column, is_key=is_key)
        if self._open and not self._open[-1].level.is_list:
            self._awaits_key[-1] = not is_key
        if isinstance(event, AliasEvent) or event.anchor or event.tag:
            self.mark = row, column
            return True
        if isinstance(event, ScalarEvent):
            if row >= self._first:
                said = Said(row, column, event.value, event.style or "", is_key)
                self.said.append(said)
            return False
        is_list = isinstance(event, SequenceStartEvent)
        self._open.append(_Open(Level(is_list, column), flow=bool(event.flow_style)))
        self._awaits_key.append(not is_list)
        return False

    def _begin(self, row: int, column: int, *, is_key: bool) -> None:
        """Note an entry where a key or an item begins its line."""
        if row <= self.entry.row or any(one.flow for one in self._open):
            return
        if not self._open or not (is_key or self._open[-1].level.is_list):
            return
        at = column if is_key else self._open[-1].level.column
        line = self._lines[row].text if row < len(self._lines) else ""
        if not line[:at].strip(" ") and (is_key or line[at : at + 1] == "-"):
            self.entry = Entry(row, tuple(one.level for one in self._open))
