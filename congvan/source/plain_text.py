"""Văn bản chữ trơn: a text without keys, each line of which is a value findings speak of."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, Final

from congvan.source.locating import Manuscript, Region
from congvan.source.nodes import Written
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Place, Span
    from congvan.source.editing import Values
    from congvan.source.locating import Edit

_BREAK: Final = re.compile(r"\r\n|\r|\n")


class PlainText(Manuscript):
    """Bản chữ trơn: its lines are those that `congvan.word.outline.plain_text` numbers.

    Nothing in it is a comment: whatever is typed will be printed.
    """

    @cached_property
    def lines(self) -> list[str]:
        """The lines as typed, without their ends."""
        return [line for _, line in _lines(self._bare)]

    @property
    def stretches(self) -> Iterator[tuple[int, int]]:
        """The whole text."""
        return iter([(0, len(self.typed))])

    def region(self, place: Place, span: Span | None = None) -> Region | None:
        """Return where the words of `span` stand in the line of `place`; without one, the line."""
        place = place._replace(column=0)
        if span is not None:
            return super().region(place, self._widened(place, span))
        if not 0 < place.line <= len(self.lines):
            return None
        typed = self.lines[place.line - 1]
        begin = len(typed) - len(typed.lstrip()) + 1
        return Region(place.line, begin, place.line, max(len(typed.rstrip()) + 1, begin))

    def edit(self, place: Place, span: Span) -> Edit | None:
        """Return how the text is changed so that the line says what `span` puts there."""
        place = place._replace(column=0)
        return super().edit(place, self._widened(place, span))

    def last_line(self, place: Place) -> int:
        """Return the line of a place: nothing goes over several."""
        return place.line

    @cached_property
    def _at(self) -> dict[tuple[int, int], Written]:
        """Each line that says something, by its number."""
        return {
            (number, 0): Written((number,), number, 0, start, start + len(line), "", line)
            for number, (start, line) in enumerate(_lines(self._composed), 1)
            if line.strip()
        }

    @cached_property
    def _begins(self) -> list[int]:
        """Where each line begins as typed."""
        return [start for start, _ in _lines(self._bare)]

    @cached_property
    def _shifts(self) -> dict[tuple[int, str], int]:
        """Where in its line a text stands that findings are about, of those asked about."""
        return {}

    def _widened(self, place: Place, span: Span) -> Span:
        """Return a span of the whole line, where the text it is in stands there but once."""
        known, said = self._at.get((place.line, 0)), span.text
        if known is None:
            return span
        if (place.line, said) not in self._shifts:
            self._shifts[place.line, said] = _only(known.value, said)
        shift = self._shifts[place.line, said]
        if shift < 0:
            return span
        return span._replace(text=known.value, start=span.start + shift, end=span.end + shift)

    def _region(self, start: int, end: int) -> Region:
        return Region(*self._line_and_column(start), *self._line_and_column(end))

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        inside = offset - self._skipped
        row = bisect_right(self._begins, inside) - 1
        return row + 1, inside - self._begins[row] + 1


def _only(line: str, said: str) -> int:
    """Return where in a line a text stands, -1 unless it does exactly once."""
    first = line.find(said)
    return first if line.find(said, first + 1) < 0 else -1


def values_of_lines(typed: str) -> Values:
    """Return what a plain text says: every line, by its number."""
    said = nfc(typed.removeprefix("\ufeff"))
    return {(number,): line for number, (_, line) in enumerate(_lines(said), 1)}


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with where it begins; behind the last line end there is one more."""
    start = 0
    for match in _BREAK.finditer(text):
        yield start, text[start : match.start()]
        start = match.end()
    yield start, text[start:]
