"""Đổi khóa: a YAML file with its keys in the other vocabulary, all else as it was typed."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from congvan.model import Document
from congvan.model.document.blocks import Table
from congvan.model.keys.keys import KEYS
from congvan.model.keys.slots import Slot, slots_of
from congvan.model.reading.complaints import Reading
from congvan.model.reading.table_rows import with_rows
from congvan.source import Mapping, Scalar, Sequence, read
from congvan.vietnamese.text import bare, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.source import Node

Language = Literal["vi", "en"]

_QUOTED: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_COMMENTED: Final = re.compile(r"(?P<typed>[^\"'#]*[^\"'# ])(?P<gap> {2,})(?P<comment>#.*)")
"""A line with a comment set off from it; one with quotes is left, its # may be text."""

_LEAST_GAP: Final = 2


class _Change(NamedTuple):
    """Chỗ đổi on one line: from which column to which, and what stands there instead."""

    start: int
    end: int
    name: str


def rekeyed(data: bytes | str, keys: Language, file: str = "") -> str:
    """Return the text of a document with its keys in Vietnamese or in English.

    Values and comments stay, and so do names that are the writer's own (`references`, `notes`,
    `fields`). A comment set off by two spaces or more keeps its column where there is room.

    Raises:
        SourceError: if the text is no YAML; `file` is its name in findings.
    """
    source = read(data, file)
    reading = Reading(source)
    typed = data if isinstance(data, str) else data.decode("utf-8-sig")
    lines = nfc(typed.removeprefix("\ufeff")).splitlines(keepends=True)
    changes: dict[int, list[_Change]] = defaultdict(list)
    for key, name in _renamed(source.root, Slot("", Document), keys, reading):
        row = key.place.line - 1
        changes[row] += _change(lines[row], key, name)
    for row, several in changes.items():
        lines[row] = _changed(lines[row], several)
    return "".join(lines)


def _renamed(
    node: Node, slot: Slot, keys: Language, reading: Reading
) -> Iterator[tuple[Scalar, str]]:
    """Yield every key below `node` that has another name in the vocabulary asked for.

    The names of columns that a row is typed by are no keys.
    """
    if isinstance(node, Mapping) and slot.model is Table:
        node = with_rows(node, reading)
    if isinstance(node, Sequence):
        short = slot.model.list_for if slot.model and not (slot.many or slot.named) else ""
        if short and slot.model:
            yield from _renamed(node, slots_of(slot.model)[short], keys, reading)
        else:
            for item in node.items:
                one = slot._replace(many=False, named=False)
                yield from _renamed(item, one, keys, reading)
    elif isinstance(node, Mapping) and slot.model:
        for key, value in node.entries:
            found = Slot("", slot.model) if slot.named else _slot(key, slot)
            name = _name(found, slot, keys)
            if name and bare(name) != bare(key.text or ""):
                yield key, name
            yield from _renamed(value, found, keys, reading)


def _slot(key: Scalar, above: Slot) -> Slot:
    """Return the slot of `key` in a mapping; one that is no key has no name and no model."""
    known = slots_of(above.model) if above.model and above.model.__name__ in KEYS else {}
    return known.get(bare(key.text or ""), Slot("", None))


def _name(slot: Slot, above: Slot, keys: Language) -> str:
    """Return what the key of `slot` is called."""
    vocabulary = KEYS.get(above.model.__name__, {}) if above.model else {}
    return vocabulary[slot.key].vietnamese if keys == "vi" and slot.key else slot.key


def _change(line: str, key: Scalar, name: str) -> list[_Change]:
    """Return where `key` stands on its line, inside its quotes if it has some."""
    start, typed = key.place.column - 1, key.text or ""
    if quoted := _QUOTED.match(line, start):
        return [_Change(start + 1, quoted.end() - 1, name)]
    if not line.startswith(typed, start):
        return []
    return [_Change(start, start + len(typed), name)]


def _changed(line: str, changes: list[_Change]) -> str:
    """Return `line` with its keys changed, and its comment in the same column if it fits."""
    changed = line
    for start, end, name in sorted(changes, reverse=True):
        changed = changed[:start] + name + changed[end:]
    found = _COMMENTED.match(changed)
    gap = len(found["gap"]) - (len(changed) - len(line)) if found else 0
    if found is None or gap < _LEAST_GAP:
        return changed
    return found["typed"] + " " * gap + changed[found.start("comment") :]
