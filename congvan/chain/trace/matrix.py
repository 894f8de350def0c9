"""Bảng theo dõi: tasks by agencies as plain values, with what can be counted in it."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.directive.deadlines import Recurring
from congvan.findings.finding import NOWHERE, Finding, Place, has_errors
from congvan.model.document.follow_up import DONE, DROPPED, NOT_BEGUN, UNDER_WAY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from congvan.chain.directive.deadlines_in_words import Due
    from congvan.chain.directive.tasks import Ordered
    from congvan.chain.plan.answers import Answer
    from congvan.model import Document


ENDED: Final = (DONE, DROPPED)
"""Tình trạng of a task that can no longer be late."""


def is_late(due: Due | None, status: str | None, on: date) -> bool:
    """Tell whether a task is late on a day: what is due on that day is not.

    Of a period the first due day counts; one that is under way may have been kept since.
    """
    if due is None or due.last is None or due.last >= on or status in ENDED:
        return False
    return not (isinstance(due.deadline, Recurring) and status == UNDER_WAY)


class State(StrEnum):
    """Trạng thái of a task in the plan of an agency; `foreign` was never given to it."""

    COVERED = "covered"
    ADAPTED = "adapted"
    MISSING = "missing"
    FOREIGN = "foreign"


class Cell(NamedTuple):
    """Một ô: what has become of one task at one agency.

    `changed` says that the directive has other words now than when the plan was made.
    """

    agency: str
    state: State
    due: Due | None = None
    overdue: bool = False
    changed: bool = False
    answer: Answer | None = None
    place: Place = NOWHERE

    @property
    def status(self) -> str | None:
        """Tình trạng, if the plan says one."""
        return self.answer.follow_up.status if self.answer else None

    @property
    def is_given(self) -> bool:
        """Whether the directive gives the task to the agency."""
        return self.state is not State.FOREIGN


class Party(NamedTuple):
    """Một đơn vị: its id, what it is called in a table, and its plan if there is one."""

    id: str
    name: str
    plan: Document | None = None


class Tracked(NamedTuple):
    """Một nhiệm vụ: its words on one line, and a cell for every agency that has to do with it.

    `due` is the deadline of the directive, as typed for the task or as its words say it.
    """

    task: Ordered
    words: str
    cells: tuple[Cell, ...]
    due: Due | None = None

    def of(self, state: State) -> list[str]:
        """Return the ids of the agencies where it has come to `state`."""
        return [cell.agency for cell in self.cells if cell.state is state]

    @property
    def late(self) -> list[str]:
        """Quá hạn: the ids of the agencies that are late with it."""
        return [cell.agency for cell in self.cells if cell.overdue]

    @property
    def dues(self) -> list[Due]:
        """Các thời hạn: that of the directive, and those of its cells."""
        return [due for due in (self.due, *(cell.due for cell in self.cells)) if due]


class Stray(NamedTuple):
    """Nhiệm vụ lạ: a block of a plan with the id of a task that the directive does not have."""

    agency: str
    task: str
    words: str
    place: Place


class Counts(NamedTuple):
    """Các số đếm over cells; `unsaid` are those whose plan says no status, or that lack a plan.

    Of `unread` and `undated` nobody can tell whether they are late.
    """

    given: int
    covered: int
    adapted: int
    missing: int
    foreign: int
    overdue: int
    done: int
    under_way: int
    not_begun: int
    dropped: int
    unsaid: int
    unread: int
    undated: int


class Trace(NamedTuple):
    """Kết quả theo dõi of one directive on one day."""

    directive: Document
    on: date
    parties: tuple[Party, ...]
    tasks: tuple[Tracked, ...]
    strays: tuple[Stray, ...]
    findings: tuple[Finding, ...]

    @property
    def without_owner(self) -> list[Tracked]:
        """Nhiệm vụ chưa giao cho ai: tasks that nobody has to answer."""
        return [row for row in self.tasks if not any(cell.is_given for cell in row.cells)]

    @property
    def without_deadline(self) -> list[Tracked]:
        """Nhiệm vụ không thời hạn: tasks for which the directive says none, in words neither."""
        return [row for row in self.tasks if row.due is None]

    @property
    def unread(self) -> list[Tracked]:
        """Nhiệm vụ có thời hạn không hiểu, in the directive or in a plan."""
        return [row for row in self.tasks if any(due.is_unread for due in row.dues)]

    @property
    def undated(self) -> list[Tracked]:
        """Nhiệm vụ có thời hạn chưa rõ ngày, as the day from which it runs is not known."""
        return [row for row in self.tasks if any(due.is_undated for due in row.dues)]

    @property
    def without_plan(self) -> list[Party]:
        """Đơn vị chưa có kế hoạch."""
        return [party for party in self.parties if party.plan is None]

    @property
    def cells(self) -> list[Cell]:
        """Mọi ô, task by task."""
        return [cell for row in self.tasks for cell in row.cells]

    @property
    def names(self) -> dict[str, str]:
        """Tên của mọi đơn vị, by id."""
        return {party.id: party.name for party in self.parties}

    @property
    def has_failed(self) -> bool:
        """Whether a task is missing where it belongs, or a finding is an error."""
        missing = any(cell.state is State.MISSING for cell in self.cells)
        return missing or has_errors(self.findings)

    def cells_of(self, agency: str) -> list[Cell]:
        """Return the cells of one agency, in the order of the tasks."""
        return [cell for cell in self.cells if cell.agency == agency]


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
        missing=states[State.MISSING],
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
