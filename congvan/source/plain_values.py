"""Giá trị trần: values as YAML and JSON hold them, told apart by what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import TypeGuard


def is_mapping(value: object) -> TypeGuard[dict[Any, Any]]:
    """Tell whether a value holds others by their keys."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Tell whether a value is a list."""
    return isinstance(value, list)


def is_sequence(value: object) -> TypeGuard[list[Any] | tuple[Any, ...]]:
    """Tell whether a value is a list, or the tuple that a model makes of one."""
    return isinstance(value, list | tuple)
