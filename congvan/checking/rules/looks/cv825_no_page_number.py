"""Số trang: every page but the first has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.presentation import FOOT, TEXT
from congvan.checking.looks.settings import AddNumbers
from congvan.checking.pages.length import pages_of
from congvan.checking.rule import Rule, Unseen
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.pages.printed_pages import Laid, PrintedPage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV825",
    "no-page-number",
    Severity.ERROR,
    "Văn bản nhiều trang mà không đánh số trang.",
    "Chèn số trang ở giữa lề trên (Insert > Page Number > Top of Page), bỏ trang đầu.",
    wrong="trang: không số trang, nhiều trang",
    right="trang: có số trang, nhiều trang",
    clause=lettering.PAGE_NUMBER.clause,
    fix=FixClass.GUARDED,
)

_SURELY_MORE: Final = 1.3
_SURELY_ONE: Final = 0.8
"""Pages a text takes, as reckoned from the widths of its letters."""

_ABOUT_ONE: Final = text(
    "văn bản dài khoảng một trang: có trang 2 hay không, dàn trang mới biết"
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    if sheet.page_numbers:
        return
    count = pages_of(sheet.outline)
    if count > _SURELY_MORE:
        yield _finding(sheet, round(count + 0.5))
    elif count > _SURELY_ONE:
        yield Unseen(_ABOUT_ONE)


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    yield AddNumbers(sheet.size_for(lettering.PAGE_NUMBER))


def _layout(laid: Laid) -> Iterator[Finding | Unseen]:
    lines = laid.lines_of(*laid.sheet.of(*TEXT, *FOOT))
    own = sorted({line.page for line in lines})
    if len(own) > 1 and not any(_is_numbered(laid.pages[number - 1]) for number in own[1:]):
        yield _finding(laid.sheet, len(own))


def _is_numbered(sheet: PrintedPage) -> bool:
    """Tell whether a page has its number in the upper or lower margin."""
    edge = sheet.height / 8
    return any(
        line.text.strip(" -–.") == str(sheet.number)
        for line in sheet.lines
        if line.bottom < edge or line.top > sheet.height - edge
    )


def _finding(sheet: Presentation, count: int) -> Finding:
    message = text("Văn bản dài khoảng {count} trang mà không có số trang.", count=count)
    return KIND.at(sheet.start, message)


RULE: Final = Rule(KIND, outline=_look, layout=_layout, set_as=_set_as)
