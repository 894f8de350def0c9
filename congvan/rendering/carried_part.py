"""Khóa mang theo: keys that stand on no page → the part of a .docx that carries them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from congvan.source.plain_values import is_mapping, is_sequence
from congvan.word.namespaces import IDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.word.carried import Carried

ITEM: Final = "{0C7A3B52-5E0A-4B5B-9C51-CC30A9E2D301}"
"""The id of the part: the same in every file, as Word asks for one."""


def carried_xml(carried: Iterable[Carried]) -> str:
    """Return the part that says what the parts of a document carry."""
    parts = "".join(
        f'<part kind="{kind}" at="{escape(at)}">{_inside(values)}</part>'
        for kind, at, values in carried
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<ids xmlns="{IDS}">{parts}</ids>'


def _inside(value: object) -> str:
    """Return what stands within an element: keys, items or a text."""
    if is_mapping(value):
        keys = (f'<key name="{key}">{_inside(one)}</key>' for key, one in value.items())
        return "".join(keys)
    if is_sequence(value):
        return "".join(f"<item>{_inside(one)}</item>" for one in value)
    return escape(str(value), quote=False)
