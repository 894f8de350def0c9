"""Thời hạn đã gõ: the deadlines that stand under a key of the task itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from congvan.chain.directive.tasks import tasks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Document
    from congvan.model.document.parts import Path


class TypedDue(NamedTuple):
    """Thời hạn của một nhiệm vụ as typed, where that is, and the words of the task."""

    due: str
    path: Path
    words: str


def typed_dues(document: Document) -> Iterator[TypedDue]:
    """Yield the deadline of every task that has its own; one of a heading or a column is printed.

    What a task has from the part around it is said there, and need not be said again.
    """
    for task in tasks_of(document):
        path = task.path[:-1] if task.path[-1:] == ("text",) else task.path
        node: Any = document
        for step in path:
            node = node[step] if isinstance(step, int) else getattr(node, step)
        charged = getattr(node, "assignment", None)
        due = getattr(charged or node, "due", None)
        if due and due == task.due:
            key = (*path, "assignment", "due") if charged else (*path, "due")
            yield TypedDue(due, key, task.text)
