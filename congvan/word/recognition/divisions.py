"""Chia phần: the document itself, and each appendix or document attached to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.word.recognition.draft import Span
from congvan.word.recognition.known_words import (
    APPENDIX,
    ATTACHED,
    CAPACITY,
    COPY_FORMS,
    DISTRIBUTION,
    is_name,
    is_national,
    is_sentence,
    key,
    kind_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.word.recognition.fragments import Fragment

_LINES_TO_NOTE: Final = 8
"""Lines between the name of an appendix and the line that says what it is attached to."""

_LINES_TO_NATIONAL: Final = 8
"""Lines of a head above its Quốc hiệu; one further down begins a part of its own."""

_SHORT: Final = 40
"""Letters; a shorter line in capitals may name an agency or a phụ lục. The samples: 32 at most."""

_ISSUER_LINES: Final = 6
"""Lines above a Quốc hiệu that may name who issues; the samples have up to 4."""


def parts_of(fragments: Sequence[Fragment]) -> list[Span]:
    """Return the lines of each part, the document itself first."""
    starts = [0]
    headed = footed = False
    for at, one in enumerate(fragments):
        start = None
        if is_national(one.text):
            start = _head_start(fragments, at) if _is_new(headed, starts[-1], at) else None
            headed = True
        elif footed and key(one.text) in COPY_FORMS:
            start, headed = _head_start(fragments, at), False
        elif footed and (named := _named(fragments, at, starts[-1])) is not None:
            start, headed = named, False
        elif APPENDIX.fullmatch(one.text) and _is_announced(fragments, at):
            start, headed = at, False
        if start is not None and start > starts[-1]:
            starts.append(start)
            footed = False
        footed = footed or _ends(one)
    bounds = [*starts, len(fragments)]
    return [Span(first, bounds[n + 1], n) for n, first in enumerate(starts)]


def _is_new(headed: bool, start: int, at: int) -> bool:  # noqa: FBT001 - said by its name
    """Tell whether a Quốc hiệu begins a new part rather than stands in the head of this one."""
    return headed or (start > 0 and at - start > _LINES_TO_NATIONAL)


def _ends(one: Fragment) -> bool:
    if DISTRIBUTION.fullmatch(one.text):
        return True
    return CAPACITY.match(one.text) is not None and one.upper


def _head_start(fragments: Sequence[Fragment], at: int) -> int:
    """Return the first line of the head that a Quốc hiệu stands in."""
    one = fragments[at]
    start = at
    if one.table >= 0:
        while start and fragments[start - 1].table == one.table:
            start -= 1
        return start
    while start and at - start < _ISSUER_LINES and _is_head(fragments[start - 1]):
        start -= 1
    while start < at and fragments[start].rule:
        start += 1
    return start


def _is_head(one: Fragment) -> bool:
    return one.rule or (one.upper and len(one.text) < _SHORT and not _ends(one))


def _named(fragments: Sequence[Fragment], at: int, start: int) -> int | None:
    """Return where a part begins whose line "(Kèm theo …)" this is."""
    if not ATTACHED.match(fragments[at].text) or not _stands_alone(fragments[at]):
        return None
    for back in range(max(at - _LINES_TO_NOTE, start + 1), at):
        one = fragments[back]
        heading = APPENDIX.fullmatch(one.text) or (one.upper and kind_of(one.text))
        if heading and not is_sentence(one.text):
            return back
    return None


def _stands_alone(one: Fragment) -> bool:
    return one.text.lstrip("* ").startswith("(") or one.align == "center"


def _is_announced(fragments: Sequence[Fragment], at: int) -> bool:
    """Tell whether a line "Phụ lục …" is the heading of one, not a mention of it."""
    one = fragments[at]
    if len(one.where.cells) > 1:
        return False
    after = fragments[at + 1 : at + 1 + _LINES_TO_NOTE]
    attached = any(ATTACHED.match(line.text) and _stands_alone(line) for line in after)
    before = fragments[at - 1] if at else None
    ended = before is None or before.rule or is_name(before.text) or one.upper
    looks = one.bold or one.align == "center" or one.plain
    return attached or (looks and ended and at > 0 and len(one.text) < _SHORT and one.upper)
