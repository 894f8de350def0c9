"""Đọc trang: the paragraphs of a .docx of any type, each with the lines it became on the page.

A paragraph is known by its style, so that every component of every type is found where it
stands; what it must look like there is the decree's table's business, not the file's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from congvan.decree import words
from congvan.decree.lettering import Lettering
from congvan.decree.page import HOUSE
from tests.rendering.pdf.documents import Sheet
from tests.rendering.pdf.measure import MM, Line, Page, Rule
from tests.rendering.pdf.written import Cell, Passage, Section, Written

_SHORT: Final = 3
"""Letters of a line that may be a label in a head by chance: “1” of “Cột 1”."""

_UNREAD: Final = re.compile(r"[\s.\N{NO-BREAK SPACE}]+")
"""Not compared: spaces, and dots, which a dotted line has many of."""


@dataclass(frozen=True)
class Shown:
    """Một đoạn trên trang: what was written and its lines."""

    passage: Passage
    lines: tuple[Line, ...]

    @property
    def style(self) -> str:
        return self.passage.style

    @property
    def cell(self) -> Cell | None:
        return self.passage.cell

    @property
    def page(self) -> int:
        """Number of the page it begins on."""
        return self.lines[0].page


@dataclass(frozen=True)
class Read:
    """Một văn bản đã dàn và đã đọc."""

    name: str
    sheet: Sheet
    written: Written
    pages: tuple[Page, ...]

    @cached_property
    def top(self) -> float:
        """Upper edge of the text area, in points, with room for rounding."""
        return HOUSE.top_mm * MM - 1

    @cached_property
    def shown(self) -> tuple[Shown, ...]:
        """Every paragraph with its lines, in order."""
        return self._matched[0]

    @cached_property
    def loose(self) -> tuple[Line, ...]:
        """Lines below the top margin that no paragraph begins: repeated headers, notes, footers."""
        return self._matched[1]

    @cached_property
    def in_top_margin(self) -> tuple[Line, ...]:
        return tuple(line for page in self.pages for line in page.lines if line.top <= self.top)

    def styled(self, *rows: Lettering) -> list[Shown]:
        """Return the paragraphs in the style of one of `rows`."""
        styles = {row.style for row in rows}
        return [shown for shown in self.shown if shown.style in styles]

    def first(self, row: Lettering) -> Shown:
        """Return the first paragraph in the style of `row`."""
        return self.styled(row)[0]

    def page_of(self, shown: Shown) -> Page:
        return self.pages[shown.page - 1]

    def section_of(self, shown: Shown) -> Section:
        return self.written.sections[shown.passage.section]

    def band(self, shown: Shown) -> tuple[float, float]:
        """Return left and right edge of the text, or of the cell, that a paragraph stands in."""
        left = HOUSE.left_mm * MM
        if shown.cell is None:
            return left, self.section_of(shown).width - HOUSE.right_mm * MM
        return left + shown.cell.left, left + shown.cell.right

    def rule_under(self, line: Line) -> Rule:
        """Return the first line drawn below `line`, centred under it."""
        return next(
            rule
            for rule in self.pages[line.page - 1].rules
            if rule.y > line.baseline - line.size / 2
            and abs(rule.centre - line.centre) < 5
            and rule.width > rule.thickness
        )

    def section_starts(self) -> list[int]:
        """Return the number of the first page of every section."""
        starts: list[int] = []
        for number in range(len(self.written.sections)):
            pages = [one.page for one in self.shown if one.passage.section == number]
            starts.append(min(pages) if pages else starts[-1] + 1)
        return starts

    @cached_property
    def _matched(self) -> tuple[tuple[Shown, ...], tuple[Line, ...]]:
        matcher = _Matcher(
            line for page in self.pages for line in page.lines if line.top > self.top
        )
        shown = tuple(Shown(one, tuple(matcher.lines_of(one))) for one in self.written.passages)
        return tuple(one for one in shown if one.lines), (*matcher.loose, *matcher.rest())


class _Matcher:
    """Hands out the lines of a document, in their order, to its paragraphs."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines = list(_in_order(lines))
        self._next = 0
        self.loose: list[Line] = []

    def lines_of(self, passage: Passage) -> Iterator[Line]:
        """Yield the lines that say `passage`; those between are loose."""
        left = _bare(passage.text)
        if not left and "\t" in passage.text:
            yield from self._dotted()
        while left:
            assert self._next < len(self._lines), f"không thấy “{passage.text}” trên trang"
            line = self._lines[self._next]
            said = _bare(line.text)
            if not said or not self._says(left):
                self.loose.append(line)
                self._next += 1
                continue
            yield self._taken(line, len(left))
            left = left[len(said) :]

    def _says(self, left: str) -> bool:
        """Tell whether the next line says `left`, or begins it and the line below goes on.

        A short cell may begin like one of the head that stands again on every page.
        """
        line, *behind = self._lines[self._next : self._next + 2]
        said = _bare(line.text)
        if said.startswith(left) or not left.startswith(said) or len(said) > _SHORT:
            return said.startswith(left) or left.startswith(said)
        rest, below = left.removeprefix(said), [_bare(one.text) for one in behind]
        other_page = any(one.page != line.page for one in behind)
        return other_page or all(
            text.startswith(rest) or rest.startswith(text) for text in below
        )

    def _dotted(self) -> Iterator[Line]:
        """Yield the next line if it is one of dots alone."""
        if self._next < len(self._lines) and not _bare(self._lines[self._next].text):
            self._next += 1
            yield self._lines[self._next - 1]

    def rest(self) -> list[Line]:
        return self._lines[self._next :]

    def _taken(self, line: Line, count: int) -> Line:
        """Return `line`, or its first `count` letters where the next cell runs on in it."""
        seen = 0
        for index, glyph in enumerate(line.glyphs):
            if seen == count and _bare(glyph.text):
                self._lines[self._next] = Line(line.page, line.glyphs[index:])
                end = index
                while line.glyphs[end - 1].text.isspace():
                    end -= 1
                return Line(line.page, line.glyphs[:end])
            seen += len(_bare(glyph.text))
        self._next += 1
        return line


def _in_order(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines as they are read: a sign of another font is drawn late, before its text."""
    last: Line | None = None
    for line in lines:
        if last and _touch(line, last):
            last = Line(last.page, line.glyphs + last.glyphs)
        elif last and _touch(last, line):
            last = Line(last.page, last.glyphs + line.glyphs)
        else:
            yield from [last] if last else []
            last = line
    yield from [last] if last else []


def _touch(left: Line, right: Line) -> bool:
    """Tell whether `right` goes on where `left` ends, on the same line of a sign's text."""
    signs = {*words.CHECKED, *words.UNCHECKED}
    level = left.page == right.page and abs(left.baseline - right.baseline) < 1
    near = 0 <= right.x0 - left.x1 < right.size
    return level and near and bool(signs & {*left.text, *right.text})


def _bare(text: str) -> str:
    return _UNREAD.sub("", text)
