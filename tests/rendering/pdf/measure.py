"""Đo trang: lines of text and drawn rules of a PDF, in points from the top left of a page."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from multiprocessing import get_context
from typing import Any, Final, NamedTuple

import pdfplumber
from pdfminer.layout import LTChar, LTLine, LTRect
from pdfminer.pdftypes import resolve1
from pdfplumber.page import Page as PdfPage

from congvan.decree.widths import ASCENT

MM: Final = 72 / 25.4
"""Points in a millimetre."""

DESCENT: Final = 0.216
"""Depth below the baseline, in ems: Times New Roman and its metric twins."""

LINE_HEIGHT: Final = 1.149
"""Distance of single-spaced baselines, in ems."""

_SAME_LINE_PT: Final = 0.2
_APART_PT: Final = 20
"""Letters farther apart than this stand in two columns."""


class Glyph(NamedTuple):
    """Một chữ: a letter as it stands on the page."""

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool
    italic: bool


@dataclass(frozen=True)
class Line:
    """Một dòng chữ of one column, without the spaces around it."""

    page: int
    glyphs: tuple[Glyph, ...]

    @cached_property
    def text(self) -> str:
        """What is read; no-break spaces count as spaces."""
        return "".join(glyph.text for glyph in self.glyphs).replace("\N{NO-BREAK SPACE}", " ")

    @property
    def x0(self) -> float:
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        return self.glyphs[-1].x1

    @property
    def baseline(self) -> float:
        return self.glyphs[0].baseline

    @property
    def size(self) -> float:
        """Size of the largest letter."""
        return max(glyph.size for glyph in self.glyphs)

    @property
    def sizes(self) -> set[float]:
        return {glyph.size for glyph in self.glyphs}

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(glyph.bold for glyph in self.glyphs)

    @property
    def italic(self) -> bool:
        """Whether all of it is italic."""
        return all(glyph.italic for glyph in self.glyphs)

    @property
    def upright(self) -> bool:
        return not any(glyph.italic for glyph in self.glyphs)

    @property
    def light(self) -> bool:
        return not any(glyph.bold for glyph in self.glyphs)

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def top(self) -> float:
        """Where its tallest letters may reach."""
        return self.baseline - ASCENT * self.size

    @property
    def bottom(self) -> float:
        """Where its deepest letters may reach."""
        return self.baseline + DESCENT * self.size


@dataclass(frozen=True)
class Rule:
    """Một đường kẻ ngang."""

    page: int
    x0: float
    x1: float
    y: float
    thickness: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True)
class Page:
    """Một trang: its lines in reading order and its rules from the top."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]


def measured(pdf: bytes) -> tuple[Page, ...]:
    """Return the pages of `pdf`."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return tuple(_page(page) for page in document.pages)


def all_measured(pdfs: Mapping[str, bytes]) -> dict[str, tuple[Page, ...]]:
    """Return the pages of many PDFs, measured in other processes, which coverage does not slow."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        return dict(zip(pdfs, pool.map(measured, pdfs.values(), chunksize=4), strict=True))


def unembedded_fonts(pdf: bytes) -> set[str]:
    """Return the names of the fonts of `pdf` whose letters are not inside it."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        fonts = [font for page in document.pages for font in _fonts(page)]
    return {str(font["BaseFont"]) for font in fonts if not _is_embedded(font)}


def _page(page: PdfPage) -> Page:
    """Return what pdfminer found on a page; pdfplumber's own objects take twice as long."""
    number, height = page.page_number, float(page.height)
    found = list(page.layout)
    chars = (one for one in found if isinstance(one, LTChar))
    lines = tuple(Line(number, tuple(row)) for row in _rows(_glyphs(chars, height)))
    rules = {_rule(number, one, height) for one in found if isinstance(one, LTLine | LTRect)}
    by_height = tuple(sorted(rules, key=lambda rule: rule.y))
    return Page(number, float(page.width), height, lines, by_height)


def _rule(number: int, drawn: LTLine | LTRect, height: float) -> Rule:
    x0, x1 = round(drawn.x0, 3), round(drawn.x1, 3)
    top, bottom = round(height - drawn.y1, 3), round(height - drawn.y0, 3)
    return Rule(number, x0, x1, (top + bottom) / 2, max(bottom - top, drawn.linewidth))


def _glyphs(chars: Iterable[LTChar], height: float) -> Iterator[Glyph]:
    for char in chars:
        face = char.fontname.partition("-")[2]
        yield Glyph(
            text=char.get_text(),
            x0=char.x0,
            x1=char.x1,
            baseline=height - char.matrix[5],
            size=round(char.size, 2),
            bold="Bold" in face,
            italic="Ital" in face,
        )


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Yield the letters of each line: on one baseline, close together, inked at both ends."""
    row: list[Glyph] = []
    for glyph in glyphs:
        if row and _starts_anew(row[-1], glyph):
            yield from _inked(row)
            row = []
        row.append(glyph)
    yield from _inked(row)


def _starts_anew(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether `glyph` stands on another line than `last`; m² stands on one."""
    step = abs(glyph.baseline - last.baseline)
    raised = glyph.size != last.size and step < max(glyph.size, last.size) / 2
    return (step > _SAME_LINE_PT and not raised) or not -1 < glyph.x0 - last.x1 < _APART_PT


def _inked(row: list[Glyph]) -> Iterator[list[Glyph]]:
    """Yield `row` without the spaces around it, if anything is left."""
    inked = [index for index, glyph in enumerate(row) if not glyph.text.isspace()]
    if inked:
        yield row[inked[0] : inked[-1] + 1]


def _fonts(page: PdfPage) -> list[dict[str, Any]]:
    resources = resolve1(page.page_obj.resources)
    return [resolve1(font) for font in resolve1(resources.get("Font", {})).values()]


def _is_embedded(font: dict[str, Any]) -> bool:
    inner = resolve1(font["DescendantFonts"])[0] if "DescendantFonts" in font else font
    descriptor = resolve1(resolve1(inner).get("FontDescriptor", {}))
    return any(key in descriptor for key in ("FontFile", "FontFile2", "FontFile3"))
