"""Thời hạn đã gõ: the deadlines that stand under a key, or in a column of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.chain.directive.table_tasks import placed, text_of
from congvan.chain.directive.tasks import tasks_of
from congvan.checking.rule import blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Directive, Document, Table, Task
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
        part = task.path[:-1] if task.path[-1:] == ("text",) else task.path
        typed = task.scope.due_path
        if task.due and typed[: len(part)] == part:
            yield TypedDue(task.due, typed, task.text)


def every_due(document: Document) -> Iterator[tuple[str, Path]]:
    """Yield every deadline that is typed, of a task or of what is above some, and where."""
    for number, section in enumerate(document.directives):
        path: Path = ("directives", number)
        parts: list[tuple[Directive | Task, Path]] = [(section, path)]
        parts += [(task, (*path, "tasks", row)) for row, task in enumerate(section.tasks)]
        yield from ((part.due, (*at, "due")) for part, at in parts if part.due)
    for path, block in blocks_of(document):
        for key in ("assignment", "follow_up"):
            part = getattr(block, key)
            if part and part.due:
                yield part.due, (*path, key, "due")
        if block.table:
            yield from _in_rows(block.table, (*path, "table", "rows"))


def _in_rows(table: Table, path: Path) -> Iterator[tuple[str, Path]]:
    """Yield the deadlines of a table whose rows are tasks."""
    column = next((at for at, one in enumerate(table.columns) if one.role == "due"), None)
    for number, (row, cells) in enumerate(placed(table.rows)):
        if row.assignment and row.assignment.due:
            yield row.assignment.due, (*path, number, "assignment", "due")
        said = text_of(cells.get(column)) if column is not None and row.cells else ""
        if said:
            yield said, (*path, number)
