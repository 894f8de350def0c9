"""Cuối trang, đầu trang: two lines of a paragraph at least."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.presentation import TEXT
from congvan.checking.rule import Rule
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.pages.printed_pages import Laid
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV898",
    "orphan-line",
    Severity.WARNING,
    "Một dòng của đoạn đứng lẻ ở đầu hoặc cuối trang.",
    "Bật Widow/Orphan control cho đoạn ấy.",
    wrong="trang: dòng lẻ",
    right="trang: không dòng lẻ",
    fix=FixClass.SUGGEST,
)

_SHORTEST: Final = 3
"""Lines of a paragraph that can be broken in two without a single one."""


def _layout(laid: Laid) -> Iterator[Finding | Unseen]:
    for part in laid.sheet.text_parts:
        lines = laid.lines_of(part)
        pages = [line.page for line in lines]
        if len(pages) > _SHORTEST and len(set(pages)) > 1:
            if pages.count(pages[0]) == 1:
                message = text("Dòng đầu của đoạn đứng lẻ cuối trang {page}.", page=pages[0])
                yield part.finding(KIND, message)
            elif pages.count(pages[-1]) == 1:
                message = text("Dòng cuối của đoạn đứng lẻ đầu trang {page}.", page=pages[-1])
                yield part.finding(KIND, message)


RULE: Final = Rule(KIND, layout=_layout, about=TEXT)
