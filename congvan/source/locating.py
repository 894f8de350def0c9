"""Định vị: from the words a finding is about to the very characters that were typed for them.

Nothing is searched: a place leads to the scalar that was read there, and its characters are
followed one by one through quotes, escapes, folded lines and letters typed apart from their marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.source.characters import Piece, Track, compose, track
from congvan.source.reader import written
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.findings.finding import Place, Repair, Span
    from congvan.source.nodes import Written

_BOM: Final = "\ufeff"
_BLOCKS: Final = ("|", ">")
_ROWS: Final = ("|", "")
"""How rows of a table are typed whose cells have places of their own."""

_LINE_END: Final = re.compile(r"[\r\n]|\Z")
_LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")


class Region(NamedTuple):
    """Vùng: from its first character to behind its last; lines and columns from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


class Edit(NamedTuple):
    """Chỗ sửa: the characters of the text from `start` to `end` become `typed`.

    In the value at `path` these are the characters from `first` to `last`, which become `instead`.
    """

    start: int
    end: int
    typed: str
    path: tuple[str | int, ...]
    first: int
    last: int
    instead: str


class Manuscript:
    """Bản gõ: a YAML text, and where each of its values stands in it; read when first asked."""

    def __init__(self, typed: str) -> None:
        """Keep the text as it was typed."""
        self.typed = typed
        self._bare = typed.removeprefix(_BOM)
        self._skipped = len(typed) - len(self._bare)

    @cached_property
    def lines(self) -> list[str]:
        """The lines as typed, without their ends."""
        return self._bare.splitlines()

    @cached_property
    def scalars(self) -> Sequence[Written]:
        """Every key and value, in the order typed."""
        return tuple(written(self._composed))

    @property
    def stretches(self) -> Iterator[tuple[int, int]]:
        """From where to where each key and value is typed, without the head of a block."""
        for scalar in self.scalars:
            start = self._header_end(scalar) if scalar.style in _BLOCKS else scalar.start
            yield self._as_typed(start, max(start, scalar.end))

    def region(self, place: Place, span: Span | None = None) -> Region | None:
        """Return where the words of `span` stand; without one, what was typed at `place`.

        None where there are no such words at this place.
        """
        if span is not None:
            found = self._found(place, span)
            return self._region(*found) if found else None
        if not 0 < place.line <= len(self.lines):
            return None
        known = self._at.get((place.line, place.column))
        if known is None or known.end == known.start:
            return self._around(place)
        end = self._header_end(known) if known.style in _BLOCKS else known.end
        return self._region(*self._as_typed(known.start, end))

    def edit(self, place: Place, span: Span) -> Edit | None:
        """Return how the text is changed so that the value says what `span` puts there.

        None where there is no such value, or what belongs there cannot be typed in its style.
        """
        known, change = self._value(place), _shortest(span)
        found = self._found(place, change)
        if span.instead is None or known is None or found is None:
            return None
        typed = _in_style(change.instead or "", known.style)
        shift = self._shift(known, place, span.text) or 0
        first, last = change.start + shift, change.end + shift
        if typed is None:
            return None
        return Edit(*found, typed, known.path, first, last, change.instead or "")

    def replacement(self, repair: Repair) -> Edit | None:
        """Return how the text is changed so that its lines are those of a repair."""
        if repair.last > len(self.lines):
            return None
        start = self._typed_starts[repair.first - 1]
        end = self._typed_starts[repair.last - 1] + len(self.lines[repair.last - 1])
        typed = line_end(self._bare).join(repair.lines)
        return Edit(start + self._skipped, end + self._skipped, typed, (), 0, 0, typed)

    def region_of(self, edit: Edit) -> Region:
        """Return what an edit takes away."""
        return self._region(edit.start, edit.end)

    def last_line(self, place: Place) -> int:
        """Return the line on which the value at `place` ends: of a block, the one it begins on."""
        known = self._at.get((place.line, place.column))
        if known is None or known.style in _BLOCKS:
            return place.line
        return self._position(known.end, self._starts)[0]

    @cached_property
    def _composed(self) -> str:
        return nfc(self._bare)

    @cached_property
    def _at(self) -> dict[tuple[int, int], Written]:
        """What is typed at a line and column; the key, where a mapping begins with it."""
        return {(scalar.line, scalar.column): scalar for scalar in self.scalars}

    @cached_property
    def _followed(self) -> dict[tuple[str | int, ...], Track | None]:
        """Where the characters of a value are typed, of the values asked about until now."""
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line of the text in NFC begins."""
        return _line_starts(self._composed)

    @cached_property
    def _typed_starts(self) -> list[int]:
        return _line_starts(self._bare)

    @cached_property
    def _typed_at(self) -> Track | None:
        """Where each character of the text in NFC is typed; None where it is NFC already."""
        if self._bare == self._composed:
            return None
        pieces: list[Piece] = []
        for row, line in enumerate(self._bare.splitlines(keepends=True)):
            piece = Piece(line, self._typed_starts[row], self._typed_starts[row] + len(line))
            pieces += [piece] if nfc(line) == line else compose([piece])
        return Track(pieces)

    def _around(self, place: Place) -> Region:
        """Return the comment at a place that has no value, else its first character."""
        column = max(place.column, 1)
        typed = self.lines[place.line - 1][column - 1 :].rstrip()
        end = column + (len(typed) if typed.startswith("#") else 1)
        return Region(place.line, column, place.line, end)

    def _header_end(self, block: Written) -> int:
        """Return where the line ends on which a block begins."""
        found = _LINE_END.search(self._composed, block.start)
        return found.start() if found else block.end

    def _value(self, place: Place) -> Written | None:
        known = self._at.get((place.line, place.column)) or self._around_cell(place)
        return None if known is None or known.is_key else known

    def _around_cell(self, place: Place) -> Written | None:
        """Return the block of rows, or the row on one line, in which a cell begins at a place."""
        if not 0 < place.line <= len(self._starts):
            return None
        at = self._starts[place.line - 1] + place.column - 1
        return next(
            (
                one
                for one in self.scalars
                if one.start < at <= one.end and one.style in _ROWS and not one.is_key
            ),
            None,
        )

    def _shift(self, known: Written, place: Place, text: str) -> int | None:
        """Return where in a typed value the text stands that was read at a place."""
        if (known.line, known.column) == (place.line, place.column):
            return _inside(known.value, text)
        lines, number = known.value.split("\n"), place.line - known.line - 1
        shift = place.column - known.column
        if known.style and 0 <= number < len(lines):
            begin, typed = self._starts[place.line - 1], lines[number]
            end = _LINE_END.search(self._composed, begin)
            indent = (end.start() if end else len(self._composed)) - begin - len(typed)
            shift = sum(len(line) + 1 for line in lines[:number]) + place.column - 1 - indent
        return shift if shift >= 0 and known.value.startswith(text, shift) else None

    def _found(self, place: Place, span: Span) -> tuple[int, int] | None:
        """Return from where to where the words of a span are typed."""
        known = self._value(place)
        shift = self._shift(known, place, span.text) if known else None
        if known is None or shift is None:
            return None
        if known.path not in self._followed:
            raw = self._composed[known.start : known.end]
            self._followed[known.path] = track(raw, known.style, known.value)
        found = self._followed[known.path]
        inside = found.stretch(span.start + shift, span.end + shift) if found else None
        if inside is None:
            return None
        return self._as_typed(known.start + inside[0], known.start + inside[1])

    def _as_typed(self, start: int, end: int) -> tuple[int, int]:
        """Return offsets of the text in NFC as offsets of the text as typed."""
        at = self._typed_at
        start, end = (at and at.stretch(start, end)) or (start, end)
        return start + self._skipped, end + self._skipped

    def _region(self, start: int, end: int) -> Region:
        begin = self._position(start - self._skipped, self._typed_starts)
        return Region(*begin, *self._position(end - self._skipped, self._typed_starts))

    @staticmethod
    def _position(offset: int, starts: Sequence[int]) -> tuple[int, int]:
        row = bisect_right(starts, offset) - 1
        return row + 1, offset - starts[row] + 1


def line_end(text: str) -> str:
    """Return what the lines of a text end with."""
    found = _LINE_BREAK.search(text)
    return found.group() if found else "\n"


def _line_starts(text: str) -> list[int]:
    """Return where each line begins; after the last line end there is one more."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts if text.endswith(("\n", "\r")) else starts[: max(len(starts) - 1, 1)]


