"""Ý của nhiệm vụ: parts of a directive as they are typed, to be written into a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from congvan.model.document.parts import Part
from congvan.model.keys.keys import key_of
from congvan.source.plain_values import is_sequence

if TYPE_CHECKING:
    from collections.abc import Iterable


def as_typed(parts: Iterable[Part]) -> list[Any]:
    """Return parts as YAML has them, under Vietnamese keys; what nobody typed is left out."""
    return [_part(one) for one in parts]


def _part(part: Part) -> Any:  # noqa: ANN401 - text or mapping
    fields = type(part).model_fields
    said = {
        key_of(info.alias or name, type(part).__name__): _value(getattr(part, name))
        for name, info in fields.items()
        if getattr(part, name) != info.get_default()
    }
    short = part.short_for and key_of(part.short_for, type(part).__name__)
    return said[short] if said.keys() == {short} else said


def _value(value: object) -> Any:  # noqa: ANN401 - whatever a part holds
    if isinstance(value, Part):
        return _part(value)
    if isinstance(value, bool):
        return "có" if value else "không"
    if is_sequence(value):
        return [None if one is None else _value(one) for one in value]
    return value
