"""Sửa chữ: a YAML text with some words of its values changed, and nothing else.

Every change is proven: the new text is read again, and must say what the old one said but for the
words changed. A change that cannot be proven is not made.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.findings.errors import SourceError
from congvan.source.locating import line_end
from congvan.source.nodes import Mapping, Scalar
from congvan.source.reader import read
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from congvan.findings.finding import Repair
    from congvan.source.locating import Edit
    from congvan.source.nodes import Node

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_WRITTEN_WITH: Final = re.compile(r"[\s\-:,\[\]{}'\"|>\\\u2013\u2014\u2022\u25cf\u25aa]")
"""Blanks, the signs of YAML, and the bullets that a dash may stand for."""

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


def repaired(typed: str, repairs: Iterable[Repair]) -> str:
    """Return the text with lines repaired, all else as it was typed.

    Of two repairs of the same lines the first is made. Every word typed stands there still; where
    one would not, the text is returned as it was.
    """
    lines = _LINE.findall(typed)
    end = line_end(typed)
    above = len(lines) + 1
    for repair in sorted(set(repairs), reverse=True):
        if repair.last < above and repair.last <= len(lines):
            old = lines[repair.last - 1]
            last = old[len(old.rstrip("\r\n")) :]
            lines[repair.first - 1 : repair.last] = [end.join(repair.lines) + last]
            above = repair.first
    made = "".join(lines)
    return made if _words(made) == _words(typed) else typed


def _words(typed: str) -> str:
    """Return everything that is typed but the signs of YAML."""
    return nfc(_WRITTEN_WITH.sub("", typed))
