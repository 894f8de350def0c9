"""Phần mở: from the head to the first line of the text: Kính gửi, thẩm quyền, căn cứ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.word.recognition.components import Component
from congvan.word.recognition.draft import GUESSED, LIKELY
from congvan.word.recognition.known_words import (
    ACTUAL_BASIS,
    ADDRESSEE,
    BASIS,
    CABLED,
    ENACTING,
    begins_organ,
    begins_title,
    key,
)
from congvan.word.recognition.line_signs import begins_basis, is_enacting, is_styled_basis
from congvan.word.recognition.numbering_levels import scheme_of

if TYPE_CHECKING:
    from congvan.word.recognition.draft import Draft, Span
    from congvan.word.recognition.fragments import Fragment

_ENACTING_SENTENCE: Final = re.compile(
    r".{3,160}\b(?:ban\s+hành|quyết\s+định|quyết\s+nghị)\s.*", re.IGNORECASE
)
_MOST_LINES: Final = 120
"""Lines of căn cứ, to the words that enact; those come up to 24 lines behind in the samples."""

_LINES_TO_BASIS: Final = 12
"""Lines between the head and the first căn cứ; the samples have up to 3."""

_LINES_OF_ONE: Final = 8
"""Lines of plain text of one căn cứ; the samples have up to 7."""

_LONGEST_BASIS: Final = 900
"""Letters of a căn cứ; the longest of the samples has 475."""

_MOST_RECIPIENTS: Final = 60
"""Lines of Kính gửi; the samples have up to 4."""

_LONGEST_RECIPIENT: Final = 300
"""Letters of a line of Kính gửi; the samples have up to 160."""

_DIVIDED: Final = ("Phần I", "Chương I", "Mục 1", "Điều 1.")
_STRONG_ENDS: Final = (";", ".", ",")


def read_opening(draft: Draft, span: Span, start: int) -> int:
    """Say what the lines between head and text are; return the first line of the text."""
    at = _addressee(draft, span, start)
    enacting = _enacting(draft, span, at)
    if enacting is not None:
        _authority_and_basis(draft, at, enacting)
        draft.put(enacting, Component.ENACTING)
        return _addressee(draft, span, enacting + 1)
    return _addressee(draft, span, _leading_basis(draft, span, at))


def _enacting(draft: Draft, span: Span, start: int) -> int | None:
    """Return the line "QUYẾT ĐỊNH:" or the sentence that stands for it."""
    based = False
    for at in range(start, min(span.end, start + _MOST_LINES)):
        one = draft.fragments[at]
        if is_enacting(one) or (based and one.upper and key(one.text) in ENACTING):
            return at
        found = scheme_of(one.text)
        if found and found[0] in _DIVIDED:
            return None
        if begins_basis(one):
            based = True
        elif based and _is_enacting_sentence(draft, span, at):
            return at
    return None


def _is_enacting_sentence(draft: Draft, span: Span, at: int) -> bool:
    """Tell whether a sentence enacts what follows: the form in use since 2025."""
    if not _ENACTING_SENTENCE.fullmatch(draft.fragments[at].text):
        return False
    after = scheme_of(draft.fragments[at + 1].text) if at + 1 < span.end else None
    return after is not None and after[0] in _DIVIDED


def _authority_and_basis(draft: Draft, start: int, enacting: int) -> None:
    """Say which lines above the enacting words name the authority, and which are căn cứ."""
    at = start
    while at < enacting and _is_authority(draft.fragments[at]):
        draft.put(at, Component.AUTHORITY, sure=LIKELY, goes_on=at > start)
        at += 1
    based = False
    for line in range(at, enacting):
        one = draft.fragments[line]
        based = based or begins_basis(one)
        if one.rule:
            draft.put(line, Component.RULE)
        elif not based and one.upper:
            above = draft.component(line - 1) if line else None
            draft.put(
                line, above or Component.UNPLACED, sure=GUESSED, goes_on=above is not None
            )
        else:
            draft.put(line, Component.LEGAL_BASIS, goes_on=line > at and not begins_basis(one))


def _is_authority(one: Fragment) -> bool:
    return (
        one.upper
        and not BASIS.match(one.text)
        and (
            begins_title(one.text)
            or begins_organ(one.text)
            or one.align == "center"
            or one.plain
        )
    )


def _leading_basis(draft: Draft, span: Span, start: int) -> int:
    """Say which lines are căn cứ before a text that no words enact; return the next line."""
    start = _first_of_several(draft, span, start)
    at, open_ = start, False
    while at < span.end and at - start < _MOST_LINES:
        one = draft.fragments[at]
        begins = (
            begins_basis(one)
            if at > start
            else ACTUAL_BASIS.match(one.text) or is_styled_basis(one)
        )
        if not begins and not open_:
            break
        if begins and not _is_basis(draft, span, at, after=at > start):
            break
        draft.put(at, Component.LEGAL_BASIS, goes_on=not begins, sure=LIKELY)
        open_ = one.plain and not one.text.endswith(_STRONG_ENDS)
        at += 1
    return at


def _first_of_several(draft: Draft, span: Span, start: int) -> int:
    """Return the first of two căn cứ on end near the beginning of a text, else `start`."""
    for at in range(start, min(span.end - 1, start + _LINES_TO_BASIS)):
        if all(ACTUAL_BASIS.match(draft.fragments[line].text) for line in (at, at + 1)):
            return at
    return start


def _is_basis(draft: Draft, span: Span, at: int, *, after: bool) -> bool:
    """Tell whether a line that begins as a căn cứ is one, not the first sentence of the text.

    The last of several (`after` others) may end in a full stop, or in nothing.
    """
    if is_styled_basis(draft.fragments[at]):
        return True
    last = at
    while draft.fragments[at].plain and last + 1 < min(span.end, at + _LINES_OF_ONE):
        one, following = draft.fragments[last], draft.fragments[last + 1]
        if one.text.endswith((";", ".", ":")) or BASIS.match(following.text):
            break
        last += 1
    end = draft.fragments[last]
    if end.text.endswith((":", "./.")) or len(end.text) > _LONGEST_BASIS:
        return False
    more = last + 1 < span.end and ACTUAL_BASIS.match(draft.fragments[last + 1].text)
    return end.text.endswith(";") or after or end.italic or more is not None


def _addressee(draft: Draft, span: Span, start: int) -> int:
    """Say which lines are Kính gửi and its recipients; return the next line."""
    if start >= span.end:
        return start
    one = draft.fragments[start]
    cabled = CABLED.fullmatch(one.text)
    label = ADDRESSEE.match(one.text)
    if not label and not cabled:
        return start
    draft.put(start, Component.ADDRESSEE)
    rest = one.text[label.end() :].strip() if label else ""
    at, before = start + 1, one
    while at < span.end and at - start < _MOST_RECIPIENTS:
        line = draft.fragments[at]
        if not _goes_on(before, line, alone=bool(rest) and at == start + 1):
            break
        component = Component.RULE if line.rule else Component.ADDRESSEE
        draft.put(at, component, goes_on=not line.rule, sure=LIKELY)
        before = before if line.rule else line
        at += 1
    return at


def _goes_on(before: Fragment, line: Fragment, *, alone: bool) -> bool:
    """Tell whether a line is a recipient, after the one before it."""
    if line.rule:
        return before.text.endswith(":")
    if len(line.text) > _LONGEST_RECIPIENT or ADDRESSEE.match(line.text):
        return False
    if line.text.startswith(("-", "–", "+")) or line.label == "-":
        return not before.text.endswith(".")
    if before.text.endswith(("./.", ".", ";")) or (alone and not line.plain):
        return (
            before.text.endswith(";")
            and line.where.cells != ()
            and line.column == before.column
        )
    return (
        line.gap == 0 and not scheme_of(line.text) and (line.plain or before.text.endswith(":"))
    )
