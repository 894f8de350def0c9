"""Thay lời cũ: the words of tasks that changed in the directive, where nobody edited the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.chain.directive.tasks import says, texts_below
from congvan.chain.plan.revision.edit_step import Step
from congvan.chain.plan.revision.new_tasks import Adding, Additions
from congvan.chain.plan.revision.yaml_insertion import replaced_value, replaced_word
from congvan.source.writer import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from congvan.chain.directive.tasks import Ordered
    from congvan.chain.plan.revision.differences import Changed, Comparison

_KEY = "x"


def renewals(adding: Adding, found: Comparison) -> Additions:
    """Return how words and checksums of a plan become those of the directive."""
    steps: list[Step] = []
    missing = ""
    for pair in (*found.stale, *found.settled):
        made = list(_steps(adding, pair, reworded=pair in found.stale))
        steps += [step for step in made if step] if all(made) else []
        missing += "" if all(made) else _scalar(_spoken(pair.task))
    cited = list(adding.citations([pair.task.words for pair in found.stale]))
    steps += [piece.step for piece in cited if piece.step]
    missing += "".join(piece.said for piece in cited if not piece.step)
    whole = "".join(_scalar(_spoken(pair.task)) for pair in found.stale)
    return Additions(tuple(steps), missing, whole)


def _steps(adding: Adding, one: Changed, *, reworded: bool) -> Iterator[Step | None]:
    """Yield the step for the words and the one for the checksum; None where there is no way."""
    lines = adding.typed.splitlines(keepends=True)
    answer, task = one.answer, one.task
    old = answer.follow_up.origin or ""
    path = (*answer.path, "follow_up", "origin")
    mark = replaced_word(lines, adding.plan.at(*path), old, task.origin)
    yield Step(mark, path, _back(task.origin, old)) if mark else None
    if not reworded:
        return
    if task.points or not says(answer.words, old):
        yield None  # points stand below the words, now or then: somebody must look at them
        return
    key = next(key for key in ("text", "heading", "paragraph") if getattr(answer.block, key))
    path = (*answer.path, key)
    words = replaced_value(lines, adding.plan.at(*path), _scalar(task.sentence))
    yield Step(words, path, _back(task.sentence, answer.words)) if words else None


def _spoken(task: Ordered) -> str:
    """Return all that a task says, as somebody would put it into a plan."""
    return "\n".join((task.sentence, *texts_below(task.points)))


def _back(now: str, before: str) -> Callable[[str], str | None]:
    """Return what makes a text again what it was before; nothing if it is not what it should be."""
    return lambda typed: before if typed == now else None


def _scalar(said: str) -> str:
    """Return a text as it is written behind a key."""
    return write({_KEY: said}).removeprefix(f"{_KEY}:").lstrip(" ")
