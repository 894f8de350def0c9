"""Nội dung: the text with its numbering, its tables, and the words that close it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.word.recognition.components import Component
from congvan.word.recognition.draft import LIKELY, PLACED, Mark
from congvan.word.recognition.known_words import CLOSING, END
from congvan.word.recognition.numbering_levels import Ladder, scheme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.word.outline.facts import Table
    from congvan.word.recognition.draft import Draft
    from congvan.word.recognition.fragments import Fragment

_WRAPPED: Final = 60
"""Letters of a line at least, that the next one may go on with."""

_ENDS: Final = (".", ":", ";", "|", "!", "?", "/")
_CELLS: Final = 6
"""Bars alone on a line that a text may have before they are a table's, with its cells between.

The parts of the samples have up to 2 of them, or 6 to 174.
"""

_CLOSING_LINES: Final = 24
"""Lines at most of the paragraph that closes a text; the samples have up to 4."""


def read_body(
    draft: Draft, start: int, end: int, tables: Sequence[Table], *, footed: bool
) -> None:
    """Say what the lines of a text are; `footed` tells that a signature follows."""
    ladder = Ladder()
    lines = [at for at in range(start, end) if draft.is_free(at)]
    cells = _plain_cells(draft, lines)
    before: int | None = None
    for at in lines:
        one = draft.fragments[at]
        if one.rule:
            draft.put(at, Component.RULE)
        elif at in cells or _is_tabular(one, tables):
            draft.put(at, Component.TABLE)
        else:
            goes_on = before is not None and _goes_on(draft.fragments[before], one)
            level = ladder.level(one.text, one.label, goes_on=goes_on)
            draft.marks[at] = Mark(Component.BODY, 0, level, goes_on, PLACED)
            before = at
    if footed and before is not None:
        _close(draft, lines, before)


def _is_tabular(one: Fragment, tables: Sequence[Table]) -> bool:
    """Tell whether a line stands in a table of data, not one that only lays out the page."""
    if one.table < 0:
        return False
    table = tables[one.table]
    return table.bordered or (table.rows > 1 and len(table.columns) > 1)


def _plain_cells(draft: Draft, lines: list[int]) -> set[int]:
    """Return the lines of plain text between bars: the cells of a table of a portal."""
    found: set[int] = set()
    run: list[int] = []
    bars = 0
    for at in lines:
        one = draft.fragments[at]
        if one.plain and one.text == "|":
            bars += 1
            found |= set(run) if bars > _CELLS else set()
            run = []
        else:
            run.append(at)
            if len(run) > 4:  # noqa: PLR2004 - lines of one cell
                run, bars = [], 0
    return found


def _goes_on(before: Fragment, one: Fragment) -> bool:
    """Tell whether a line is the rest of the one before it."""
    if one.label or scheme_of(one.text):
        return False
    if before.paragraph == one.paragraph:
        return True
    if not one.plain:
        return False
    if one.text[:1].islower() and before.text[-1:] not in _ENDS:
        return True
    if one.gap:
        return False
    wrapped = len(before.text) >= _WRAPPED and not before.text.endswith((":", ";", "./."))
    return wrapped and (not before.text.endswith(".") or one.text[:1].islower())


def _close(draft: Draft, lines: list[int], last: int) -> None:
    """Say that the last paragraph of a text closes it, if it does."""
    at = last
    first = lines.index(last)
    while first and draft.marks[at] and draft.marks[at].goes_on:  # pyright: ignore[reportOptionalMemberAccess]
        first -= 1
        at = lines[first]
    block = lines[first : lines.index(last) + 1]
    opening = draft.fragments[at]
    if len(block) > _CLOSING_LINES or scheme_of(opening.text) or opening.label:
        return
    ended = END.search(draft.fragments[last].text) is not None
    if ended or CLOSING.match(opening.text):
        sure = PLACED if ended else LIKELY
        for count, line in enumerate(block):
            if draft.component(line) is Component.BODY:
                draft.put(line, Component.CLOSING, sure=sure, goes_on=count > 0)
