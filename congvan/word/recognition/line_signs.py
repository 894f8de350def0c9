"""Dòng tự nói: what a line of a head is by its own words and form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.decree import words
from congvan.decree.lettering import LEGAL_BASIS, TYPE_NAME
from congvan.vietnamese.text import bare
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import (
    ADDRESSEE,
    ATTACHED,
    BARE_NUMBER,
    BASIS,
    CABLED,
    COPY_FORMS,
    DISTRIBUTION,
    ENACTING,
    NUMBER,
    PARTY,
    PLACE_DATE,
    STAMP,
    begins_organ,
    begins_title,
    is_motto,
    is_national,
    key,
    kind_of,
)
from congvan.word.recognition.numbering_levels import scheme_of

if TYPE_CHECKING:
    from congvan.word.recognition.draft import Draft, Span
    from congvan.word.recognition.fragments import Fragment

_LONGEST_LINE: Final = 110
"""Letters of a line that is a number, or a place with a date; the samples have up to 50."""

_LONGEST_SUBJECT: Final = 400
"""Letters; a longer line is text. A trích yếu has up to 242 in the samples."""

_LONGEST_NAME: Final = 90
"""Letters; a longer line is text where it ends in a mark. The samples' agencies: up to 32."""

_LINES_TO_BASIS: Final = 5
"""Below a line that names who decides, to the first căn cứ; in the samples it is the next."""


MARKS: Final = (
    {bare(word): Component.URGENCY for word in words.URGENCIES}
    | {bare(word): Component.SECRECY for word in words.SECRECIES}
    | {bare(word): Component.CIRCULATION for word in words.CIRCULATIONS}
)
"""Dấu chỉ độ mật, độ khẩn, phạm vi lưu hành by their words."""


def fixed(one: Fragment) -> Component | None:
    """Return what a line is that says nothing but a fixed word."""
    if one.rule:
        return Component.RULE
    if is_national(one.text) or key(one.text) == PARTY:
        return Component.NATIONAL_NAME
    if is_motto(one.text):
        return Component.MOTTO
    said = key(one.text)
    if said.startswith(bare(words.DRAFT)) and len(said) < 20:  # noqa: PLR2004 - "Dự thảo lần 2"
        return Component.DRAFT
    return Component.COPY_FORM if said in COPY_FORMS else MARKS.get(said)


def formed(one: Fragment) -> Component | None:
    """Return what a line is that has the form of a number, a date or a note."""
    if len(one.text) < _LONGEST_LINE:
        if STAMP.search(one.text):
            return Component.DIGITAL_SIGNATURE
        if NUMBER.match(one.text) or BARE_NUMBER.fullmatch(one.text):
            return Component.NUMBER
        if (
            PLACE_DATE.fullmatch(one.text)
            and one.text[:1].isupper()
            and not BASIS.match(one.text)
        ):
            return Component.PLACE_DATE
    if ATTACHED.match(one.text) and (one.text.lstrip("* ")[:1] == "(" or one.align == "center"):
        return Component.APPENDIX_NOTE
    return None


def begins_basis(one: Fragment) -> bool:
    """Tell whether a căn cứ may begin with a line."""
    return BASIS.match(one.text) is not None or is_styled_basis(one)


def is_enacting(one: Fragment) -> bool:
    """Tell whether a line is "QUYẾT ĐỊNH:" or the like."""
    return one.text.endswith(":") and key(one.text) in ENACTING


def is_styled_basis(one: Fragment) -> bool:
    """Tell whether a line has the style that our own templates give căn cứ."""
    return one.style == LEGAL_BASIS.name


def names_type(one: Fragment) -> bool:
    """Tell whether a line names a type, or has the style that our own templates give its name."""
    return one.style == TYPE_NAME.name or kind_of(one.text) is not None


def is_text(one: Fragment) -> bool:
    """Tell whether a line belongs to the text, not to the head."""
    if one.label or scheme_of(one.text) or begins_basis(one) or is_enacting(one):
        return True
    if DISTRIBUTION.match(one.text) or ADDRESSEE.match(one.text) or CABLED.fullmatch(one.text):
        return True
    ended = one.text.endswith((".", ":", ";", "./.")) and not one.upper
    return len(one.text) > _LONGEST_SUBJECT or (ended and len(one.text) > _LONGEST_NAME)


def is_authority(draft: Draft, span: Span, at: int) -> bool:
    """Tell whether a line names who issues, above the căn cứ."""
    one = draft.fragments[at]
    if not one.upper or not (begins_title(one.text) or begins_organ(one.text)):
        return False
    below = draft.fragments[at + 1 : min(at + _LINES_TO_BASIS, span.end)]
    return any(begins_basis(line) or is_enacting(line) for line in below)
