"""Khóa mang theo: the part of a .docx with keys that stand on no page → what each part carries.

The part may come from anywhere: what is not as congvan writes it makes all of it broken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.word.carried import Carried
from congvan.word.namespaces import IDS
from congvan.word.nodes import parsed

if TYPE_CHECKING:
    from congvan.word.carried import Value
    from congvan.word.nodes import Node

MAX_PARTS: Final = 20_000
"""Parts with keys in one file; 60 tasks of 200 agencies are 12,000."""

MAX_DEPTH: Final = 6
"""Keys within keys."""

_ROOT: Final = f"{{{IDS}}}ids"
_PART: Final = f"{{{IDS}}}part"
_KEY: Final = f"{{{IDS}}}key"
_ITEM: Final = f"{{{IDS}}}item"


class _BrokenError(Exception):
    """The part is not as congvan writes it."""


def carried_keys(data: bytes | None) -> tuple[Carried, ...] | None:
    """Return what the parts of a document carry; None if that cannot be read."""
    if not data:
        return None if data is None else ()
    root = parsed(data)
    if root is None or root.tag != _ROOT or len(root) > MAX_PARTS:
        return None
    try:
        return tuple(map(_part, root))
    except _BrokenError:
        return None


def _part(node: Node) -> Carried:
    kind, at = node.get("kind"), node.get("at")
    if node.tag != _PART or kind is None or at is None:
        raise _BrokenError
    return Carried(kind, at, _keys(node, 1))


def _keys(node: Node, depth: int) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for child in node:
        name = child.get("name")
        if child.tag != _KEY or name is None:
            raise _BrokenError
        found[name] = _value(child, depth + 1)
    return found


def _value(node: Node, depth: int) -> Value:
    if depth > MAX_DEPTH:
        raise _BrokenError
    if not len(node):
        return node.text or ""
    if node[0].tag == _KEY:
        return _keys(node, depth)
    if any(child.tag != _ITEM for child in node):
        raise _BrokenError
    return [_value(child, depth + 1) for child in node]
