"""Văn bản để trộn: a document with `[=cột]` in its texts, and the document of one row.

Values are put in after YAML was read, value by value, so that nothing in the data is ever taken for
YAML; where a text has marks, those of the data are escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.model.document.blocks import Cell, Column, Entry, Row, Table
from congvan.model.document.inline import escaped
from congvan.model.keys.columns import column_names, folded, with_values
from congvan.model.keys.marking import ROOT, spot_at
from congvan.model.reading.complaints import Reading
from congvan.model.reading.table_rows import with_rows
from congvan.source import Mapping, Scalar, Sequence, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Place
    from congvan.model.keys.marking import Spot
    from congvan.source import Node


_LABEL: Final = re.compile(r"(?:[^.;!?:]*:)?\W*")
"""What is left of “Ghi chú: [=ghi chú].” without the cell: a label, signs, nothing else."""

_LABELS: Final = ("heading", "number", "for")
"""Keys of an item that only go with its text."""


class Template(NamedTuple):
    """Mẫu trộn: what the YAML file said."""

    source: Source

    def columns(self) -> Iterator[tuple[str, Place]]:
        """Yield every column that a text asks for, as typed, with the place of the text."""
        for typed, place in _texts(self.source.root, self.source.lines):
            yield from ((name, place) for name in column_names(typed))

    def filled(self, values: dict[str, str]) -> Source:
        """Return the source with the values of a row, by folded column, in their places.

        A text of which nothing is left is an empty value, as if nothing had been typed; an item
        of a list of which nothing is left is no item.
        """
        root = _Filling(values, self.source.lines).filled(self.source.root, ROOT)
        return self.source._replace(root=root)


class _Filling(NamedTuple):
    """Việc điền một dòng: the values of the row, and the lines of the file they go into."""

    values: dict[str, str]
    lines: list[str]

    def filled(self, node: Node, spot: Spot) -> Node:
        """Return `node` with values put into its texts."""
        if isinstance(node, Scalar):
            return self._put(node, spot, marked=spot.takes_marks)
        if isinstance(node, Mapping):
            node = self._with_cells(node) if spot.slot.model is Table else node
            entries = [
                (key, self.filled(value, spot.below(key.text or "")))
                for key, value in node.entries
                if not (_is_field(spot) and self._is_empty(value, spot))
            ]
            return Mapping(node.place, entries)
        listed = spot.slot.model.list_for if spot.slot.model and not spot.slot.many else ""
        single = _unquoted(node, self.lines)
        if single and not _is_row(spot):
            inside = spot_at(spot.slot.model, listed) if listed else spot
            return self._put(single, spot, marked=inside.takes_marks)
        return self._list(Sequence(node.place, [single] if single else node.items), spot)

    def _with_cells(self, table: Mapping) -> Mapping:
        """Return a table by its cells, so that no value parts one; as typed if it has errors."""
        reading = Reading(Source(table, self.lines, []))
        made = with_rows(table, reading)
        return table if reading.findings or reading.proposed else made

    def _list(self, node: Sequence, spot: Spot) -> Node:
        """Return a list without the items that blank cells leave empty; a table keeps them."""
        kept = node.items
        if not _is_table(spot):
            kept = [item for item in node.items if not self._is_empty(item, spot.item)]
        if node.items and not kept:
            return Scalar(node.place, None)
        return Sequence(node.place, [self.filled(item, spot.item) for item in kept])

    def _put(self, node: Scalar, spot: Spot, *, marked: bool) -> Scalar:
        if not column_names(node.text or ""):
            return node
        literal = escaped if marked else str
        said = with_values(node.text or "", lambda name: literal(self.values[folded(name)]))
        empty = not said.strip() or (not _is_table(spot) and self._is_empty(node, spot))
        return Scalar(node.place, None if empty else said)

    def _is_empty(self, node: Node, spot: Spot) -> bool:
        """Tell whether nothing is said but by cells that are blank, and by labels before them."""
        if isinstance(node, Scalar):
            return self._is_blank(node.text or "")
        if isinstance(node, Mapping):
            return self._has_only_labels(node, spot)
        single = _unquoted(node, self.lines)
        items = [single] if single else node.items
        return bool(items) and all(self._is_empty(item, spot.item) for item in items)

    def _is_blank(self, typed: str) -> bool:
        names = column_names(typed)
        if not names or any(self.values[folded(name)] for name in names):
            return False
        return _LABEL.fullmatch(with_values(typed, lambda _: "")) is not None

    def _has_only_labels(self, node: Mapping, spot: Spot) -> bool:
        said = [(spot.below(key.text or ""), value) for key, value in node.entries]
        rest = [(below, value) for below, value in said if not self._is_empty(value, below)]
        return len(rest) < len(said) and all(
            isinstance(value, Scalar)
            and _is_label(spot, below)
            and not column_names(value.text or "")
            for below, value in rest
        )


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


def _is_table(spot: Spot) -> bool:
    """Tell whether what stands here are the rows, columns or cells of a table: all are needed."""
    return spot.slot.model in (Row, Column, Cell)


def _is_field(spot: Spot) -> bool:
    """Tell whether what stands here are labels with their texts, such as the time of a meeting."""
    return spot.slot.named and spot.slot.model is Entry


def _is_label(spot: Spot, below: Spot) -> bool:
    """Tell whether a key says nothing of its own: how a part looks, what it is called."""
    model, key = spot.slot.model, below.slot.key
    return key in _LABELS or bool(model and key in model.unprinted)
