"""Văn bản để trộn: a document with `[=cột]` in its texts, and the document of one row.

Values are put in after YAML was read, value by value, so that nothing in the data is ever taken for
YAML; where a text has marks, those of the data are escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.model.document.inline import escaped
from congvan.model.keys.columns import column_names, folded, with_values
from congvan.model.keys.marking import ROOT, spot_at
from congvan.source import Mapping, Scalar, Sequence, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from congvan.findings.finding import Place
    from congvan.model.keys.marking import Spot
    from congvan.source import Node


class Template(NamedTuple):
    """Mẫu trộn: what the YAML file said."""

    source: Source

    def columns(self) -> Iterator[tuple[str, Place]]:
        """Yield every column that a text asks for, as typed, with the place of the text."""
        for typed, place in _texts(self.source.root, self.source.lines):
            yield from ((name, place) for name in column_names(typed))

    def filled(self, values: dict[str, str]) -> Source:
        """Return the source with the values of a row, by folded column, in their places.

        A text of which nothing is left is an empty value, as if nothing had been typed.
        """

        def put(node: Scalar, *, marked: bool) -> Scalar:
            if not column_names(node.text or ""):
                return node
            literal = escaped if marked else str
            said = with_values(node.text or "", lambda name: literal(values[folded(name)]))
            return Scalar(node.place, said if said.strip() else None)

        root = _filled(self.source.root, ROOT, put, self.source.lines)
        return self.source._replace(root=root)


def _texts(node: Node, lines: list[str]) -> Iterator[tuple[str, Place]]:
    if isinstance(node, Scalar):
        yield node.text or "", node.place
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from _texts(value, lines)
    elif unquoted := _unquoted(node, lines):
        yield unquoted.text or "", unquoted.place
    else:
        for item in node.items:
            yield from _texts(item, lines)


def _filled(node: Node, spot: Spot, put: Callable[..., Scalar], lines: list[str]) -> Node:
    """Return `node` with values put into its texts."""
    if isinstance(node, Scalar):
        return put(node, marked=spot.takes_marks)
    if isinstance(node, Mapping):
        entries = [
            (key, _filled(value, spot.below(key.text or ""), put, lines))
            for key, value in node.entries
        ]
        return Mapping(node.place, entries)
    listed = spot.slot.model.list_for if spot.slot.model and not spot.slot.many else ""
    single = _unquoted(node, lines)
    if single and not _is_row(spot):
        inside = spot_at(spot.slot.model, listed) if listed else spot
        return put(single, marked=inside.takes_marks)
    items = [single] if single else node.items
    return Sequence(node.place, [_filled(item, spot.item, put, lines) for item in items])


def _unquoted(node: Sequence, lines: list[str]) -> Scalar | None:
    """Return the text `[=cột]` that YAML takes for a list, because nobody quoted it."""
    single = node.items[0] if len(node.items) == 1 else None
    if not isinstance(single, Scalar) or not (single.text or "").startswith("="):
        return None
    row, column = node.place.line - 1, node.place.column - 1
    typed = lines[row][column:] if 0 <= row < len(lines) else ""
    return Scalar(node.place, f"[{single.text}]") if typed.startswith("[=") else None


def _is_row(spot: Spot) -> bool:
    """Tell whether a bare list in this place is the cells of a row."""
    model = spot.slot.model
    return bool(model and not spot.slot.many and model.list_for and not model.short_for)
