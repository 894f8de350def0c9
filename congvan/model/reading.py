"""Từ nguồn đến mô hình: names keys, builds the document, and says every complaint at once."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, get_args

from pydantic import BaseModel, ValidationError

from congvan.errors import DocumentError
from congvan.findings import Finding, Kind, Place, has_errors, in_order, text
from congvan.model import kinds
from congvan.model.document import Block, Document, Part, Path
from congvan.model.keys import KEYS
from congvan.source import Mapping, Node, Scalar, Sequence, Source, kinds as source_kinds, read
from congvan.source.traps import named
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Value = str | None | list["Value"] | dict[str, "Value"]


class Slot(NamedTuple):
    """Chỗ của một khóa: its canonical key, and the model below it, if any.

    `named` marks a mapping whose keys are the writer's own (`references`).
    """

    key: str
    model: type[Part] | None
    named: bool = False


@dataclass
class _Reading:
    """What is learnt while keys are named: places, the keys as typed, findings."""

    lines: list[str]
    places: dict[Path, Place] = field(default_factory=dict[Path, Place])
    keys: dict[Path, str] = field(default_factory=dict[Path, str])
    findings: list[Finding] = field(default_factory=list[Finding])
    broken: list[Path] = field(default_factory=list[Path])
    english: int = 0


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
    reading = _Reading(source.lines)
    values = _values(source.root, Slot("", Document), (), reading)
    document = None
    try:
        document = Document.model_validate(values)
    except ValidationError as error:
        reading.findings.extend(_complaints(error, reading))
    findings = in_order([*source.findings, *reading.findings])
    if document is None or has_errors(findings):
        raise DocumentError(*findings)
    return document.placed(reading.places, reading.keys, tuple(findings))


def _values(node: Node, slot: Slot, path: Path, reading: _Reading) -> Value:
    """Return `node` as plain values under canonical keys, noting every place."""
    reading.places[path] = node.place
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [
            _values(item, slot, (*path, index), reading)
            for index, item in enumerate(node.items)
        ]
    if slot.model is None or _is_misread_text(node, slot):
        _misread(node, path, reading)
        return ""
    return _entries(node, slot, path, reading)


def _entries(node: Mapping, slot: Slot, path: Path, reading: _Reading) -> dict[str, Value]:
    values: dict[str, Value] = {}
    slots = slots_of(slot.model) if slot.model else {}
    for key, value in node.entries:
        typed = key.text or ""
        found = Slot(typed, slot.model) if slot.named else slots.get(bare(typed))
        found = found or Slot(typed, None)
        if slot.model is not None and slot.model.__name__ not in KEYS:
            found = Slot(typed, None)
        elif not slot.named and bare(typed) not in slots:
            _unknown(key, slots, reading)
            continue
        if found.key in values:
            _doubled(key, found.key, path, reading)
            continue
        reading.keys[*path, found.key] = typed
        reading.english += 1 if typed == found.key and found.key in _english() else 0
        values[found.key] = _values(value, found, (*path, found.key), reading)
    return values


@cache
def slots_of(model: type[Part]) -> dict[str, Slot]:
    """Return the slots of `model` by the bare form of either name of their keys."""
    slots: dict[str, Slot] = {}
    vocabulary = KEYS.get(model.__name__, {})
    for name, info in model.model_fields.items():
        key = info.alias or name
        below = _model_in(info.annotation)
        below = Block if model is Block and name == "items" else below
        slot = Slot(key, below, named="dict" in str(info.annotation))
        slots[bare(key)] = slot
        if key in vocabulary:
            slots[bare(vocabulary[key].vietnamese)] = slot
    return slots


def _model_in(annotation: object) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation if issubclass(annotation, Part) else None
    inner = (_model_in(argument) for argument in get_args(annotation))
    return next((model for model in inner if model is not None), None)


@cache
def _english() -> frozenset[str]:
    return frozenset(key for table in KEYS.values() for key in table)


def _is_misread_text(node: Mapping, slot: Slot) -> bool:
    """Tell whether a mapping is a sentence whose colon YAML took for a key."""
    if slot.model is None or not slot.model.short_for or len(node.entries) != 1:
        return False
    typed = node.entries[0][0].text or ""
    known = slots_of(slot.model)
    return bare(typed) not in known and not _near(typed, known)


def _misread(node: Mapping, path: Path, reading: _Reading) -> None:
    reading.broken.append(path)
    if not reading.lines or node.place.line > len(reading.lines):
        message = text("Chỗ này cần chữ, không phải các cặp khóa: giá trị.")
        hint = text(kinds.WRONG_SHAPE.remedy)
        reading.findings.append(kinds.WRONG_SHAPE.at(node.place, message, hint))
        return
    line = reading.lines[node.place.line - 1]
    if line[node.place.column - 1 : node.place.column] == "{":
        kind, message = source_kinds.LEADING_MARK, _LEADING
    else:
        kind, message = source_kinds.COLON, _COLON
    reading.findings.append(named(kind, message, reading.lines, node.place))


_COLON = text("Dấu hai chấm trong câu làm YAML tưởng có thêm một khóa.")
_LEADING = text("Câu mở đầu bằng “{mark}”, YAML hiểu là lệnh.", mark="{")
_LIST = text("Câu mở đầu bằng “{mark}”, YAML hiểu là lệnh.", mark="[")


def _near(typed: str, slots: dict[str, Slot]) -> str | None:
    close = difflib.get_close_matches(bare(typed), slots, n=1, cutoff=0.7)
    return close[0] if close else None


def _unknown(key: Scalar, slots: dict[str, Slot], reading: _Reading) -> None:
    near = _near(key.text or "", slots)
    message = text("Không có khóa “{key}” ở đây.", key=key.text)
    hint = text("Các khóa ở đây: {keys}.", keys=", ".join(sorted({_shown(s) for s in slots})))
    if near:
        message = text(
            "Không có khóa “{key}”. Ý bạn là “{near}”?", key=key.text, near=_shown(near)
        )
        hint = text(kinds.UNKNOWN_KEY.remedy)
    reading.findings.append(kinds.UNKNOWN_KEY.at(key.place, message, hint))


@cache
def _shown(folded: str) -> str:
    """Return the Vietnamese name of the key with this bare form (either vocabulary)."""
    for table in KEYS.values():
        for key, entry in table.items():
            if bare(entry.vietnamese) == folded or bare(key) == folded:
                return entry.vietnamese
    return folded


def _doubled(key: Scalar, canonical: str, path: Path, reading: _Reading) -> None:
    first = reading.keys[*path, canonical]
    message = text("“{key}” và “{first}” là một khóa.", key=key.text, first=first)
    hint = text(kinds.DOUBLE_KEY.remedy)
    reading.findings.append(kinds.DOUBLE_KEY.at(key.place, message, hint))


def _node(value: object) -> Node:
    """Return plain Python values as nodes without places."""
    place = Place()
    if isinstance(value, dict):
        return Mapping(place, [(Scalar(place, str(k)), _node(v)) for k, v in value.items()])  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if isinstance(value, list | tuple):
        return Sequence(place, [_node(item) for item in value])  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if isinstance(value, bool):
        return Scalar(place, "true" if value else "false")
    if isinstance(value, date):
        return Scalar(place, value.isoformat())
    return Scalar(place, None if value is None else str(value))


def _complaints(error: ValidationError, reading: _Reading) -> list[Finding]:
    found: list[Finding] = []
    for details in error.errors(include_url=False):
        path = details["loc"]
        if not any(path[: len(broken)] == broken for broken in reading.broken):
            found.append(_complaint(details, path, reading))
    return found


def _complaint(details: ErrorDetails, path: Path, reading: _Reading) -> Finding:
    place = _nearest(path, reading)
    label = _label(path, reading)
    kind = _KINDS.get(details["type"], kinds.BAD_VALUE)
    if details["type"] == "missing":
        name = _name(str(path[-1]), path, reading)
        return kind.at(place, text("Thiếu khóa “{key}”.", key=name), text(kind.remedy))
    if details["type"] in _OWN:
        message = text(_pattern(details), **details.get("ctx", {}))
        return kind.at(place, message, text(kind.remedy))
    if kind is kinds.WRONG_SHAPE and isinstance(details["input"], list) and reading.lines:
        line = reading.lines[place.line - 1] if place.line else ""
        if line[place.column - 1 : place.column] == "[" and details["type"] == "string_type":
            return named(source_kinds.LEADING_MARK, _LIST, reading.lines, place)
    pattern = _MESSAGES.get(details["type"], "“{key}” có giá trị không nhận được.")
    values = {"key": label, **details.get("ctx", {})}
    return kind.at(place, text(pattern, **values), text(kind.remedy))


def _pattern(details: ErrorDetails) -> str:
    return _OWN_MESSAGES.get(details["type"]) or details["msg"]


def _nearest(path: Path, reading: _Reading) -> Place:
    while path and path not in reading.places:
        path = path[:-1]
    return reading.places.get(path, Place())


def _label(path: Path, reading: _Reading) -> str:
    """Return the name of the key that `path` ends under, as the file wrote it."""
    while path:
        if isinstance(path[-1], str):
            return reading.keys.get(path) or _name(path[-1], path, reading)
        path = path[:-1]
    return "?"


def _name(key: str, path: Path, reading: _Reading) -> str:
    """Return a key nobody typed in the vocabulary that the file uses."""
    if reading.english * 2 > len(reading.keys):
        return key
    model: type[Part] | None = Document
    for part in path[:-1]:
        if isinstance(part, str) and model is not None:
            slot = slots_of(model).get(bare(part))
            model = slot.model if slot else model
    table = KEYS.get(model.__name__ if model else "", {})
    return table[key].vietnamese if key in table else key


_OWN = {"date", "one_line", "control", "empty_part", "no_office", "capacity"}
_OWN_MESSAGES = {
    "one_line": "Chỗ này chỉ viết một dòng, không có phím Tab.",
    "empty_part": "Mục này không có chữ nào để in.",
    "no_office": "Thiếu chức vụ hoặc quyền hạn của người ký.",
}
_KINDS: dict[str, Kind] = {
    "missing": kinds.MISSING_KEY,
    "string_type": kinds.WRONG_SHAPE,
    "tuple_type": kinds.WRONG_SHAPE,
    "dict_type": kinds.WRONG_SHAPE,
    "model_type": kinds.WRONG_SHAPE,
    "model_attributes_type": kinds.WRONG_SHAPE,
    "string_too_short": kinds.EMPTY_PART,
    "too_short": kinds.EMPTY_PART,
    "empty_part": kinds.EMPTY_PART,
    "date": kinds.BAD_DATE,
    "no_office": kinds.NO_OFFICE,
    "capacity": kinds.NO_OFFICE,
    "control": source_kinds.CONTROL_CHARACTER,
}
_MESSAGES = {
    "string_type": "“{key}” cần chữ.",
    "tuple_type": "“{key}” cần một danh sách.",
    "dict_type": "“{key}” cần các cặp khóa: giá trị.",
    "model_type": "“{key}” cần các cặp khóa: giá trị, không phải một giá trị.",
    "model_attributes_type": "“{key}” cần các cặp khóa: giá trị, không phải một giá trị.",
    "string_too_short": "“{key}” để trống.",
    "too_short": "“{key}” để trống.",
    "int_parsing": "“{key}” cần một số.",
    "int_type": "“{key}” cần một số.",
    "greater_than_equal": "“{key}” phải từ {ge} trở lên.",
    "less_than_equal": "“{key}” nhiều nhất là {le}.",
    "bool_parsing": "“{key}” cần `có` hoặc `không`.",
    "bool_type": "“{key}” cần `có` hoặc `không`.",
    "string_too_long": "“{key}” dài quá {max_length} chữ.",
}
