"""Người ký: the stack of quyền hạn, chức vụ and họ tên of each signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.word.recognition.components import Component
from congvan.word.recognition.draft import GUESSED, LIKELY, PLACED, Mark
from congvan.word.recognition.known_words import (
    CAPACITY,
    CONFIRMED,
    NOTE,
    STAMP,
    begins_organ,
    begins_title,
    is_name,
    is_party_side,
    is_placeholder,
)

if TYPE_CHECKING:
    from congvan.word.recognition.draft import Draft
    from congvan.word.recognition.fragments import Fragment

_LONGEST: Final = 120
"""Letters of a line of a signature; the samples have up to 58."""
_FORMS: Final = (
    (STAMP.search, Component.DIGITAL_SIGNATURE),
    (NOTE.fullmatch, Component.SIGNING_NOTE),
    (CAPACITY.match, Component.CAPACITY),
    (is_party_side, Component.CAPACITY),
)
_STACKED: Final = frozenset({Component.CAPACITY, Component.TITLE, Component.OTHER_TITLE})
"""What may run on over several lines."""


def read_signers(draft: Draft, lines: list[int]) -> None:
    """Say what the lines of the signatures are, column by column."""
    columns: dict[tuple[object, ...], list[int]] = {}
    for at in lines:
        if draft.fragments[at].rule:
            draft.put(at, Component.RULE)
        elif draft.is_free(at):
            columns.setdefault(_column(draft.fragments[at]), []).append(at)
    stacks = [stack for column in columns.values() for stack in _stacks(draft, column)]
    for stack in stacks:
        if CONFIRMED.match(draft.fragments[stack[0]].text):
            draft.put_all(stack, Component.CONFIRMATION, LIKELY)
    signed = [
        stack for stack in stacks if draft.is_free(stack[0]) and _is_signature(draft, stack)
    ]
    for group, stack in enumerate(sorted(_with_names(draft, signed), key=min), 1):
        _read(draft, stack, group)


def _with_names(draft: Draft, stacks: list[list[int]]) -> list[list[int]]:
    """Return the stacks, a name that stands apart put with the title it belongs to."""
    found: list[list[int]] = []
    for stack in stacks:
        alone = all(is_name(draft.fragments[at].text) for at in stack)
        open_ = [
            stack for stack in found if not any(_is_name(draft, at, stack) for at in stack)
        ]
        if alone and open_:
            open_[0] += stack
        else:
            found.append(list(stack))
    return found


def _column(one: Fragment) -> tuple[object, ...]:
    """Return the column of a line, the rows of its table together."""
    cells = tuple((cell.table, cell.column) for cell in one.where.cells)
    return cells, one.where.box, one.side


def _stacks(draft: Draft, column: list[int]) -> list[list[int]]:
    """Return the lines of each signature in a column: a new one begins after a name."""
    stacks: list[list[int]] = [[]]
    for at in column:
        before = stacks[-1]
        named = any(_is_name(draft, line, before) for line in before)
        if before and (
            (named and (_is_head(draft.fragments[at]) or is_heading(draft, before[-1], at)))
            or _is_full(draft, before, at)
        ):
            stacks.append([])
        stacks[-1].append(at)
    return [stack for stack in stacks if stack]


def is_heading(draft: Draft, signature: int, at: int) -> bool:
    """Tell whether a line stands across the row of signatures that one of them is in."""
    across, alone = draft.fragments[at].where.cells, draft.fragments[signature].where.cells
    return bool(across and alone) and across[-1].span > alone[-1].span


def _is_full(draft: Draft, before: list[int], at: int) -> bool:
    """Tell whether a second quyền hạn of the same rank cannot belong to one signature."""
    text = draft.fragments[at].text
    if not CAPACITY.match(text):
        return False
    return any(
        CAPACITY.match(draft.fragments[line].text)
        and draft.fragments[line].text[:2] == text[:2]
        for line in before
    )


def _is_head(one: Fragment) -> bool:
    if CAPACITY.match(one.text) or is_party_side(one.text):
        return True
    return one.upper and begins_title(one.text)


def _is_name(draft: Draft, at: int, stack: list[int]) -> bool:
    one = draft.fragments[at]
    return is_name(one.text) and not (one.upper and at == stack[0])


def _is_signature(draft: Draft, stack: list[int]) -> bool:
    """Tell whether lines are a signature: a quyền hạn, a chức vụ or a name among them."""
    lines = [draft.fragments[at] for at in stack]
    return any(_is_head(line) or is_name(line.text) for line in lines)


def _read(draft: Draft, stack: list[int], group: int) -> None:
    """Say what each line of one signature is."""
    names = [at for at in stack if _is_name(draft, at, stack)]
    titled = False
    last: Component | None = None
    for at in stack:
        one = draft.fragments[at]
        if len(one.text) > _LONGEST and not one.upper:
            return
        if names[-1:] == [at]:
            component, sure = Component.SIGNER_NAME, LIKELY
        elif names and is_heading(draft, names[-1], at):
            component, sure = Component.CAPACITY, PLACED
        else:
            component, sure = _line(one, last, titled=titled)
        goes_on = component is last and not _is_head(one)
        draft.marks[at] = Mark(component, group, None, goes_on, sure)
        titled = titled or component is Component.TITLE
        last = component


def _line(one: Fragment, last: Component | None, *, titled: bool) -> tuple[Component, float]:
    """Return what a line above the name is, after the one before it, and how sure that is."""
    formed = next((component for is_, component in _FORMS if is_(one.text)), None)
    if formed is not None:
        return formed, PLACED
    if begins_title(one.text) or is_placeholder(one.text):
        again = titled and (one.gap > 0 or last is not Component.TITLE or one.upper)
        return (Component.OTHER_TITLE if again else Component.TITLE), LIKELY
    if one.upper and last is not None and last in _STACKED:
        return last, GUESSED
    if one.upper and begins_organ(one.text) and not titled:
        return Component.CAPACITY, GUESSED
    framed = one.upper and bool(one.where.cells) and last is None
    return (Component.TITLE if framed else Component.UNPLACED), GUESSED
