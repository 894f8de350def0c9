"""Từ nguồn đến mô hình: names keys, builds the document, and says every complaint at once."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from congvan.findings.errors import CongvanError, DocumentError, SourceError
from congvan.findings.finding import Place, has_errors, in_order, text
from congvan.model.document.blocks import Table
from congvan.model.document.document import Document
from congvan.model.keys.keys import KEYS
from congvan.model.keys.slots import Slot, every_key, slots_of
from congvan.model.office.codes import OFFICE_FILE
from congvan.model.office.defaults import fill
from congvan.model.office.office import FILE as OFFICE_NAME
from congvan.model.office.office import Office
from congvan.model.reading.complaints import Reading, complain
from congvan.model.reading.furniture import Value, set_aside
from congvan.model.reading.misreadings import doubled, is_sentence, misread, unindented, unknown
from congvan.model.reading.python_values import nodes_of
from congvan.model.reading.recovery import Partial, recovered
from congvan.model.reading.table_rows import with_rows
from congvan.model.reading.typed_labels import label_as_typed
from congvan.model.reading.whole_file import AGENCIES_FILE, Whole
from congvan.model.values import as_truth
from congvan.source import Mapping, Node, Scalar, Sequence, Source, read_all
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections import abc

    from congvan.model.agencies.agencies import Directory
    from congvan.model.document.parts import Path

W = TypeVar("W", bound=Whole)


def parse(data: bytes | str, file: str = "", office: Office | None = None) -> Document:
    """Return the document that YAML text says; `noticed` holds the warnings about its text.

    What it leaves out is taken from the profile of its `office`.

    Raises:
        SourceError: if the text is no YAML.
        DocumentError: if it is, but no document; all complaints at once.
    """
    made = attempt(data, file, office)
    if isinstance(made, Partial):
        raise made.error()
    return made


def attempt(
    data: bytes | str, file: str = "", office: Office | None = None
) -> Document | Partial:
    """Return the document that YAML text says, or what could be built of it and what is wrong.

    Raises:
        SourceError: if the text says nothing at all.
        DocumentError: if it is no document that is named so.
    """
    if PurePath(file).name == OFFICE_NAME:
        message = text("{file} là hồ sơ cơ quan, không phải văn bản.", file=OFFICE_NAME)
        raise DocumentError(OFFICE_FILE.at(Place(file), message))
    if PurePath(file).name == AGENCIES_FILE:
        from congvan.model.agencies.codes import (  # noqa: PLC0415 - cold start
            DIRECTORY_FILE as KIND,
        )

        message = text("{file} là danh bạ cơ quan, không phải văn bản.", file=AGENCIES_FILE)
        raise DocumentError(KIND.at(Place(file), message))
    return _understood(read_all(data, file, every_key(Document), slots_of(Document)), office)


def parse_office(data: bytes | str, file: str = "") -> Office:
    """Return the profile that the YAML text of a congvan.yaml says.

    Raises:
        SourceError: if the text is no YAML.
        DocumentError: if it is, but no profile; all complaints at once.
    """
    source = read_all(data, file, every_key(Office), slots_of(Office))
    reading = Reading(source, Office)
    values = _values(source.root, Slot("", Office), (), reading)
    return _accepted(Office, values, reading)


def parse_agencies(data: bytes | str, file: str = "") -> Directory:
    """Return the directory that the YAML text of an agencies.yaml says.

    Raises:
        SourceError: if the text is no YAML.
        DocumentError: if it is, but no directory; all complaints at once.
    """
    from congvan.model.agencies.agencies import Directory  # noqa: PLC0415 - cold start
    from congvan.model.agencies.ties import doubts, faults  # noqa: PLC0415 - cold start

    source = read_all(data, file, every_key(Directory), slots_of(Directory))
    reading = Reading(source, Directory)
    values = _values(source.root, Slot("", Directory), (), reading)
    reading.findings.extend(faults(values, reading))
    directory = _accepted(Directory, values, reading)
    return directory.noticing(doubts(directory))


def from_dict(values: abc.Mapping[Any, object], office: Office | None = None) -> Document:
    """Return the document that a mapping of plain Python values says, in either vocabulary.

    Values are text, int, Decimal, bool, date, datetime, None, mappings and sequences of them. What
    it leaves out is taken from the profile of its `office`.

    Raises:
        DocumentError: with every complaint, if it is no document or some values are of other types.
    """
    return understood(Source(nodes_of(values), [], []), office)


def understood(source: Source, office: Office | None = None) -> Document:
    """Return the document `source` says.

    Raises:
        CongvanError: with every complaint, if it says none.
    """
    made = _understood(source, office)
    if isinstance(made, Partial):
        raise made.error()
    return made


def _understood(source: Source, office: Office | None) -> Document | Partial:
    if office is not None:
        source = source._replace(findings=[*source.findings, *office.noticed])
    reading = Reading(source, Document)
    values = _values(source.root, Slot("", Document), (), reading)
    supplied = set[str]()
    if isinstance(values, dict):
        reading.place_tables()
        set_aside(values, reading)
        label_as_typed(values, reading)
        supplied = fill(values, office, reading)
    try:
        made = _accepted(_model_of(values), values, reading)
    except CongvanError as error:
        return recovered(values, reading, error, office)
    return made.of_office(office, supplied) if office else made


def _model_of(values: Value) -> type[Document]:
    """Return what values are to become: a document of ours, or an order that was received."""
    typed = values.get("received") if isinstance(values, dict) else None
    if as_truth(typed) is not True:
        return Document
    from congvan.model.document.received import Received  # noqa: PLC0415 - cold start

    return Received


def _accepted(model: type[W], values: Value, reading: Reading) -> W:
    """Return `values` as a `model` that knows its places, or raise every complaint."""
    whole = None
    try:
        whole = model.model_validate(values)
    except ValidationError as error:
        complain(error, reading)
    findings = in_order(reading.told())
    if whole is None or has_errors(findings):
        kind = SourceError if has_errors(reading.source.findings) else DocumentError
        raise kind(*findings)
    return whole.placed(reading.places, {**reading.lent, **reading.keys}, tuple(findings))


def _values(node: Node, slot: Slot, path: Path, reading: Reading) -> Value:
    """Return `node` as plain values under canonical keys, noting every place."""
    reading.places[path] = node.place
    if isinstance(node, Scalar):
        if node.place in reading.source.aside:
            reading.broken.append(path)
        return node.text
    if isinstance(node, Sequence):
        return _items(node, slot, path, reading)
    if slot.many and slot.model is not None:
        return [_values(node, slot._replace(many=False), (*path, 0), reading)]
    if not slot.named and (slot.model is None or is_sentence(node, slot.model)):
        said = misread(node, path, reading)
        if not said:
            reading.broken.append(path)
        return said
    return _entries(node, slot, path, reading)


def _items(node: Sequence, slot: Slot, path: Path, reading: Reading) -> Value:
    """Return the values of a list, or the part that a bare list stands for."""
    short = slot.model.list_for if slot.model and not (slot.many or slot.named) else ""
    if short and slot.model:
        below = slots_of(slot.model)[short]
        return {short: _values(node, below, (*path, short), reading)}
    one = slot._replace(many=False, named=False)
    return [
        _values(item, one, (*path, index), reading) for index, item in enumerate(node.items)
    ]


def _entries(node: Mapping, slot: Slot, path: Path, reading: Reading) -> dict[str, Value]:
    values: dict[str, Value] = {}
    skipped = 0
    node = with_rows(node, reading) if slot.model is Table else node
    for index, (key, value) in enumerate(node.entries):
        if index < skipped:
            continue
        found = _slot(key, slot) or unknown((key, value), slot.model or Document, reading)
        if found is None:
            continue
        if found.key in values:
            first = reading.keys[*path, found.key]
            if _slot(key, slot) and first != key.text:  # else the source has told so
                reading.find(doubled(key, first))
            continue
        typed = key.text or ""
        reading.keys[*path, found.key] = typed
        reading.heads[*path, found.key] = key.place
        reading.english += 1 if typed == found.key and found.key in _english() else 0
        empty = isinstance(value, Scalar) and value.text is None and not slot.named
        below = unindented(node.entries[index:], path, reading) if empty else None
        skipped = index + 1 + len(below.entries) if below else 0
        values[found.key] = _values(below or value, found, (*path, found.key), reading)
    return values


def _slot(key: Scalar, slot: Slot) -> Slot | None:
    """Return the slot of a key in the mapping that `slot` is; None for one that it has not."""
    typed = key.text or ""
    if slot.named:
        return Slot(typed, slot.model)
    if slot.model is None or slot.model.__name__ not in KEYS:
        return Slot(typed, None)
    return slots_of(slot.model).get(bare(typed))


@cache
def _english() -> frozenset[str]:
    return frozenset(key for table in KEYS.values() for key in table)
