"""Đặt lại: one thing that a rule wants is set in the nodes of a file, or found impossible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.auditing.fixing.word_page_numbers import (
    add_numbers,
    drop_number,
    give_title_page,
    set_number,
)
from congvan.checking.looks.settings import (
    AddNumbers,
    DrawLine,
    DropNumber,
    SetLetters,
    SetNumber,
    SetPage,
    SetParagraph,
)
from congvan.decree import page
from congvan.word.drawn_lines import (
    draw_below,
    lose_lines,
    lose_underline,
    may_lose_lines,
    resize,
)
from congvan.word.formatting import (
    mark_of,
    set_align,
    set_black,
    set_first_number,
    set_font,
    set_gap,
    set_indent,
    set_lines,
    set_page,
    set_size,
    set_small,
    set_toggle,
)
from congvan.word.nodes import w

if TYPE_CHECKING:
    from congvan.auditing.fixing.word_file import Sheet
    from congvan.checking.looks.settings import Setting
    from congvan.word.nodes import Node


def set_right(sheet: Sheet, setting: Setting) -> None:
    """Carry a setting out; what cannot be set for certain is left as it is."""
    match setting:
        case SetLetters():
            _set_letters(sheet, setting)
        case SetParagraph():
            _set_paragraph(sheet.node(setting.number), setting)
        case SetPage():
            _set_page(sheet, setting)
        case DrawLine():
            _draw(sheet, setting)
        case AddNumbers():
            add_numbers(sheet, setting.size)
        case SetNumber():
            set_number(sheet, setting)
        case DropNumber():
            drop_number(sheet, setting.number)


def _set_letters(sheet: Sheet, wanted: SetLetters) -> None:
    runs = sheet.runs(wanted.part) if wanted.part.text else []
    if wanted.mark:
        runs.append(mark_of(sheet.node(wanted.part.paragraph.number)))
    for run in runs:
        _set_run(run, wanted)


def _set_run(run: Node, wanted: SetLetters) -> None:
    if wanted.font:
        set_font(run, wanted.font)
    if wanted.size:
        set_size(run, wanted.size)
    for name, on in (("b", wanted.bold), ("i", wanted.italic)):
        if on is not None:
            set_toggle(run, name, on=on)
    if wanted.small:
        set_small(run)
    if wanted.black:
        set_black(run)


def _set_paragraph(node: Node, wanted: SetParagraph) -> None:
    if wanted.align:
        set_align(node, wanted.align)
    if wanted.indent is not None:
        set_indent(node, *map(page.twips, wanted.indent))
    for side, gap in (("before", wanted.before), ("after", wanted.after)):
        if gap is not None:
            set_gap(node, side, round(max(gap, 0) * page.PT))
    if wanted.lines:
        set_lines(node, wanted.lines)


def _set_page(sheet: Sheet, wanted: SetPage) -> None:
    node = sheet.sections[wanted.section]
    size = dict(zip("wh", map(page.twips, wanted.size or ()), strict=False))
    margins = {side: page.twips(width) for side, width in (wanted.margins or {}).items()}
    set_page(node, size, margins)
    if wanted.start is not None:
        set_first_number(node, wanted.start)
    if wanted.title_page:
        give_title_page(sheet)


def _draw(sheet: Sheet, wanted: DrawLine) -> None:
    """Draw a line below a text, in the place of the ones it has; a single one is resized."""
    node = sheet.node(wanted.number)
    others = [sheet.node(number) for number in wanted.instead]
    for number in wanted.underlined:
        lose_underline(sheet.node(number))
    if len(others) == 1 and resize(others[0], wanted.left, wanted.length):
        return
    if all(map(may_lose_lines, others)) and not _is_in_row_of_fixed_height(node):
        for other in others:
            lose_lines(other)
        left, right = page.twips(wanted.left), page.twips(wanted.right)
        draw_below(node, left, right, page.RULE_PT, page.RULE_GAP_PT * page.PT)


def _is_in_row_of_fixed_height(node: Node) -> bool:
    """Tell whether one more line would have no room in its row of a table."""
    heights = (row.find(f"{w('trPr')}/{w('trHeight')}") for row in node.iterancestors(w("tr")))
    return any(height is not None and height.get(w("hRule")) == "exact" for height in heights)
