"""Tên cơ quan: which lines of a head name who issues, and who is above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.vietnamese.text import bare
from congvan.word.recognition.components import Component
from congvan.word.recognition.draft import GUESSED, LIKELY
from congvan.word.recognition.known_words import JOINT, begins_organ, key

if TYPE_CHECKING:
    from congvan.word.recognition.draft import Draft, Span
    from congvan.word.recognition.fragments import Fragment

_LONGEST_NAME: Final = 90
"""Letters of a line that names an agency; the samples have up to 32."""


def name_issuers(draft: Draft, span: Span, end: int) -> None:
    """Say which lines of a head that nothing is known of name the agency."""
    lines = [at for at in range(span.start, end) if draft.is_free(at)]
    title = draft.first(span, Component.TYPE_NAME)
    named = [
        at for at in lines if _may_name(draft.fragments[at]) and (title is None or at < title)
    ]
    stamped = _stamped(draft, span, lines)
    for at in stamped:
        draft.put(at, Component.DIGITAL_SIGNATURE, sure=GUESSED)
    named = [at for at in named if at not in stamped]
    if not named or not _has_head(draft, span):
        return
    groups = _names(draft, named)
    joint = any(JOINT in key(draft.fragments[at].text) for at in range(span.start, end))
    above = [] if joint else groups[:-1]
    for group in groups:
        component = Component.PARENT if group in above else Component.ISSUER
        draft.put_all(group, component, LIKELY)


def _has_head(draft: Draft, span: Span) -> bool:
    heads = (Component.NATIONAL_NAME, Component.NUMBER, Component.MOTTO)
    return any(draft.first(span, head) is not None for head in heads)


def _may_name(one: Fragment) -> bool:
    return (
        len(one.text) < _LONGEST_NAME
        and (one.upper or one.bold)
        and any(sign.isalpha() for sign in one.text)
    )


def _stamped(draft: Draft, span: Span, lines: list[int]) -> list[int]:
    """Return those lines that belong to the stamp of a digital signature above a head."""
    last = draft.last(span, Component.DIGITAL_SIGNATURE)
    return [] if last is None else [at for at in lines if at < last]


def _names(draft: Draft, lines: list[int]) -> list[list[int]]:
    """Return the lines of each name; by their words, or else by what is bold."""
    groups: list[list[int]] = []
    for at in lines:
        one = draft.fragments[at]
        new = begins_organ(one.text) and not (
            groups and is_open(draft.fragments[groups[-1][-1]])
        )
        if new or not groups:
            groups.append([at])
        else:
            groups[-1].append(at)
    if len(groups) == 1 and not draft.fragments[lines[0]].plain:
        bold = [at for at in lines if draft.fragments[at].bold]
        plain = [at for at in lines if at not in bold]
        if plain and bold and max(plain) < min(bold):
            return [plain, bold]
    return groups


def is_open(before: Fragment) -> bool:
    """Tell whether a line of a name cannot be the last of it."""
    return bare(before.text.split()[-1]) in ("va", "cua", "ve", "tinh", "thanhpho") or (
        before.text.endswith(("-", "–", ","))
    )
