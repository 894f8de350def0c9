"""Tiêu đề riêng dòng: whether titles stand above their texts or before them, in a whole text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from congvan.composing.punctuation import runs_apart
from congvan.decree.words import ARTICLE, DIVISIONS, SECTION_SCHEMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.importing.labels import Node

_ALWAYS: Final = (*DIVISIONS, ARTICLE, *SECTION_SCHEMES)
"""Levels whose titles stand on lines of their own in any text."""


def with_lone_headings(nodes: Sequence[Node]) -> tuple[list[Node], bool | None]:
    """Return blocks whose titles have the texts below them, and whether they have.

    Where one title has its text behind it, all that stand alone keep their text as an item. None
    is said of a text that has no title with a text.
    """
    if any(
        node.values.keys() >= {"heading", "text"} and _is_free(node) for node in _all(nodes)
    ):
        return list(nodes), False
    if not any(_texts(node) for node in _all(nodes)):
        return list(nodes), None
    return [_joined(node) for node in nodes], True


def _all(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all(node.items)


def _is_free(node: Node) -> bool:
    """Tell whether the title of a block may stand either way."""
    return bool(node.label) and node.scheme not in _ALWAYS


def _texts(node: Node) -> list[Node]:
    """Return the paragraphs straight below a title that are its text."""
    if "heading" not in node.values or "text" in node.values or not _is_free(node):
        return []
    count = 0
    while count < len(node.items) and _is_plain(node.items[count]):
        count += 1
    begins = count and runs_apart(node.items[0].values["text"])
    return node.items[:count] if begins else []


def _is_plain(node: Node) -> bool:
    plain = not (node.label or node.doubtful or node.items)
    return plain and node.values.keys() == {"text"}


def _joined(node: Node) -> Node:
    texts = _texts(node)
    said = {"text": "\n".join(item.values["text"] for item in texts)} if texts else {}
    items = [_joined(item) for item in node.items[len(texts) :]]
    return replace(node, values={**node.values, **said}, items=items)
