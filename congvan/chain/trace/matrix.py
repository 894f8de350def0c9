"""Bảng theo dõi: tasks by agencies as plain values."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.directive.deadlines import Recurring
from congvan.chain.plan.plan_states import PlanState
from congvan.findings.finding import NOWHERE, Finding, Place, has_errors
from congvan.model.document.follow_up import DONE, DROPPED, UNDER_WAY

if TYPE_CHECKING:
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
    """Trạng thái of a task at an agency; `foreign` was never given to it.

    In its issued plan it is covered, or adapted to words of its own; a person makes no plan.
    """

    COVERED = "covered"
    ADAPTED = "adapted"
    DRAFTED = "drafted"
    MISSING = "missing"
    PERSON = "person"
    FOREIGN = "foreign"


class Cell(NamedTuple):
    """Một ô: what has become of one task at one agency.

    `changed` says that the directive has other words now than when the plan was made; `author`
    is whose plan answers, the agency's own or an heir's.
    """

    agency: str
    state: State
    due: Due | None = None
    overdue: bool = False
    changed: bool = False
    answer: Answer | None = None
    place: Place = NOWHERE
    author: str = ""

    @property
    def status(self) -> str | None:
        """Tình trạng, if the plan says one."""
        return self.answer.follow_up.status if self.answer else None

    @property
    def is_given(self) -> bool:
        """Whether the directive gives the task to the agency."""
        return self.state is not State.FOREIGN

    @property
    def is_settled(self) -> bool:
        """Whether an issued plan has it, it has ended, or nobody has to plan it."""
        return self.status in ENDED or self.state not in (State.DRAFTED, State.MISSING)


class Party(NamedTuple):
    """Một đơn vị: its id, what it is called in a table, and its plan if there is one.

    `state` is how far the plan has come. A `person` needs none. Of an agency that has ended
    `heirs` are the ids of who answers for it now, and `now` is what they are called.
    """

    id: str
    name: str
    plan: Document | None = None
    state: PlanState | None = None
    person: bool = False
    heirs: tuple[str, ...] = ()
    now: str = ""

    @property
    def called(self) -> str:
        """Tên trong bảng, with who stands in its place now."""
        return f"{self.name} (nay là {self.now})" if self.now else self.name


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
        """Đơn vị chưa có kế hoạch, not even a draft, nor one of an heir."""
        having = {party.id for party in self.parties if party.plan}
        return [
            party
            for party in self.parties
            if not party.person and having.isdisjoint((party.id, *party.heirs))
        ]

    @property
    def drafting(self) -> list[Party]:
        """Đơn vị có kế hoạch chưa ban hành."""
        return [*self.with_plan(PlanState.OPEN), *self.with_plan(PlanState.DRAFT)]

    @property
    def issued(self) -> list[Party]:
        """Đơn vị đã ban hành kế hoạch."""
        return self.with_plan(PlanState.ISSUED)

    @property
    def cells(self) -> list[Cell]:
        """Mọi ô, task by task."""
        return [cell for row in self.tasks for cell in row.cells]

    @property
    def states(self) -> list[State]:
        """Các trạng thái to which any task has come, in their order."""
        known = {cell.state for cell in self.cells}
        return [state for state in State if state in known]

    @property
    def names(self) -> dict[str, str]:
        """Tên của mọi đơn vị, by id."""
        return {party.id: party.called for party in self.parties}

    @property
    def has_failed(self) -> bool:
        """Whether a task is neither in an issued plan nor ended, or a finding is an error."""
        return not all(cell.is_settled for cell in self.cells) or has_errors(self.findings)

    def with_plan(self, state: PlanState) -> list[Party]:
        """Return those whose plan has come to `state`."""
        return [party for party in self.parties if party.state is state]

    def cells_of(self, agency: str) -> list[Cell]:
        """Return the cells of one agency, in the order of the tasks."""
        return [cell for cell in self.cells if cell.agency == agency]
