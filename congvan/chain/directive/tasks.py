"""Nhiệm vụ của một chỉ đạo: every task of a directive, with its id and who must answer it."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.codes import SAME_TASK
from congvan.findings.finding import Finding, text
from congvan.vietnamese.text import bare, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Directive, Document, Task
    from congvan.model.document.parts import Path

_ID_SIGNS: Final = 6
_ORIGIN_SIGNS: Final = 8


class Ordered(NamedTuple):
    """Nhiệm vụ được giao: a task where it stands in the directive.

    `owners` are ids of agencies or of groups as typed; none means that nobody is named.
    `follow_up` are the keys that are not printed: deadline, who helps, what is produced.
    """

    id: str
    text: str
    owners: tuple[str, ...]
    path: Path
    section: int
    due: str | None = None
    with_: tuple[str, ...] = ()
    product: str | None = None

    @property
    def origin(self) -> str:
        """Gốc: the checksum of the text, by which a later change of it is told."""
        return origin_of(self.text)


def tasks_of(directive: Document) -> list[Ordered]:
    """Return the tasks of a directive in their order.

    A task without an id gets one from its words, which stays as long as they do. A section that
    runs straight on (`nội dung` without `nhiệm vụ`) is one task; beside tasks, a text that ends
    in ":" only leads to them.
    """
    found: list[Ordered] = []
    used: Counter[str] = Counter(
        bare(task.id) for order in directive.directives for task in order.tasks if task.id
    )
    for task in _tasks(directive):
        name = task.id or _free(_made(task.text), used)
        found.append(task._replace(id=name))
    return found


def clashes(directive: Document) -> list[Finding]:
    """Return a finding for every task whose id another one has, too."""
    found: list[Finding] = []
    seen: set[str] = set()
    for task in _tasks(directive):
        if task.id and bare(task.id) in seen:
            place = directive.at(*task.path, "id")
            message = text("Mã nhiệm vụ “{id}” đã dùng ở trên.", id=task.id)
            found.append(SAME_TASK.at(place, message))
        seen.add(bare(task.id))
    return found


def origin_of(said: str) -> str:
    """Return the checksum of a task's text, without regard to where its lines break.

    >>> origin_of("Rà soát,  báo cáo.") == origin_of("Rà soát, báo cáo.")
    True
    """
    return _checksum(plain_words(said), _ORIGIN_SIGNS)


def plain_words(said: str) -> str:
    """Return a text as two of them are compared: composed, with single spaces."""
    return " ".join(nfc(said).split())


def _tasks(directive: Document) -> Iterator[Ordered]:
    for number, order in enumerate(directive.directives):
        path: Path = ("directives", number)
        if order.text and not (order.tasks and order.text.rstrip().endswith(":")):
            yield Ordered("", order.text, order.agencies, (*path, "text"), number)
        for row, task in enumerate(order.tasks):
            yield _ordered(task, order, (*path, "tasks", row), number)


def _ordered(task: Task, section: Directive, path: Path, number: int) -> Ordered:
    return Ordered(
        task.id or "", task.text, section.agencies, path, number, task.due, task.with_,
        task.product,
    )  # fmt: skip


def _made(said: str) -> str:
    return f"nv-{_checksum(bare(said), _ID_SIGNS)}"


def _free(name: str, used: Counter[str]) -> str:
    """Return `name`, or with a number behind it where another task has the same words."""
    used[bare(name)] += 1
    count = used[bare(name)]
    return name if count == 1 else f"{name}-{count}"


def _checksum(said: str, signs: int) -> str:
    return hashlib.sha256(said.encode()).hexdigest()[:signs]
