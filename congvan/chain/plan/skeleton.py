"""Khung văn bản: the wording of a document to be made, with `[=…]` for what differs.

It is a YAML file with the keys of a document in either vocabulary. An office may have its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.chain.codes import BROKEN_SKELETON, UNKNOWN_PLACE
from congvan.chain.plan.filling import Form, own_places
from congvan.findings.errors import SourceError, TemplateError
from congvan.findings.finding import text
from congvan.model.document.blocks import Block, Row
from congvan.model.keys.columns import OPENING, column_names, folded
from congvan.model.keys.keys import key_of
from congvan.model.keys.marking import ROOT
from congvan.model.keys.rekeying import rekeyed
from congvan.source import Mapping, Scalar, Sequence, read
from congvan.vietnamese.text import bare, near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding, Place, Text
    from congvan.model.keys.marking import Spot
    from congvan.source import Node


class Places(NamedTuple):
    """Các chỗ: the names that a skeleton may use.

    `single` are texts, `whole` take the place of a whole value, each family of `repeated` has an
    item for every one of its values. An item of the text with the name `words` must be there.
    """

    single: tuple[str, ...]
    whole: tuple[str, ...]
    repeated: dict[str, tuple[str, ...]]
    words: str
    own_keys: tuple[str, ...]
    """Keys that the program writes itself."""

    @property
    def family_of(self) -> dict[str, str]:
        """The family of each repeated name, by its folded form."""
        return {folded(place): name for name, ones in self.repeated.items() for place in ones}

    @property
    def names(self) -> list[str]:
        """Every name."""
        repeated = (place for ones in self.repeated.values() for place in ones)
        return [*self.single, *self.whole, *repeated]


class Skeleton(NamedTuple):
    """Khung: its nodes under Vietnamese keys, its lines and the names that it may use."""

    form: Form
    lines: list[str]
    places: Places

    def item(self, model: type[Block | Row], name: str) -> tuple[Node, Spot] | None:
        """Return the first list item for a `model` that has a place of this family."""
        found = (
            (node, spot)
            for node, spot in items_of(self.form.root, ROOT)
            if spot.slot.model is model
            and name
            in {self.form.family_of.get(folded(place)) for place in own_places(node, spot)}
            and (model is not Block or self.places.words in own_places(node, spot))
        )
        return next(found, None)


def skeleton(data: bytes, file: str, places: Places) -> Skeleton:
    """Return the skeleton that YAML text says.

    Raises:
        TemplateError: if it is none, or asks for what nobody can fill in; every fault at once.
    """
    try:
        source = read(rekeyed(data, "vi", file), file)
    except SourceError as error:
        raise TemplateError(*error.findings) from error
    root = _listed(_quoted(source.root, source.lines), ROOT, places.family_of)
    if not isinstance(root, Mapping):
        message = text("Khung này không phải một văn bản.")
        raise TemplateError(BROKEN_SKELETON.at(root.place, message))
    made = Skeleton(Form(root, places.family_of), source.lines, places)
    found = [*_faults(made, root)]
    if found:
        raise TemplateError(*found)
    return made


def items_of(node: Node, spot: Spot) -> Iterator[tuple[Node, Spot]]:
    """Yield every list item of a skeleton with its spot, from the top."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield from items_of(value, spot.below(key.text or ""))
    elif isinstance(node, Sequence):
        for item in node.items:
            yield item, spot.item
            yield from items_of(item, spot.item)


def _faults(made: Skeleton, root: Mapping) -> Iterator[Finding]:
    places = made.places
    yield from _strangers(root, places)
    yield from _unlisted(root, places)
    own_keys = {bare(key_of(key)) for key in places.own_keys}
    for key, _ in root.entries:
        if bare(key.text or "") in own_keys:
            said = text("“{key}” do chương trình tự ghi, khung không ghi.", key=key.text)
            yield BROKEN_SKELETON.at(key.place, said)
    if not made.item(Block, places.family_of[folded(places.words)]):
        said = text("Khung thiếu [={name}] trong một mục của `nội dung`.", name=places.words)
        yield BROKEN_SKELETON.at(root.place, said)


def _strangers(root: Mapping, places: Places) -> Iterator[Finding]:
    """Find places that nobody knows, and whole values that stand among other words."""
    names = {folded(place): place for place in places.names}
    whole = set(map(folded, places.whole))
    for node in _scalars(root):
        for name in column_names(node.text or ""):
            if folded(name) not in names:
                yield _misplaced(node.place, _unknown(name, names))
            elif folded(name) in whole and (node.text or "").strip() != f"[={name}]":
                yield _misplaced(node.place, text("[={name}] phải đứng một mình.", name=name))


def _unlisted(root: Mapping, places: Places) -> Iterator[Finding]:
    """Find repeated places that stand in no list item."""
    for name in own_places(root, ROOT):
        if folded(name) in places.family_of:
            said = text("[={name}] chỉ đứng trong một mục của danh sách.", name=name)
            spots = (
                scalar.place for scalar in _scalars(root) if f"[={name}]" in (scalar.text or "")
            )
            yield _misplaced(next(spots, root.place), said)


def _misplaced(place: Place, said: Text) -> Finding:
    return UNKNOWN_PLACE.at(place, said)


def _unknown(name: str, names: dict[str, str]) -> Text:
    meant = near(name, names.values())
    if meant:
        said = text("Khung không có chỗ [={name}]. Ý bạn là [={near}]?")
        return text(said.pattern, name=name, near=meant)
    known = ", ".join(names.values())
    return text("Khung không có chỗ [={name}]; có: {known}.", name=name, known=known)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    inside = node.items if isinstance(node, Sequence) else [child for _, child in node.entries]
    for child in inside:
        yield from _scalars(child)


def _quoted(node: Node, lines: list[str]) -> Node:
    """Return nodes where `[=x]` without quotes, which YAML takes for a list, is the text it is."""
    if isinstance(node, Mapping):
        return Mapping(
            node.place, [(key, _quoted(child, lines)) for key, child in node.entries]
        )
    if isinstance(node, Scalar):
        return node
    typed = lines[node.place.line - 1][node.place.column - 1 :]
    match node.items:
        case [Scalar(text=said)] if typed.startswith(OPENING):
            return Scalar(node.place, f"[{said}]")
        case _:
            return Sequence(node.place, [_quoted(item, lines) for item in node.items])


def _listed(node: Node, spot: Spot, family_of: dict[str, str]) -> Node:
    """Return nodes where a repeated place that stands for a whole list is the one item of it."""
    if isinstance(node, Mapping):
        below = [
            (key, _listed(child, spot.below(key.text or ""), family_of))
            for key, child in node.entries
        ]
        return Mapping(node.place, below)
    if isinstance(node, Sequence):
        return Sequence(
            node.place, [_listed(item, spot.item, family_of) for item in node.items]
        )
    names = (folded(place) for place in column_names(node.text or ""))
    repeated = spot.slot.many and any(name in family_of for name in names)
    return Sequence(node.place, [node]) if repeated else node
