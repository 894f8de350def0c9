"""Đo trang PDF: the lines of text and the drawn rules of every page, as the rules read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.pages.printed_pages import PrintedLine, PrintedPage, PrintedRule
from congvan.rendering.pdf.libreoffice import to_pdf
from congvan.rendering.pdf.pdf_pages import glyphs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from congvan.rendering.pdf.pdf_pages import Glyph, Sheet

_SAME_LINE: Final = 0.45
"""Share of a letter's height by which the baseline may step on one line: m², chú thích."""

_APART: Final = 20.0
"""Letters farther apart than this, in points, stand in two columns."""

_UNWRITTEN: Final = 3.0
"""As far apart they do where the file has no blank between them and the reader put one in."""

_THIN: Final = 3.0
"""A rule is no thicker than this."""

_SHORTEST: Final = 6.0
"""A shorter one is a mark."""


def to_pages(documents: Mapping[str, bytes]) -> dict[str, tuple[PrintedPage, ...]]:
    """Return the measured pages of every .docx of `documents`: LibreOffice is started once.

    A document that it cannot lay out is left out of the answer.

    Raises:
        ToolError: if LibreOffice or a font with Vietnamese letters is missing.
    """
    return {name: measured(pdf) for name, pdf in to_pdf(documents).items()}


def measured(pdf: bytes) -> tuple[PrintedPage, ...]:
    """Return the pages of a PDF: lines in the order they were written, rules from the top."""
    return tuple(_page(number, sheet) for number, sheet in enumerate(glyphs_of(pdf), 1))


def _page(number: int, sheet: Sheet) -> PrintedPage:
    lines = tuple(_lines(number, sheet.glyphs))
    rules = sorted(_rules(number, sheet), key=lambda rule: rule.y)
    return PrintedPage(number, sheet.width, sheet.height, lines, tuple(rules))


def _rules(number: int, sheet: Sheet) -> Iterator[PrintedRule]:
    seen: set[tuple[int, ...]] = set()
    for left, top, right, bottom in sheet.boxes:
        known = tuple(round(edge) for edge in (left, top, right, bottom))
        if bottom - top <= _THIN and right - left >= _SHORTEST and known not in seen:
            seen.add(known)
            yield PrintedRule(number, left, right, (top + bottom) / 2)


def _lines(number: int, glyphs: Iterable[Glyph]) -> Iterator[PrintedLine]:
    row: list[Glyph] = []
    for glyph in glyphs:
        if row and _is_new(row[-1], glyph):
            yield from _inked(number, row)
            row = []
        row.append(glyph)
    yield from _inked(number, row)


def _is_new(last: Glyph, glyph: Glyph) -> bool:
    """Tell whether a letter stands on another line or in another column than the one before."""
    step = abs(glyph.baseline - last.baseline)
    height = max(last.bottom - last.top, glyph.bottom - glyph.top, 1.0)
    made_up = last.text.isspace() and last.right <= last.left
    apart = _UNWRITTEN if made_up else _APART
    return step > _SAME_LINE * height or not -height < glyph.left - last.right < apart


def _inked(number: int, row: list[Glyph]) -> Iterator[PrintedLine]:
    """Yield the line that some letters are, without the blanks around it."""
    inked = [at for at, glyph in enumerate(row) if not glyph.text.isspace()]
    if not inked:
        return
    kept = row[inked[0] : inked[-1] + 1]
    printed = [glyph for glyph in kept if not glyph.text.isspace()]
    yield PrintedLine(
        number,
        "".join(glyph.text for glyph in kept),
        printed[0].left,
        max(glyph.right for glyph in printed),
        printed[0].baseline,
        min(glyph.top for glyph in printed),
        max(glyph.bottom for glyph in printed),
    )
