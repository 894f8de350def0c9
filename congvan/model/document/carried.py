"""Khóa mang theo: which parts have keys that their page does not show, and what these say.

A part names them itself (`Part.tying`), so a new one is carried as soon as it is named there.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pydantic import ValidationError

from congvan.model.document.blocks import Block, Directive, Row, Task
from congvan.model.document.follow_up import Following
from congvan.model.document.parts import Part, PartialDate, Reference
from congvan.source.plain_values import is_mapping, is_sequence

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Final[Mapping[str, type[Part]]] = {
    "following": Following,
    "reference": Reference,
    "directive": Directive,
    "task": Task,
    "block": Block,
    "row": Row,
}
"""Every kind of part that may carry keys, by the name it has in a file."""

_TRUTH: Final = {True: "có", False: "không"}
_NAMES: Final[Mapping[type[Part], str]] = {model: name for name, model in KINDS.items()}


def kind_of(part: Part) -> str:
    """Return the kind of a part by its name in a file."""
    return _NAMES[type(part)]


def has_keys(part: Part) -> bool:
    """Tell whether a part says anything that its page does not show."""
    inside = part.__dict__
    return any(inside[name] for name in part.tying)


def keys_of(part: Part) -> dict[str, Any]:
    """Return what a part carries, under its English keys and as it would be typed."""
    inside = part.__dict__
    return {
        slot.key: _plain(inside[slot.name])
        for slot in _carried(type(part))
        if inside[slot.name] != slot.usual
    }


def accepted(kind: str, values: Mapping[str, object]) -> bool:
    """Tell whether such a part may have these keys: known ones, with values the model takes."""
    model = KINDS.get(kind)
    if model is None or not values.keys() <= {slot.key for slot in _carried(model)}:
        return False
    least = model.short_for or model.list_for
    words = {least: "x"} if least and least not in values else {}
    try:
        model.model_validate({**words, **values})
    except ValidationError:
        return False
    return True


class _Slot(NamedTuple):
    """Ngăn: an attribute of a model, its key, and the value it has where nothing is typed."""

    name: str
    key: str
    usual: object


@cache
def _carried(model: type[Part]) -> tuple[_Slot, ...]:
    """Return what a part of its own carries, or the whole of one that is nothing else."""
    return _slots(model, (*model.tying, *model.told_apart) or tuple(model.model_fields))


@cache
def _slots(model: type[Part], names: tuple[str, ...]) -> tuple[_Slot, ...]:
    fields = ((name, model.model_fields[name]) for name in names)
    return tuple(
        _Slot(name, info.alias or name, info.get_default(call_default_factory=True))
        for name, info in fields
    )


def _plain(value: object) -> Any:  # noqa: ANN401 - any value of a YAML
    """Return a value as texts, lists and mappings of what is not usual."""
    if isinstance(value, str):
        return value
    if isinstance(value, PartialDate) and value.whole:
        return value.whole.isoformat()
    if isinstance(value, Part):
        inside = value.__dict__
        slots = _slots(type(value), tuple(type(value).model_fields))
        return {
            slot.key: _plain(inside[slot.name]) for slot in slots
            if inside[slot.name] != slot.usual
        }  # fmt: skip
    if is_mapping(value):
        return {str(key): _plain(inside) for key, inside in value.items()}
    if is_sequence(value):
        return [_plain(inside) for inside in value]
    return _TRUTH[value] if isinstance(value, bool) else str(value)
