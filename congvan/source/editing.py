"""Sửa chữ: a YAML text with some words of its values changed, and nothing else.

Every change is proven: the new text is read again, and must say what the old one said but for the
words changed. A change that cannot be proven is not made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.findings.errors import SourceError
from congvan.source.nodes import Mapping, Scalar
from congvan.source.reader import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.source.locating import Edit
    from congvan.source.nodes import Node

Values = dict[tuple[str | int, ...], str | None]
"""What a text says: every value by its path of keys and numbers."""


def values_of(typed: str) -> Values:
    """Return everything that a YAML text says.

    Raises:
        SourceError: if it is no YAML.
    """
    return dict(_flat(read(typed).root, ()))


def _flat(
    node: Node, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str | None]]:
    if isinstance(node, Scalar):
        yield path, node.text
    elif isinstance(node, Mapping):
        yield path, "{}"
        for key, value in node.entries:
            yield from _flat(value, (*path, key.text or ""))
    else:
        yield path, "[]"
        for number, item in enumerate(node.items):
            yield from _flat(item, (*path, number))


def edited(
    typed: str, edits: Sequence[Edit], read: Callable[[str], Values] = values_of
) -> tuple[str, list[Edit]]:
    """Return the text with what could be proven of `edits`, and those made.

    Of two that overlap the first in the text is made. `read` returns what a text says.
    """
    values = read(typed)
    made = _provable(typed, _apart(edits), values, read)
    done = _proven(typed, made, values, read)
    return (typed, []) if done is None else (done, made)


def _provable(
    typed: str, edits: list[Edit], values: Values, read: Callable[[str], Values]
) -> list[Edit]:
    """Return `edits` without those that make the text say something else, found by halves."""
    if not edits or _proven(typed, edits, values, read) is not None:
        return edits
    half = len(edits) // 2
    if not half:
        return []
    parts = (edits[:half], edits[half:])
    return [edit for part in parts for edit in _provable(typed, part, values, read)]


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    """Return edits in the order of the text, without those that begin inside another."""
    kept: list[Edit] = []
    for edit in sorted(edits):
        if not kept or edit.start > kept[-1].end or kept[-1].start < edit.start == kept[-1].end:
            kept.append(edit)
    return kept


def _proven(
    typed: str, edits: Sequence[Edit], values: Values, read: Callable[[str], Values]
) -> str | None:
    """Return the text with all `edits` made, if it says what it should then."""
    changed = _written(typed, edits)
    try:
        return changed if read(changed) == changed_values(values, edits) else None
    except SourceError:
        return None


def changed_values(values: Values, edits: Sequence[Edit]) -> Values:
    """Return what a text says after `edits`."""
    changed = dict(values)
    for edit in sorted(edits, reverse=True):
        value = changed.get(edit.path) or ""
        changed[edit.path] = value[: edit.first] + edit.instead + value[edit.last :]
    return changed


def _written(typed: str, edits: Sequence[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        typed = typed[: edit.start] + edit.typed + typed[edit.end :]
    return typed
