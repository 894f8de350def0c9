"""Theo dõi: one directive and the plans that answer it → what has become of every task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.chain.codes import ISSUED_PLAN
from congvan.chain.directive.deadlines import NoSuchDay
from congvan.chain.directive.deadlines_in_words import Due, due_of
from congvan.chain.directive.moved_words import sentence_of
from congvan.chain.directive.owners import charged
from congvan.chain.directive.tasks import Ordered, clashes, plain_words, tasks_of
from congvan.chain.plan.answers import Answer, answers_of
from congvan.chain.plan.plan_states import PlanState, state_of
from congvan.chain.trace import codes
from congvan.chain.trace.matrix import Cell, Party, State, Stray, Trace, Tracked, is_late
from congvan.chain.trace.parties import Parties
from congvan.findings.finding import in_order, text
from congvan.model.document.inline import plain
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from congvan.findings.finding import Finding, Kind, Text
    from congvan.model import Document
    from congvan.model.agencies.agencies import Directory
    from congvan.model.document.parts import Path


def trace(
    directive: Document,
    plans: Iterable[Document],
    directory: Directory | None = None,
    *,
    on: date,
) -> Trace:
    """Return what has become of every task of `directive` on the day `on`.

    The plans are taken to be plans of this directive; `congvan.api.traces` sees to that. Without a
    directory an owner is one agency, whatever it is.
    """
    tracer = _Tracer(directive, directory, on)
    for plan in plans:
        tracer.read(plan)
    return tracer.traced()


class _Tracer:
    """Người theo dõi: what is known of tasks, owners and plans so far, and what is wrong."""

    def __init__(self, directive: Document, directory: Directory | None, on: date) -> None:
        self._directive = directive
        self._directory = directory
        self._parties = Parties(directory, on)
        self._on = on
        self._day = directive.date.whole if directive.date else None
        self._findings: list[Finding] = []
        self._names: dict[str, str] = {}
        self._tasks = tasks_of(directive)
        self._owners = self._given()
        self._plans: dict[str, Document] = {}
        self._states: dict[str, PlanState] = {}
        self._answers: dict[str, dict[str, Answer]] = {}

    def read(self, plan: Document) -> None:
        """Take in a plan, if it says whose it is and that is somebody who has none yet."""
        agency = self._author(plan)
        if agency is None:
            return
        self._plans[agency] = plan
        self._states[agency] = state_of(plan)
        found = self._answers[agency] = dict[str, Answer]()
        for answer in answers_of(plan):
            if bare(answer.follow_up.task) in found:
                said = text("“{id}” đã được trả lời ở trên.", id=answer.follow_up.task)
                self._find(codes.ANSWERED_TWICE, plan, (*answer.path, "follow_up"), said)
            found.setdefault(bare(answer.follow_up.task), answer)

    def traced(self) -> Trace:
        """Return the matrix of all that was read."""
        tasks = tuple(self._tracked(task) for task in self._tasks)
        strays = tuple(self._strays())
        known = {**dict.fromkeys(agency for row in self._owners.values() for agency in row)}
        known |= dict.fromkeys(self._plans)
        parties = tuple(map(self._party, known))
        found = tuple(in_order(self._findings))
        return Trace(self._directive, self._on, parties, tasks, strays, found)

    def _given(self) -> dict[str, dict[str, None]]:
        """Return the agencies that must answer each task, by its id."""
        owners: dict[str, dict[str, None]] = {bare(task.id): {} for task in self._tasks}
        if self._directory is None:
            for task in self._tasks:
                ids = (self._names.setdefault(bare(owner), owner) for owner in task.owners)
                owners[bare(task.id)] |= dict.fromkeys(ids)
            self._findings += clashes(self._directive)
            return owners
        charge = charged(self._directive, self._directory)
        self._findings += charge.findings
        for agency, tasks in charge.tasks.items():
            for task in tasks:
                owners[bare(task.id)][agency] = None
        return owners

    def _author(self, plan: Document) -> str | None:
        """Return the id of the agency whose plan it is; None with a finding if there is none."""
        if plan.follows is None:
            self._find(codes.FOLLOWS_NOTHING, plan, (), text("Kế hoạch thiếu `thực hiện`."))
            return None
        typed, path = plan.follows.agency, ("follows", "agency")
        known = (
            self._directory.id_of(typed) if self._directory else self._names.get(bare(typed))
        )
        if known is None:
            said = text("Chỉ đạo không giao gì cho “{id}”.", id=typed)
            said = self._directory.stranger(typed) if self._directory else said
            self._find(codes.STRANGER, plan, path, said)
        elif known in self._plans:
            file = self._plans[known].at().file
            said = text("“{id}” đã có kế hoạch trong {file}.", id=typed, file=file)
            self._find(codes.SECOND_PLAN, plan, path, said)
            known = None
        return known

    def _tracked(self, task: Ordered) -> Tracked:
        owners, words = self._owners[bare(task.id)], plain_words(plain(task.text))
        due = due_of(task.due, words, self._day)
        self._look_at(due, self._directive, (*task.path, "due"))
        cells = [self._cell(task, due, agency) for agency in owners]
        known = {one for agency in owners for one in (agency, *self._parties.heirs(agency))}
        foreign = [agency for agency in self._plans if agency not in known]
        cells += [cell for agency in foreign for cell in self._foreign(task, due, agency)]
        return Tracked(task, words, tuple(cells), due)

    def _cell(self, task: Ordered, ordered: Due | None, agency: str) -> Cell:
        """Return what has become of a task at an agency that was given it."""
        author = self._answering(task, agency)
        plan = self._plans.get(author)
        answer = self._answers.get(author, {}).get(bare(task.id))
        if plan is None or answer is None:
            place = plan.at("follows") if plan else self._directive.at(*task.path)
            late = is_late(ordered, None, self._on)
            state = State.PERSON if self._parties.is_person(agency) else State.MISSING
            return Cell(agency, state, ordered, late, place=place)
        due = self._due(task, ordered, plan, answer)
        late = is_late(due, answer.follow_up.status, self._on)
        place = plan.at(*answer.path)
        told = {task.words} if task.points else {task.words, task.text}
        issued = self._states[author] is PlanState.ISSUED
        if any(_alike(words, said) for words in answer.wordings for said in told):
            state = State.COVERED if issued else State.DRAFTED
            return Cell(agency, state, due, late, answer=answer, place=place, author=author)
        changed = answer.follow_up.origin not in (None, task.origin)
        self._compare(plan, answer, changed=changed)
        state = State.ADAPTED if issued else State.DRAFTED
        return Cell(agency, state, due, late, changed, answer, place, author)

    def _compare(self, plan: Document, answer: Answer, *, changed: bool) -> None:
        """Say what a secretary must look at where the words of a plan are not the directive's."""
        own = answer.follow_up
        if changed:
            said = text("Lời chỉ đạo của nhiệm vụ “{id}” đã đổi.", id=own.task)
            path = (*answer.path, "follow_up", "origin")
            hint = text(ISSUED_PLAN.remedy) if state_of(plan) is PlanState.ISSUED else None
            self._findings.append(codes.DIRECTIVE_CHANGED.at(plan.at(*path), said, hint))
        if not own.adapted and not (changed and answer.says(own.origin)):
            said = text("Lời của nhiệm vụ “{id}” khác lời chỉ đạo.", id=own.task)
            self._find(codes.UNMARKED, plan, answer.path, said)

    def _due(
        self, task: Ordered, ordered: Due | None, plan: Document, answer: Answer
    ) -> Due | None:
        """Return the deadline of a plan's own, else that of the directive."""
        if answer.due in {None, task.due}:
            return ordered
        day = plan.date.whole if plan.date else None
        due = due_of(answer.due, "", day or self._day)
        self._look_at(due, plan, (*answer.path, "follow_up", "due"))
        return due

    def _look_at(self, due: Due | None, document: Document, path: Path) -> None:
        """Say that a deadline cannot be read, since nobody is called late by it."""
        if due and due.is_unread:
            if isinstance(due.deadline, NoSuchDay):
                said = text("Không có ngày như trong thời hạn “{due}”.", due=due.said)
                self._find(codes.NO_SUCH_DAY, document, path, said)
            else:
                said = text("Không hiểu thời hạn “{due}”.", due=due.said)
                self._find(codes.UNREAD_DEADLINE, document, path, said)

    def _foreign(self, task: Ordered, ordered: Due | None, agency: str) -> Iterator[Cell]:
        """Yield the cell of a task that is in the plan of an agency that was not given it."""
        answer = self._answers[agency].get(bare(task.id))
        if answer is None:
            return
        plan = self._plans[agency]
        said = text("Nhiệm vụ “{id}” không giao cho đơn vị này.", id=answer.follow_up.task)
        self._find(codes.NOT_THEIRS, plan, (*answer.path, "follow_up"), said)
        due, place = self._due(task, ordered, plan, answer), plan.at(*answer.path)
        yield Cell(agency, State.FOREIGN, due, answer=answer, place=place)

    def _strays(self) -> Iterator[Stray]:
        known = {bare(task.id) for task in self._tasks}
        for agency, answers in self._answers.items():
            for answer in (answer for form, answer in answers.items() if form not in known):
                plan, task = self._plans[agency], answer.follow_up.task
                said = text("Chỉ đạo không có nhiệm vụ “{id}”.", id=task)
                self._find(codes.NOT_THEIRS, plan, (*answer.path, "follow_up"), said)
                words = plain_words(plain(answer.words))
                yield Stray(agency, task, words, plan.at(*answer.path))

    def _party(self, agency: str) -> Party:
        plan, state = self._plans.get(agency), self._states.get(agency)
        after = self._parties.heirs(agency)
        now = ", ".join(map(self._parties.name, after))
        return Party(
            agency,
            self._parties.name(agency),
            plan,
            state,
            self._parties.is_person(agency),
            after,
            now,
        )

    def _answering(self, task: Ordered, agency: str) -> str:
        """Return whose plan answers a task: the agency's own or an heir's, an issued one first."""
        having = [
            one
            for one in (agency, *self._parties.heirs(agency))
            if bare(task.id) in self._answers.get(one, {})
        ]
        issued = (one for one in having if self._states[one] is PlanState.ISSUED)
        return next(issued, next(iter(having), agency))

    def _find(self, kind: Kind, document: Document, path: Path, said: Text) -> None:
        self._findings.append(kind.at(document.at(*path), said))


def _alike(words: str, said: str) -> bool:
    """Tell whether words are those of a task, which a plan makes a sentence of its own."""
    return sentence_of(plain_words(plain(words))) == sentence_of(plain_words(plain(said)))
