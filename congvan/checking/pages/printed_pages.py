"""Trang đã dàn: where the parts of a Word file stand on its pages, as measured.

Measuring is the layout's business; these are the values it hands over. Lengths are in points from
the top left of the page.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation

_UNREAD = " \t\n\f\r\v\N{NO-BREAK SPACE}\N{SOFT HYPHEN}\N{NON-BREAKING HYPHEN}\N{HYPHEN}-.…_"
"""Signs that a page may show otherwise than the file has them."""


_REACH = 40.0
"""How far below its text, in points, a rule may still be its own."""

_MOST = 64
"""How often the same words are looked for."""


class PrintedLine(NamedTuple):
    """Một dòng in: what it says, on which page (from 1), and where."""

    page: int
    text: str
    left: float
    right: float
    baseline: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """How long it is."""
        return self.right - self.left


class PrintedRule(NamedTuple):
    """Một đường kẻ ngang on a page."""

    page: int
    left: float
    right: float
    y: float

    @property
    def width(self) -> float:
        """How long it is."""
        return self.right - self.left


class PrintedPage(NamedTuple):
    """Một trang in: its size, its lines in the order they were written, its rules from the top."""

    number: int
    width: float
    height: float
    lines: tuple[PrintedLine, ...] = ()
    rules: tuple[PrintedRule, ...] = ()


class Printed(NamedTuple):
    """Bản in: a .docx and its measured pages."""

    docx: bytes
    pages: tuple[PrintedPage, ...]


class Laid(NamedTuple):
    """Văn bản đã dàn: a Word file and its pages; `lines_of` finds a part on them."""

    sheet: Presentation
    pages: tuple[PrintedPage, ...]
    found: dict[int, tuple[PrintedLine, ...]]
    """The lines of each part, by its place in `sheet.parts`."""

    def lines_of(self, *parts: Part) -> list[PrintedLine]:
        """Return the lines that some parts became, from the top; none where not found."""
        wanted = {(part.piece.paragraph, part.start) for part in parts}
        return [
            line
            for at, part in enumerate(self.sheet.parts)
            if (part.piece.paragraph, part.start) in wanted
            for line in self.found.get(at, ())
        ]

    def rules_under(self, lines: Sequence[PrintedLine]) -> list[PrintedRule]:
        """Return the rules below the last of some lines, down to the next line of text there."""
        last, sheet = lines[-1], self.pages[lines[-1].page - 1]
        middle = (min(line.left for line in lines) + max(line.right for line in lines)) / 2
        below = (
            line.top
            for line in sheet.lines
            if line.top > last.baseline and line.left <= middle <= line.right
        )
        end = min((*below, last.baseline + _REACH))
        return [
            rule
            for rule in sheet.rules
            if last.baseline - 1 <= rule.y <= end and rule.left <= middle <= rule.right
        ]


class _Reader:
    """Người đọc: goes along the letters of the pages, one part after the other."""

    def __init__(self, pages: Sequence[PrintedPage]) -> None:
        self._lines = [line for page in pages for line in page.lines]
        self._letters = "".join(read(line.text) for line in self._lines)
        self._owner = [n for n, line in enumerate(self._lines) for _ in read(line.text)]
        self._at = 0

    def find(self, part: Part) -> tuple[PrintedLine, ...]:
        """Return the lines on which a part stands: whole ones, near where the last ones ended.

        A text box may be printed before or behind everything else, so it is no mark to go by.
        """
        letters = read(part.printed)
        starts = list(islice(self._starts(letters), _MOST)) if letters else []
        if not starts:
            return ()
        start = min(starts, key=lambda at: (self._broken(at, at + len(letters)), self._way(at)))
        end = start + len(letters)
        if not part.paragraph.where.box:
            self._at = end
        return tuple(self._lines[n] for n in dict.fromkeys(self._owner[start:end]))

    def _starts(self, letters: str) -> Iterator[int]:
        """Yield where some letters stand: from here on, then from the beginning."""
        for first, last in ((self._at, len(self._letters)), (0, self._at + len(letters) - 1)):
            start = self._letters.find(letters, first, last)
            while start >= 0:
                yield start
                start = self._letters.find(letters, start + 1, last)

    def _broken(self, start: int, end: int) -> int:
        """Return how many ends of some letters stand in the middle of a line."""
        return self._is_inside(start) + self._is_inside(end)

    def _is_inside(self, at: int) -> bool:
        return 0 < at < len(self._owner) and self._owner[at - 1] == self._owner[at]

    def _way(self, start: int) -> int:
        """Return how far it is to a place; what lies behind counts twice."""
        return start - self._at if start >= self._at else 2 * (self._at - start)


def laid(sheet: Presentation, pages: Sequence[PrintedPage]) -> Laid:
    """Return a Word file with its pages, each part found on them by its letters."""
    reader = _Reader(pages)
    found = {at: reader.find(part) for at, part in enumerate(sheet.parts)}
    return Laid(sheet, tuple(pages), found)


def read(words: str) -> str:
    """Return the letters that are compared: without blanks, hyphens and dots."""
    return "".join(sign for sign in words if sign not in _UNREAD)
