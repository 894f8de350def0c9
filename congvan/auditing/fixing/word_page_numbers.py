"""Đánh số trang: the page number put into headers, set, or taken away, where that is safe.

A header with words of its own, a footer that would vanish from the first page and other headers
on even pages are a person's business: there nothing is set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.decree.page import FONT
from congvan.word.formatting import set_size, set_title_page, set_toggle
from congvan.word.nodes import w
from congvan.word.outline.facts import Area
from congvan.word.page_numbers import (
    empty,
    first_paragraph,
    has_words,
    is_blank,
    new_header,
    put_number,
    refer,
)

if TYPE_CHECKING:
    from congvan.auditing.fixing.word_file import Sheet
    from congvan.checking.looks.settings import SetNumber

_HEADER: Final = (Area.HEADER, "default")


def add_numbers(sheet: Sheet, size: float) -> None:
    """Put the page number into the headers, from the second page of the file on."""
    if not _may_be_numbered(sheet):
        return
    running = [sheet.running(at) for at in range(len(sheet.sections))]
    if _HEADER not in running[0]:
        refer(sheet.sections[0], sheet.add_header(new_header(FONT, size)))
    for root in (headers[_HEADER] for headers in running if _HEADER in headers):
        if is_blank(root):
            put_number(first_paragraph(root), FONT, size)
    set_title_page(sheet.sections[0])


def _may_be_numbered(sheet: Sheet) -> bool:
    """Tell whether the header of the first section is there and blank, or not there at all."""
    if not sheet.sections or not _may_have_title_page(sheet):
        return False
    header = sheet.running(0).get(_HEADER)
    if header is None:
        return "default" not in sheet.look.outline.sections[0].headers
    return is_blank(header)


def set_number(sheet: Sheet, wanted: SetNumber) -> None:
    """Set a page number upright and of a size, where nothing else stands beside it."""
    node = sheet.node(wanted.number)
    if not has_words(node):
        for run in node.iter(w("r")):
            set_size(run, wanted.size)
            set_toggle(run, "i", on=False)


def drop_number(sheet: Sheet, number: int) -> None:
    """Take a page number away that stands alone in its paragraph."""
    node = sheet.node(number)
    if not has_words(node):
        empty(node)


def give_title_page(sheet: Sheet) -> None:
    """Give the first page a header of its own, which has nothing in it."""
    if _may_have_title_page(sheet):
        set_title_page(sheet.sections[0])


def _may_have_title_page(sheet: Sheet) -> bool:
    """Tell whether the first page loses nothing but its number, and gets nothing else."""
    section, facts = sheet.look.outline.sections[0], sheet.look.outline.facts
    if facts.even_and_odd:
        return False
    if section.title_page:
        return True
    usual = (root for (_, kind), root in sheet.running(0).items() if kind == "default")
    return not any(map(has_words, usual))
