"""Người ký trong tệp Word: the stack of one signature, as far as every line of it is certain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.looks.presentation import SURE
from congvan.checking.rule import Unseen
from congvan.checking.statements.certainty import DOUBTFUL, join, strays, value_of
from congvan.checking.statements.statement import Capacity, Signed
from congvan.decree.types import AGREED
from congvan.decree.words import PARTY_MARKS, Authority
from congvan.findings.finding import text
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import CAPACITY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.statements.certainty import Read
    from congvan.checking.statements.statement import Stated

SEVERAL: Final = text("nhiều người ký")

_STACK: Final = (Component.CAPACITY, Component.TITLE, Component.SIGNER_NAME)
"""What a signature says, from the top."""

_ASIDE: Final = (Component.SIGNING_NOTE, Component.DIGITAL_SIGNATURE)
"""What may stand between the title and the name."""

_MARKS: Final = "|".join((*Authority, *PARTY_MARKS))
_CAPACITY: Final = re.compile(rf"(?P<mark>{_MARKS})(?:\s*[.:]\s*|\s+)(?P<of>\w.*)")
_MARKED: Final = re.compile(r"\b(?:TM|KT|TL|TUQ)\b")
"""A second quyền hạn on the same line."""

_MIDDLE: Final = frozenset({"văn", "thị", "đình", "hữu", "đức", "xuân", "ngọc", "thanh"})
"""Middle names that are typed in small letters (PRACTICE); such a line is else no name."""


def signature(sheet: Presentation, stated: Stated) -> Read:
    """Read who signs; of several signers, and where a line may be anything, nobody can tell."""
    own = [part for part in sheet.parts if part.piece.group and not part.piece.part]
    if len({part.piece.group for part in own}) > 1 or sheet.components.kind in AGREED:
        return Unseen(SEVERAL)
    own = [_as_name(part) if part is own[-1] else part for part in own]
    if _is_unclear(sheet, own):
        return Unseen(DOUBTFUL)
    if not own:
        return None
    signed = _signed([part for part in own if part.component not in _ASIDE])
    return stated._replace(signatures=(signed,)) if signed else Unseen(DOUBTFUL)


def _as_name(part: Part) -> Part:
    """Return the last line of a signature as the name that it is but for small letters."""
    words = part.text.split()
    small = {word for word in words if word[0].islower()}
    named = small and small <= _MIDDLE and all(map(str.isalpha, words))
    if part.component is not Component.UNPLACED or not named or {words[0], words[-1]} & small:
        return part
    piece = part.piece._replace(component=Component.SIGNER_NAME, sure=SURE)
    return part._replace(piece=piece)


def _is_unclear(sheet: Presentation, own: Sequence[Part]) -> bool:
    """Tell whether a line of the signature, or another that may be of it, is in doubt."""
    known = {(part.piece.paragraph, part.piece.start) for part in own}
    lost = [
        piece
        for piece in strays(sheet, foot=True)
        if (piece.paragraph, piece.start) not in known
    ]
    if lost or any(part.piece.sure < SURE for part in own):
        return True
    return any(
        part.component in _STACK or CAPACITY.match(part.text)
        for part in sheet.parts
        if not part.piece.part and (part.piece.paragraph, part.piece.start) not in known
    )


def _signed(stack: Sequence[Part]) -> Signed | None:
    """Return a signature whose lines stand in their order, with a title and one name."""
    order = [_STACK.index(part.component) for part in stack if part.component in _STACK]
    lines = {
        component: [part for part in stack if part.component is component]
        for component in _STACK
    }
    capacity = [_capacity(part) for part in lines[Component.CAPACITY]]
    titles, names = lines[Component.TITLE], lines[Component.SIGNER_NAME]
    acting = bool(capacity) and capacity[-1] is not None and capacity[-1].mark is Authority.Q
    if len(order) < len(stack) or order != sorted(order) or None in capacity:
        return None
    if len(names) != 1 or not (titles or acting):
        return None
    return Signed(
        value_of(stack[0]),
        value_of(names[0]),
        join(titles) if titles else None,
        tuple(line for line in capacity if line),
    )


def _capacity(part: Part) -> Capacity | None:
    match = _CAPACITY.fullmatch(part.text)
    if match is None or _MARKED.search(match["of"]):
        return None
    mark = Authority(match["mark"].replace("/", ""))
    return Capacity(mark, value_of(part, match.start("of")))
