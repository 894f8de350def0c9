"""Bước sửa: an edit of a plan's text, and what it means for the document, so that it can be undone.

A plan is only rewritten if the document with all steps undone is the one there was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from congvan.model.document.parts import Part
from congvan.source.plain_values import is_mapping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from congvan.chain.plan.revision.yaml_insertion import Edit
    from congvan.model import Document
    from congvan.model.document.parts import Path


class Step(NamedTuple):
    """Một bước: the edit, the path of the value it changes, and how that is changed back.

    Changing back what does not say what the step should have made it say gives another value.
    """

    edit: Edit
    path: Path
    back: Callable[[Any], Any]


def undone(document: Document, steps: Iterable[Step]) -> Document | None:
    """Return `document` without what the steps did to it; None if it is not of that shape."""
    try:
        for step in steps:
            document = changed(document, step.path, step.back)
    except (AttributeError, IndexError, KeyError, TypeError):
        return None
    return document


def changed(value: Any, path: Path, change: Callable[[Any], Any]) -> Any:  # noqa: ANN401 - any part
    """Return a part of a document with the value at `path` changed."""
    if not path:
        return change(value)
    head, *rest = path
    if isinstance(value, Part):
        name = str(head)
        below = changed(getattr(value, name), tuple(rest), change)
        return value.model_copy(update={name: below})
    below = changed(value[head], tuple(rest), change)
    if is_mapping(value):
        return {**value, head: below}
    return (*value[: int(head)], below, *value[int(head) + 1 :])


def at(value: Any, path: Path) -> Any:  # noqa: ANN401 - any part
    """Return the value at `path` in a part of a document."""
    for step in path:
        value = getattr(value, str(step)) if isinstance(value, Part) else value[step]
    return value
