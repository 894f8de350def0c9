"""Số đếm của bảng theo dõi: how many tasks at agencies have come to what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from congvan.chain.trace.matrix import State
from congvan.model.document.follow_up import DONE, DROPPED, NOT_BEGUN, UNDER_WAY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.chain.trace.matrix import Cell


class Counts(NamedTuple):
    """Các số đếm over cells; `unsaid` are those whose plan says no status, or that lack a plan.

    `given` are those that are covered, adapted, drafted, missing, or of a person.
    Of `unread` and `undated` nobody can tell whether they are late.
    """

    given: int
    covered: int
    adapted: int
    drafted: int
    missing: int
    person: int
    foreign: int
    overdue: int
    done: int
    under_way: int
    not_begun: int
    dropped: int
    unsaid: int
    unread: int
    undated: int


def counted(cells: Iterable[Cell]) -> Counts:
    """Return what can be counted in `cells`; a status counts only where the task was given."""
    cells = list(cells)
    states = Counter(cell.state for cell in cells)
    given = [cell for cell in cells if cell.is_given]
    said = Counter(cell.status for cell in given)
    return Counts(
        given=len(given),
        covered=states[State.COVERED],
        adapted=states[State.ADAPTED],
        drafted=states[State.DRAFTED],
        missing=states[State.MISSING],
        person=states[State.PERSON],
        foreign=states[State.FOREIGN],
        overdue=sum(cell.overdue for cell in given),
        done=said[DONE],
        under_way=said[UNDER_WAY],
        not_begun=said[NOT_BEGUN],
        dropped=said[DROPPED],
        unsaid=said[None],
        unread=sum(cell.due is not None and cell.due.is_unread for cell in given),
        undated=sum(cell.due is not None and cell.due.is_undated for cell in given),
    )
