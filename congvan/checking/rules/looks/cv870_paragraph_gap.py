"""Khoảng cách các đoạn: 6 pt at least."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from congvan.checking.looks.presentation import TEXT
from congvan.checking.looks.settings import SetParagraph
from congvan.checking.rule import Rule
from congvan.decree import page
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding
    from congvan.word.outline.facts import Paragraph

KIND: Final = Kind(
    "CV870",
    "paragraph-gap",
    Severity.ERROR,
    "Các đoạn văn cách nhau chưa đủ.",
    "Tăng khoảng trước (Before) hoặc sau (After) của các đoạn ấy.",
    wrong="nội dung: trước 0",
    right="nội dung: trước 6",
    clause=page.PARAGRAPH_GAP_PT.clause,
    fix=FixClass.GUARDED,
)

_SLACK_PT: Final = 0.1


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    found: dict[str, list[Part]] = {}
    for above, below in _near(sheet):
        gap = sum(_gaps(above.paragraph, below.paragraph))
        found.setdefault(decimal(gap), []).append(below)
    for gap, parts in found.items():
        values = {"count": len(parts), "gap": gap, "low": decimal(page.PARAGRAPH_GAP_PT.low)}
        message = text("{count} đoạn chỉ cách đoạn trên {gap} pt, phải từ {low} pt.", **values)
        yield parts[0].finding(KIND, message)


def _is_next(above: Part, below: Part) -> bool:
    """Tell whether two paragraphs of running text follow one another; titles are centred."""
    titled = below.paragraph.align == "center" or below.piece.goes_on
    return not titled and below.paragraph.number == above.paragraph.number + 1


def _near(sheet: Presentation) -> Iterator[tuple[Part, Part]]:
    """Yield the paragraphs that follow one another too closely."""
    for above, below in pairwise(sheet.all_text_parts):
        if _is_next(above, below):
            gap = sum(_gaps(above.paragraph, below.paragraph))
            if gap < page.PARAGRAPH_GAP_PT.low - _SLACK_PT:
                yield above, below


def _gaps(above: Paragraph, below: Paragraph) -> tuple[float, float]:
    """Return the gaps below one paragraph and above the next; one style may do without."""
    same = above.style.id == below.style.id
    after = 0.0 if above.spacing.contextual and same else above.spacing.after
    before = 0.0 if below.spacing.contextual and same else below.spacing.before
    return after, before


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    """Yield what is missing between two paragraphs as the gap above the second."""
    for above, below in _near(sheet):
        after, _ = _gaps(above.paragraph, below.paragraph)
        yield SetParagraph(below.paragraph.number, before=page.PARAGRAPH_GAP_PT.low - after)


RULE: Final = Rule(KIND, outline=_look, about=TEXT, set_as=_set_as)
