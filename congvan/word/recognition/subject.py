"""Trích yếu: the lines under a tên loại, under "V/v", or under "Phụ lục"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.word.recognition.components import Component
from congvan.word.recognition.draft import LIKELY
from congvan.word.recognition.known_words import ABOUT, ADDRESSEE, SUBJECT_MARK
from congvan.word.recognition.line_signs import (
    begins_basis,
    fixed,
    formed,
    is_authority,
    is_text,
)

if TYPE_CHECKING:
    from congvan.word.recognition.draft import Draft, Span
    from congvan.word.recognition.fragments import Fragment

_LONGEST_LINE: Final = 110
"""Letters; a longer line of plain text ends, so the next one is no rest of it."""

_MOST_LINES: Final = 12
"""Lines of a trích yếu; the samples have up to 4."""

_LINES_TO_ADDRESSEE: Final = 4
"""From the trích yếu of a công văn down to Kính gửi."""


def read_subject(draft: Draft, span: Span, at: int, component: Component) -> int:
    """Say which lines from `at` on are a trích yếu or the title of an appendix."""
    first = at
    while at < span.end and at - first < _MOST_LINES and draft.fragments[at].rule:
        draft.put(at, Component.RULE)
        at += 1
        if not draft.fragments[first].plain:
            return at
    start = at
    while at < span.end and at - start < _MOST_LINES:
        broken = at > start and _is_broken_off(draft.fragments[at - 1], draft.fragments[at])
        if not broken and not _is_subject(draft, span, start, at):
            break
        draft.put(at, component, sure=LIKELY, goes_on=at > start)
        at += 1
    return at


def _is_subject(draft: Draft, span: Span, start: int, at: int) -> bool:
    one = draft.fragments[at]
    begun = at == start and _begins_bold(one)
    if one.rule or fixed(one) or formed(one) or (is_text(one) and not begun):
        return False
    if at == start:
        looks = one.plain or one.align == "center" or one.bold or one.upper
        return not one.text.endswith(":") and (looks or _is_bare_title(one))
    before = draft.fragments[at - 1]
    if one.paragraph == before.paragraph:
        return True
    if is_authority(draft, span, at):
        return False
    if one.plain:
        return _goes_on(draft.fragments[start], before, one)
    return one.gap == 0 and one.align == "center" and one.bold == draft.fragments[start].bold


def _is_broken_off(before: Fragment, one: Fragment) -> bool:
    """Tell whether a line goes on in the middle of a sentence: "… chuyển đổi⏎số 12/2026"."""
    same = one.paragraph == before.paragraph and not one.rule
    return same and one.text[:1].islower() and not before.text.endswith((".", ":", ";"))


def _begins_bold(one: Fragment) -> bool:
    """Tell whether a trích yếu begins as a căn cứ does, but is set as no căn cứ is."""
    return one.align == "center" and one.bold and begins_basis(one)


def _is_bare_title(one: Fragment) -> bool:
    """Tell whether the line under a title is its trích yếu though it looks like the text."""
    if ABOUT.match(one.text):
        return True
    return not one.text.endswith((".", ",", ";")) and len(one.text) < _LONGEST_LINE


def _goes_on(first: Fragment, before: Fragment, one: Fragment) -> bool:
    """Tell whether a line of plain text goes on with a title."""
    if first.upper:
        return one.upper
    if one.gap == 0:
        return not before.text.endswith((".", ":", ";")) and len(before.text) < _LONGEST_LINE
    return one.text[:1].islower()


def is_letter_subject(draft: Draft, span: Span, at: int) -> bool:
    """Tell whether a line begins the trích yếu of a công văn, under its number."""
    one = draft.fragments[at]
    if SUBJECT_MARK.match(one.text):
        return True
    number = draft.first(span, Component.NUMBER)
    titled = draft.first(span, Component.TYPE_NAME) is not None
    if number is None or titled or not ABOUT.match(one.text):
        return False
    below = draft.fragments[at + 1 : min(at + _LINES_TO_ADDRESSEE, span.end)]
    beside = draft.fragments[number].column == one.column and one.column != ((), 0, 0)
    return beside or any(ADDRESSEE.match(line.text) for line in below)


def read_letter_subject(draft: Draft, span: Span, at: int) -> int:
    """Say which lines are the trích yếu of a công văn, in the column it stands in."""
    first = draft.fragments[at]
    draft.put(at, Component.LETTER_SUBJECT)
    after = at + 1
    while after < span.end and after - at < _MOST_LINES:
        one = draft.fragments[after]
        if one.column != first.column or one.gap or fixed(one) or formed(one) or is_text(one):
            break
        draft.put(after, Component.LETTER_SUBJECT, goes_on=True, sure=LIKELY)
        after += 1
    return after
