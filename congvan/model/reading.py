"""Từ nguồn đến mô hình: names keys, builds the document, and says every complaint at once."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from pydantic import ValidationError

from congvan.errors import DocumentError
from congvan.findings import Place, has_errors, in_order
from congvan.model.complaints import Reading, complaints
from congvan.model.document import Document
from congvan.model.keys import KEYS
from congvan.model.misreadings import doubled, is_sentence, misread, unindented, unknown
from congvan.model.slots import Slot, slots_of
from congvan.source import Mapping, Node, Scalar, Sequence, Source, read
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from congvan.model.parts import Path

Value = str | None | list["Value"] | dict[str, "Value"]


def parse(data: bytes | str, file: str = "") -> Document:
    """Return the document that YAML text says; `noticed` holds the warnings about its text.

    Raises:
        SourceError: if the text is no YAML.
        DocumentError: if it is, but no document; all complaints at once.
    """
    return understood(read(data, file))


def from_dict(values: dict[str, object]) -> Document:
    """Return the document that a mapping of plain Python values says, in either vocabulary.

    Raises:
        DocumentError: with every complaint, if it is no document.
    """
    return understood(Source(_node(values), [], []))


def understood(source: Source) -> Document:
    """Return the document `source` says.

    Raises:
        DocumentError: with every complaint, if it says none.
    """
    reading = Reading(source.lines)
    values = _values(source.root, Slot("", Document), (), reading)
    document = None
    try:
        document = Document.model_validate(values)
    except ValidationError as error:
        reading.findings.extend(complaints(error, reading))
    findings = in_order([*source.findings, *reading.findings])
    if document is None or has_errors(findings):
        raise DocumentError(*findings)
    return document.placed(reading.places, reading.keys, tuple(findings))


def _values(node: Node, slot: Slot, path: Path, reading: Reading) -> Value:
    """Return `node` as plain values under canonical keys, noting every place."""
    reading.places[path] = node.place
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return _items(node, slot, path, reading)
    if slot.many and slot.model is not None:
        return [_values(node, slot._replace(many=False), (*path, 0), reading)]
    if not slot.named and (slot.model is None or is_sentence(node, slot.model)):
        reading.broken.append(path)
        reading.findings.append(misread(node, path, reading))
        return ""
    return _entries(node, slot, path, reading)


def _items(node: Sequence, slot: Slot, path: Path, reading: Reading) -> Value:
    """Return the values of a list, or the part that a bare list stands for."""
    short = slot.model.list_for if slot.model and not slot.many else ""
    if short and slot.model:
        below = slots_of(slot.model)[short]
        return {short: _values(node, below, (*path, short), reading)}
    one = slot._replace(many=False)
    return [
        _values(item, one, (*path, index), reading) for index, item in enumerate(node.items)
    ]


def _entries(node: Mapping, slot: Slot, path: Path, reading: Reading) -> dict[str, Value]:
    values: dict[str, Value] = {}
    slots = slots_of(slot.model) if slot.model else {}
    for index, (key, value) in enumerate(node.entries):
        typed = key.text or ""
        found = Slot(typed, slot.model) if slot.named else slots.get(bare(typed))
        found = found or Slot(typed, None)
        if slot.model is not None and slot.model.__name__ not in KEYS:
            found = Slot(typed, None)
        elif not slot.named and bare(typed) not in slots:
            above = node.entries[index - 1] if index else None
            said = unindented(key, above, path, reading) if above else None
            said = said or unknown((key, value), slot.model or Document, path, reading)
            reading.findings.append(said)
            continue
        if found.key in values:
            first = reading.keys[*path, found.key]
            reading.findings.append(doubled(key, first))
            continue
        reading.keys[*path, found.key] = typed
        reading.english += 1 if typed == found.key and found.key in _english() else 0
        values[found.key] = _values(value, found, (*path, found.key), reading)
    return values


@cache
def _english() -> frozenset[str]:
    return frozenset(key for table in KEYS.values() for key in table)


def _node(value: object) -> Node:
    """Return plain Python values as nodes without places."""
    place = Place()
    if isinstance(value, dict):
        return Mapping(place, [(Scalar(place, str(k)), _node(v)) for k, v in value.items()])
    if isinstance(value, list | tuple):
        return Sequence(place, [_node(item) for item in value])
    if isinstance(value, bool):
        return Scalar(place, "true" if value else "false")
    if isinstance(value, date):
        return Scalar(place, value.isoformat())
    return Scalar(place, None if value is None else str(value))