def _inside(value: str, text: str) -> int | None:
    """Return where in a typed value the text stands that the model took from it.

    The model may leave out blanks around it, or take one line of several.
    """
    if text in (value, value.rstrip("\n")):
        return 0
    if text == value.strip():
        return value.index(text)
    lines = value.split("\n")
    if lines.count(text) == 1:
        return sum(len(line) + 1 for line in lines[: lines.index(text)])
    return None


def _shortest(span: Span) -> Span:
    """Return the span without the characters that a fix leaves as they are."""
    fault, instead = span.fault, span.instead or ""
    most = min(len(fault), len(instead))
    before = next((n for n in range(most) if fault[n] != instead[n]), most)
    ends = zip(reversed(fault[before:]), reversed(instead[before:]), strict=False)
    after = next((n for n, (old, new) in enumerate(ends) if old != new), most - before)
    return span._replace(
        start=span.start + before,
        end=span.end - after,
        instead=instead[before : len(instead) - after],
    )


def _in_style(words: str, style: str) -> str | None:
    """Return what is typed for `words` in a scalar of a style; None if it cannot be."""
    if style == '"':
        escaped = words.replace("\\", "\\\\").replace('"', '\\"')
        return escaped.replace("\n", "\\n").replace("\t", "\\t")
    if "\n" in words:
        return None
    return words.replace("'", "''") if style == "'" else words
