"""Trang gần trống: a last page with a few lines on it, or with a signature nearly alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.checking.looks.drawn_lines import MM_PER_PT
from congvan.checking.looks.presentation import FOOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.checking.pages.printed_pages import Laid, PrintedLine
    from congvan.word.outline.facts import Section

    Printed = tuple[Part, tuple[PrintedLine, ...]]

FEWEST: Final = 4
"""Lines of text that make a page worth its paper (PRACTICE)."""

_SAME_LINE_PT: Final = 2.0
"""Letters whose baselines are no farther apart stand on one line: cells side by side."""


class ThinPage(NamedTuple):
    """Trang gần trống: its number, its lines of text, and whether a signature stands below them."""

    number: int
    lines: int
    signed: bool


def thin_pages(laid: Laid) -> list[ThinPage]:
    """Return the pages on which a text of several pages ends with fewer lines than `FEWEST`.

    Where a new page is asked for (a phụ lục, a turned page), a text of its own begins.
    """
    texts: dict[tuple[int, int], list[Printed]] = {}
    for at, part in enumerate(laid.sheet.parts):
        key = part.piece.part, part.paragraph.where.section
        texts.setdefault(key, []).append((part, laid.found[at]))
    sections = laid.sheet.outline.sections
    ends = (_end(laid, printed, sections[key[1]]) for key, printed in texts.items())
    return [page for page in ends if page and page.lines < FEWEST]


def _end(laid: Laid, printed: Sequence[Printed], section: Section) -> ThinPage | None:
    """Return the page a text ends on, if it began on an earlier one and no picture fills it."""
    pages = {line.page for _, lines in printed for line in lines}
    last = max(pages, default=0)
    on_it = [
        (part, lines) for part, lines in printed if any(line.page == last for line in lines)
    ]
    if len(pages) <= 1 or _has_picture(laid, [part for part, _ in on_it]):
        return None
    page = laid.pages[last - 1]
    foot = [line for part, lines in on_it if part.component in FOOT for line in lines]
    top = section.top / MM_PER_PT - 1
    bottom = page.height - section.bottom / MM_PER_PT + 1
    end = min((line.top for line in foot), default=bottom)
    text = [line.baseline for line in page.lines if line.top > top and line.bottom < end]
    return ThinPage(last, _count(text), bool(foot))


def _has_picture(laid: Laid, parts: Sequence[Part]) -> bool:
    """Tell whether a picture stands between some parts that follow one another, or above them."""
    numbers = [part.piece.paragraph for part in parts]
    paragraphs = laid.sheet.outline.paragraphs[max(min(numbers) - 1, 0) : max(numbers) + 1]
    return any(paragraph.pictures for paragraph in paragraphs)


def _count(baselines: Iterable[float]) -> int:
    """Return on how many lines letters with these baselines stand."""
    count, above = 0, float("-inf")
    for baseline in sorted(baselines):
        count += baseline - above > _SAME_LINE_PT
        above = baseline
    return count
