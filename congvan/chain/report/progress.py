"""Báo cáo của một đơn vị: the report of an agency on its own plan, task by task."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from congvan.chain import head
from congvan.chain.directive.deadlines import as_printed
from congvan.chain.directive.deadlines_in_words import due_of
from congvan.chain.directive.tasks import plain_words, tasks_of
from congvan.chain.plan.answers import answers_of
from congvan.chain.plan.authors import said_of
from congvan.chain.plan.filling import Filling, Said, named
from congvan.chain.plan.legal_basis import as_typed
from congvan.chain.plan.skeleton import Places
from congvan.chain.report.shared import (
    DAY,
    OWN_KEYS,
    SUMS,
    WORDS,
    citation,
    count_values,
    day_values,
    file_of,
    held,
    reported,
    tagged,
    told,
)
from congvan.chain.trace.counts import counted
from congvan.chain.trace.matrix import ENDED, Cell, State, is_late
from congvan.model.document.inline import plain
from congvan.model.keys.keys import key_of
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from datetime import date

    from congvan.chain.directive.deadlines_in_words import Due
    from congvan.chain.directive.tasks import Ordered
    from congvan.chain.plan.answers import Answer
    from congvan.chain.plan.filling import Values
    from congvan.chain.plan.skeleton import Skeleton
    from congvan.model import Document

PLACES: Final = Places(
    single=(*head.TEXTS, "kế hoạch", "chỉ đạo", "cơ quan ra chỉ đạo", DAY, *SUMS),
    whole=head.WHOLE,
    repeated={
        "tasks": (WORDS, "mục", "stt", "thời hạn", "tình trạng", "kết quả", "minh chứng"),
        "left": ("việc còn lại",),
    },
    words=WORDS,
    own_keys=OWN_KEYS,
)
"""What the skeleton of an agency's report may ask for."""

_PLAN: Final = "ke-hoach"
"""Under which id a report cites its plan, where the plan has no reference of that id."""


def progress(
    plan: Document, directive: Document | None, skeleton: Skeleton, *, file: str, on: date
) -> str:
    """Return the YAML of the report on `plan`, up to the day `on`.

    `file` is the plan's YAML from where the report will lie. Of the directive, if it can be read,
    the issuer and the deadlines are taken.

    Raises:
        DocumentError: if the skeleton makes no document of it.
    """
    follows = plan.follows
    chosen = follows.directive if follows else ""
    cells = _cells(plan, directive, on)
    own, folder = head.free_id(_PLAN, plan.references), posixpath.dirname(file)
    said = named(
        {
            "kế hoạch": citation(own),
            "chỉ đạo": citation(chosen),
            "cơ quan ra chỉ đạo": said_of(_ordering(plan, directive, chosen)),
        }
    )
    values = head.head_values(plan) | said | day_values(on)
    values |= count_values(counted(cells), SUMS)
    tasks = [_task(n, cell) for n, cell in enumerate(cells, 1)]
    keys = {
        key_of("follows"): {
            key_of("directive", "Following"): chosen,
            key_of("agency", "Following"): follows.agency if follows else "",
        },
        key_of("references"): {
            reference: as_typed(plan, reference, folder)
            for reference in plan.references
            if reference == chosen
        }
        | {own: file_of(file)},
    }
    filling = Filling(values, {"tasks": tasks, "left": _left(cells)}, tagged)
    return reported(skeleton, filling, plan, folder, keys)


def _cells(plan: Document, directive: Document | None, on: date) -> list[Cell]:
    """Return what a plan says of its tasks, each once, with the deadlines of the directive."""
    tasks = {bare(task.id): task for task in tasks_of(directive)} if directive else {}
    found: dict[str, Cell] = {}
    for answer in answers_of(plan):
        task = bare(answer.follow_up.task)
        due = _due(plan, answer, directive, tasks.get(task))
        late = is_late(due, answer.follow_up.status, on)
        found.setdefault(task, Cell("", State.COVERED, due, late, answer=answer))
    return list(found.values())


def _due(
    plan: Document, answer: Answer, directive: Document | None, task: Ordered | None
) -> Due | None:
    """Return the deadline of a plan's own, else that of the directive."""
    given = directive.date.whole if directive and directive.date else None
    if task and answer.due in {None, task.due}:
        return due_of(task.due, plain_words(plain(task.text)), given)
    own = plan.date.whole if plan.date else None
    return due_of(answer.due, "", own or given)


def _ordering(plan: Document, directive: Document | None, chosen: str) -> str | None:
    """Return the names of the bodies that issued the directive."""
    if directive:
        return ", ".join(" ".join(issuer.name) for issuer in directive.issuer)
    reference = plan.references.get(chosen)
    return reference.issuer if reference else None


def _task(number: int, cell: Cell) -> Values:
    answer = cell.answer
    if answer is None:
        return {}
    evidence = "; ".join(answer.follow_up.evidence)
    values = named(
        {
            WORDS: Said(answer.words, typed=True),
            "mục": Said(str(number)),
            "stt": Said(str(number)),
            "thời hạn": Said(as_printed(cell.due.said) if cell.due else ""),
            "minh chứng": Said(evidence, typed=True) if evidence else None,
        }
    )
    return values | told(answer.follow_up) | held(answer.follow_up.task)


def _left(cells: list[Cell]) -> list[Values]:
    """Return the words of the tasks that have not ended; a blank where all have."""
    words = [cell.answer.words for cell in cells if cell.answer and cell.status not in ENDED]
    given = [Said(remainder, typed=True) for remainder in words]
    return [named({"việc còn lại": remainder}) for remainder in given or [None]]
