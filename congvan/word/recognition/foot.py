"""Phần cuối: Nơi nhận, Lưu, and who signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import (
    ARCHIVE,
    AS_ABOVE,
    CAPACITY,
    DISTRIBUTION,
    NOTE,
    begins_title,
    is_name,
    is_party_side,
    is_sentence,
)
from congvan.word.recognition.numbering_levels import scheme_of
from congvan.word.recognition.signers import read_signers

if TYPE_CHECKING:
    from congvan.word.recognition.draft import Draft, Span
    from congvan.word.recognition.fragments import Fragment

_LABEL: Final = 24
"""Letters of a line that says "Nơi nhận:" and no more; the samples have up to 20."""

_FROM_END: Final = 40
"""Lines at the end of a part without Nơi nhận in which its signature begins."""

_MOST_BEFORE: Final = 12
"""Lines above "Nơi nhận:" that may be a signature's; in no sample does one stand there."""

_LONGEST: Final = 120
"""Letters of a line of Nơi nhận that has no dash; any line of it has up to 96 in the samples."""

_MOST_SIGNING: Final = 200
"""Lines of a foot in which signatures are looked for; those of a sample have up to 13."""

_SPOTS: Final = 3
"""Lines that OCR makes of a signature and a seal."""


def read_foot(draft: Draft, span: Span, start: int) -> int:
    """Say what the lines of a foot are; return the first of them."""
    label = _label(draft, span, start)
    if label is None:
        first = _signature(draft, span, start)
        read_signers(draft, list(range(first, span.end)))
        return first
    listed = _list(draft, span, label)
    first = _before(draft, start, label)
    rest = [at for at in range(first, span.end) if draft.is_free(at) and at not in listed]
    read_signers(draft, _signing(draft, rest))
    return first


def _label(draft: Draft, span: Span, start: int) -> int | None:
    """Return the line "Nơi nhận:" of a part, or where that is not legible its first line."""
    above = None
    for at in range(start, span.end):
        one = draft.fragments[at]
        match = DISTRIBUTION.match(one.text) if draft.is_free(at) else None
        if match and (len(one.text) < _LABEL or one.text[match.end() :].lstrip()[:1] == "-"):
            return at
        if above is None and AS_ABOVE.match(one.text):
            above = at
    return above


def _list(draft: Draft, span: Span, label: int) -> set[int]:
    """Say which lines are recipients, and which the archive."""
    own = draft.fragments[label]
    item = DISTRIBUTION.match(own.text) is None
    draft.put(label, Component.DISTRIBUTION_LIST if item else Component.DISTRIBUTION)
    listed = {label}
    before, archived = own, False
    for at in range(label + 1, span.end):
        one = draft.fragments[at]
        if one.column != own.column and (own.table >= 0 or one.side != own.side):
            continue
        if not _is_listed(before, one, archived=archived):
            break
        item = one.text.startswith(("-", "–", "+", "*")) or one.label in ("-", "+", "•")
        if ARCHIVE.match(one.text) and not archived:
            archived, item = True, True
        component = Component.ARCHIVE if archived else Component.DISTRIBUTION_LIST
        draft.put(at, component, goes_on=not item)
        listed.add(at)
        before = one
    return listed


def _is_listed(before: Fragment, one: Fragment, *, archived: bool) -> bool:
    """Tell whether a line of the column of Nơi nhận belongs to the list."""
    if one.rule or (scheme_of(one.text) is not None and not _is_dashed(one)):
        return False
    if one.upper and (CAPACITY.match(one.text) or begins_title(one.text)):
        return False
    if archived:
        open_ = not before.text.endswith((".", ";")) and one.gap == 0
        return open_ and not _is_dashed(one) and not is_name(one.text) and not one.upper
    if _is_dashed(one) or ARCHIVE.match(one.text):
        return True
    if DISTRIBUTION.match(before.text):
        return len(one.text) < _LONGEST
    return not before.text.endswith(".") and one.gap == 0 and len(one.text) < _LONGEST


def _is_dashed(one: Fragment) -> bool:
    return one.text.startswith(("-", "–", "+", "*", "•")) or one.label in ("-", "+", "•")


def _before(draft: Draft, start: int, label: int) -> int:
    """Return the first line of a foot whose signature stands above Nơi nhận, or beside it."""
    table = draft.fragments[label].table
    first = label
    while first > start and table >= 0 and draft.fragments[first - 1].table == table:
        first -= 1
    if first < label:
        return first
    for at in range(label - 1, max(start, label - _MOST_BEFORE) - 1, -1):
        one = draft.fragments[at]
        if not _may_sign(one):
            break
        if CAPACITY.match(one.text) or (one.upper and begins_title(one.text)):
            first = at
    return first


def _may_sign(one: Fragment) -> bool:
    """Tell whether a line may stand in a signature."""
    if one.rule or NOTE.fullmatch(one.text):
        return True
    if is_sentence(one.text) or (scheme_of(one.text) and not CAPACITY.match(one.text)):
        return False
    return one.upper or is_name(one.text) or is_party_side(one.text)


def _signature(draft: Draft, span: Span, start: int) -> int:
    """Return the first line of a signature at the end of a part without Nơi nhận."""
    first, sure, spots = span.end, False, 0
    for at in range(span.end - 1, max(start, span.end - _FROM_END) - 1, -1):
        one = draft.fragments[at]
        if not draft.is_free(at):
            break
        if not _may_sign(one):
            spots += 1
            if (
                spots > _SPOTS
                or len(one.text) > _LABEL * 2
                or one.text.endswith((".", ";", ":"))
            ):
                break
            continue
        side = is_party_side(one.text)
        if side or (one.upper and (CAPACITY.match(one.text) or begins_title(one.text))):
            first, sure = at, True
        elif is_name(one.text) and not sure:
            first = min(first, at)
    return first if sure else span.end


def _signing(draft: Draft, lines: list[int]) -> list[int]:
    """Return the lines up to the first that no signature has."""
    found: list[int] = []
    for at in lines[:_MOST_SIGNING]:
        one = draft.fragments[at]
        if is_sentence(one.text) or (one.side == 0 and one.table < 0 and _is_dashed(one)):
            break
        found.append(at)
    return found
