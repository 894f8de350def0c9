"""Điền khung: a skeleton's nodes with its `[=…]` places filled; an item is repeated where asked.

A place that nobody said anything for becomes a blank with the name of the place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.model.document.blocks import Cell
from congvan.model.document.inline import escaped
from congvan.model.keys.columns import OPENING, column_names, folded, with_values
from congvan.model.keys.marking import ROOT
from congvan.source import Mapping, Scalar, Sequence
from congvan.source.plain_values import is_list, is_mapping, is_sequence
from congvan.vietnamese.text import begun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Sequence as Many

    from congvan.findings.finding import Place
    from congvan.model.keys.marking import Spot
    from congvan.source import Node


class Said(NamedTuple):
    """Lời: what is put into a place; a text that was typed for a document keeps its marks.

    A `sentence` begins with a capital where nothing stands before it.
    """

    text: str
    typed: bool = False
    sentence: bool = False


class Structure(NamedTuple):
    """Cả mục: the value that takes the place of a whole text; an empty one takes its key away."""

    value: Any


Written = dict[str, Any]
"""Keys and values as they are written into YAML."""


class Inside(NamedTuple):
    """Bên trong: families that are known only inside one repetition: the answers to one task."""

    families: dict[str, Many[Values]]


INSIDE: Final = "inside"
"""Under which name they go with the values of the repetition; no name of a place."""

Given = Said | Structure | Inside | None
"""What is known for a place: None is nothing."""

Values = dict[str, Given]
"""By the folded name of the place."""


class Filling(NamedTuple):
    """Bộ lời: what goes into the places of a skeleton.

    A list item that has a place of one of the `families` is repeated for each of its values.
    `tag` may add to an item, given the names of its places and their values.
    """

    values: Values
    families: dict[str, Many[Values]]
    tag: Callable[[Node, Spot, frozenset[str], Values], Node]

    def bound(self, family: str, values: Values) -> Filling:
        """Return the filling inside one repetition."""
        families = {name: rows for name, rows in self.families.items() if name != family}
        within = values.get(INSIDE)
        if isinstance(within, Inside):
            families |= within.families
        return self._replace(values=self.values | values, families=families)


def own_places(node: Node, spot: Spot) -> Iterator[str]:
    """Yield the names in `node` but for those in lists below it, which have items of their own."""
    if isinstance(node, Scalar):
        yield from column_names(node.text or "")
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield from own_places(value, spot.below(key.text or ""))
    elif spot.item.slot.model is Cell:
        for item in node.items:
            yield from own_places(item, spot.item)


def named(values: dict[str, Given]) -> Values:
    """Return what is known by the names of places, in the form that names are compared in."""
    return {folded(name): given for name, given in values.items()}


def texts_in(value: object) -> Iterator[str]:
    """Yield every text in plain values."""
    if isinstance(value, str):
        yield value
    elif is_mapping(value):
        yield from texts_in(list(value.values()))
    elif is_list(value):
        for inside in value:
            yield from texts_in(inside)


def plain_of(node: Node) -> Any:  # noqa: ANN401 - whatever the node holds
    """Return nodes as texts, None, lists and dicts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain_of(item) for item in node.items]
    return {key.text or "": plain_of(value) for key, value in node.entries}


def node_of(value: object, place: Place) -> Node:
    """Return plain values as nodes that stand at `place`."""
    if is_mapping(value):
        pairs = [
            (Scalar(place, str(key)), node_of(inside, place)) for key, inside in value.items()
        ]
        return Mapping(place, pairs)
    if is_sequence(value):
        return Sequence(place, [node_of(item, place) for item in value])
    return Scalar(place, None if value is None else str(value))


class Form:
    """Biểu mẫu: the nodes of a skeleton, looked through once for all that will be made of it."""

    def __init__(self, root: Node, family_of: dict[str, str]) -> None:
        """Find the places below `root`; `family_of` tells of each repeated one its family."""
        self.root = root
        self.family_of = family_of
        self._names: dict[int, frozenset[str]] = {}
        self._open: set[int] = set()
        self._read(root, ROOT)

    def filled(self, filling: Filling) -> Node:
        """Return the whole skeleton filled."""
        return self._filled(self.root, ROOT, filling) or self.root

    def items(self, node: Node, spot: Spot, filling: Filling) -> list[Node]:
        """Return what a list item becomes: itself, or one for each value of a family."""
        if id(node) not in self._open:
            return [node]
        names = self._names[id(node)]
        asked = (self.family_of.get(name) for name in sorted(names))
        family = next((name for name in asked if name in filling.families), None)
        if family is None:
            made = self._filled(node, spot, filling)
            return [filling.tag(made, spot, names, filling.values)] if made else []
        each = (filling.bound(family, values) for values in filling.families[family])
        return [one for inside in each for one in self.items(node, spot, inside)]

    def _filled(self, node: Node, spot: Spot, filling: Filling) -> Node | None:
        """Return `node` filled; None if nothing is left of it."""
        if id(node) not in self._open:
            return node
        if isinstance(node, Scalar):
            return _put(node, spot, filling.values)
        if isinstance(node, Mapping):
            made = (
                (key, self._filled(value, spot.below(key.text or ""), filling))
                for key, value in node.entries
            )
            return Mapping(node.place, [(key, value) for key, value in made if value])
        items = [one for item in node.items for one in self.items(item, spot.item, filling)]
        return Sequence(node.place, items) if items or not node.items else None

    def _read(self, node: Node, spot: Spot) -> bool:
        """Note the names of the places of every item, and which nodes have any at all."""
        found = [*column_names(node.text or "")] if isinstance(node, Scalar) else []
        below = isinstance(node, Mapping) and [
            self._read(value, spot.below(key.text or "")) for key, value in node.entries
        ]
        if isinstance(node, Sequence):
            below = [self._read(item, spot.item) for item in node.items]
            for item in node.items:
                self._names[id(item)] = frozenset(map(folded, own_places(item, spot.item)))
        if found or any(below or ()):
            self._open.add(id(node))
        return id(node) in self._open


def _put(node: Scalar, spot: Spot, values: Values) -> Node | None:
    names = column_names(node.text or "")
    if not names:
        return node
    alone = values.get(folded(names[0]))
    if isinstance(alone, Structure):
        return node_of(alone.value, node.place) if alone.value else None

    def said(name: str) -> str:
        given = values.get(folded(name))
        if not isinstance(given, Said):
            return f"[cần điền: {name}]"
        return escaped(given.text) if spot.takes_marks and not given.typed else given.text

    typed = node.text or ""
    opens = isinstance(alone, Said) and alone.sentence and typed.startswith(OPENING)
    made = with_values(typed, said)
    return Scalar(node.place, begun(made) if opens else made)
