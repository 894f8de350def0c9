"""Phần đầu: from Quốc hiệu to the trích yếu, or the heading of what is attached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.word.recognition.components import Component
from congvan.word.recognition.draft import HEAD
from congvan.word.recognition.issuer import is_open, name_issuers
from congvan.word.recognition.known_words import (
    APPENDIX,
    REST_OF_NUMBER,
    begins_organ,
    is_national,
    is_sentence,
    kind_of,
)
from congvan.word.recognition.line_signs import (
    fixed,
    formed,
    is_authority,
    is_text,
    names_type,
)
from congvan.word.recognition.subject import (
    is_letter_subject,
    read_letter_subject,
    read_subject,
)

if TYPE_CHECKING:
    from congvan.word.recognition.draft import Draft, Span
    from congvan.word.recognition.fragments import Fragment

_LONGEST_TITLE: Final = 400
"""Letters of a line that names a type, what it is about included; the samples: up to 186."""

_LONGEST_NAME: Final = 90
"""Letters of a line of the head below the title; an agency's have up to 32 in the samples."""

_ABOVE: Final = 12
"""Lines from one that a web page put on top to the Quốc hiệu."""


def read_head(draft: Draft, span: Span) -> int:
    """Say what the lines of a head are; return the first line behind it."""
    at = span.start
    last = min(span.end, span.start + HEAD)
    while at < last:
        after = _read(draft, span, at)
        if after is None and not _is_above(draft, span, at):
            break
        at = at + 1 if after is None else after
    name_issuers(draft, span, at)
    return at


def _read(draft: Draft, span: Span, at: int) -> int | None:
    """Say what one line of a head is; return the next line, None where the head has ended."""
    one = draft.fragments[at]
    component = fixed(one) or formed(one)
    if component is not None:
        draft.put(at, component)
        if component is Component.APPENDIX_NOTE:
            return _while_open(draft, span, at + 1, component)
        return _rest_of_number(draft, span, at) if component is Component.NUMBER else at + 1
    if names_type(one) and _is_title(draft, span, at):
        return _titled(draft, span, at)
    if APPENDIX.fullmatch(one.text) and span.part:
        draft.put(at, Component.APPENDIX)
        return read_subject(draft, span, at + 1, Component.APPENDIX_TITLE)
    if is_letter_subject(draft, span, at):
        return read_letter_subject(draft, span, at)
    return None if _has_ended(draft, span, at) else at + 1


def _is_above(draft: Draft, span: Span, at: int) -> bool:
    """Tell whether a web page or a program put a line on top of a document.

    A Quốc hiệu follows soon, and nothing of a head stands above.
    """
    if span.part or any(not draft.is_free(line) for line in range(span.start, at)):
        return False
    after = draft.fragments[at + 1 : min(span.end, at + 1 + _ABOVE)]
    return any(is_national(fragment.text) for fragment in after)


def _rest_of_number(draft: Draft, span: Span, at: int) -> int:
    """Go on with a number whose symbol stands on the next line."""
    after = at + 1
    if after < span.end and "/" not in draft.fragments[at].text:
        one = draft.fragments[after]
        if one.gap == 0 and REST_OF_NUMBER.fullmatch(one.text):
            draft.put(after, Component.NUMBER, goes_on=True)
            return after + 1
    return after


def _while_open(draft: Draft, span: Span, at: int, component: Component) -> int:
    """Go on with a note in brackets over its lines, to the one that closes them."""
    text = draft.fragments[at - 1].text
    while at < span.end and text.count("(") > text.count(")") and not draft.fragments[at].rule:
        text += draft.fragments[at].text
        draft.put(at, component, goes_on=True)
        at += 1
    return at


def _is_title(draft: Draft, span: Span, at: int) -> bool:
    """Tell whether a line that names a type is the title, not the name of an agency."""
    one = draft.fragments[at]
    if draft.first(span, Component.TYPE_NAME) is not None or len(one.text) > _LONGEST_TITLE:
        return False
    before = draft.fragments[at - 1] if at > span.start else None
    if before and before.column == one.column and not one.gap and is_open(before):
        return False
    named = kind_of(one.text)
    alone = named is not None and named[1] == one.text
    return one.upper or one.align == "center" or one.bold or alone


def _titled(draft: Draft, span: Span, at: int) -> int:
    """Say that a line is the name of the type, and the next ones the trích yếu."""
    draft.put(at, Component.TYPE_NAME)
    return read_subject(draft, span, at + 1, Component.SUBJECT)


def _has_ended(draft: Draft, span: Span, at: int) -> bool:
    """Tell whether the text, or what opens it, begins with a line."""
    one = draft.fragments[at]
    if is_text(one) or is_sentence(one.text):
        return True
    titled = draft.first(span, Component.TYPE_NAME) is not None
    if not titled and draft.first(span, Component.APPENDIX) is not None:
        return not (one.upper and begins_organ(one.text))
    return is_authority(draft, span, at) or (titled and not _is_small(draft, span, one))


def _is_small(draft: Draft, span: Span, one: Fragment) -> bool:
    """Tell whether a line behind the title may still be of the head."""
    if one.table >= 0:
        return one.table == draft.fragments[span.start].table
    return one.upper and len(one.text) < _LONGEST_NAME
