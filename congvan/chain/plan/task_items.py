"""Mục trả lời: the block that takes up a task and the row that assigns it carry the task's id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.chain.directive.deadlines import as_printed
from congvan.chain.plan.authors import said_of
from congvan.chain.plan.filling import INSIDE, Inside, Said, Structure, named, node_of
from congvan.chain.plan.points import as_typed
from congvan.model.document.blocks import Block, Row
from congvan.model.keys.columns import folded
from congvan.model.keys.keys import key_of
from congvan.source import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Sequence as Many

    from congvan.chain.directive.tasks import Ordered
    from congvan.chain.plan.filling import Values
    from congvan.findings.finding import Place
    from congvan.model.agencies.agencies import Directory
    from congvan.model.keys.marking import Spot
    from congvan.source import Node

    Entries = list[tuple[Scalar, Node]]

WORDS: Final = "nhiệm vụ"
NAMES: Final = (WORDS, "mục", "stt", "phối hợp", "thời hạn", "sản phẩm")
"""The places of a skeleton that a task fills."""

SAID: Final = {
    "helpers": ("phối hợp đã giao",),
    "due": ("thời hạn đã giao",),
    "product": ("sản phẩm đã giao",),
}
"""Places of list items inside that of a task: what only the keys of the directive say of it."""

_WORDS: Final = folded(WORDS)
_FOLDED: Final = frozenset(map(folded, NAMES))
_HELD: Final = "task"
"""Under which name a task itself goes with its values; no name of a place."""


def task_values(task: Ordered, directory: Directory, number: int, item: int) -> Values:
    """Return what goes into the places of a task: its words, deadline, helpers and product.

    `number` counts the row that assigns it, `item` the block that answers it.
    """
    members = [(typed, directory.named(typed)) for typed in task.scope.with_]
    helpers = [agency.called if agency else typed for typed, agency in members]
    given = dict(
        zip(
            SAID,
            (", ".join(helpers), as_printed(task.due or ""), task.scope.product),
            strict=True,
        )
    )
    values = named(
        {
            WORDS: Said(task.sentence, typed=True),
            "mục": Said(str(item)),
            "stt": Said(str(number)),
            "phối hợp": said_of(given["helpers"]),
            "thời hạn": said_of(given["due"]),
            "sản phẩm": said_of(given["product"]),
        }
    )
    below: dict[str, Many[Values]] = {
        family: [named({SAID[family][0]: Said(said)})]
        if said and said not in task.words
        else []
        for family, said in given.items()
    }
    return {**values, _HELD: Structure(task), INSIDE: Inside(below)}


def tagged(node: Node, spot: Spot, names: frozenset[str], values: Values) -> Node:
    """Return a block that holds the words of a task, or a row about one, with the task's id."""
    held = values.get(_HELD)
    if not isinstance(held, Structure):
        return node
    task: Ordered = held.value
    if spot.slot.model is Block and _WORDS in names:
        return _answering(node, task)
    return _assigning(node, task) if spot.slot.model is Row and names & _FOLDED else node


def _answering(node: Node, task: Ordered) -> Mapping:
    said = {"task": task.id, "origin": task.origin, "due": task.due}
    follow_up = {key_of(key, "FollowUp"): value for key, value in said.items() if value}
    entries = node.entries if isinstance(node, Mapping) else [_entry("text", Block, node)]
    if task.points:
        entries = _with_points(entries, task, node.place)
    tag = _entry("follow_up", Block, node_of(follow_up, node.place))
    return Mapping(node.place, [*entries, tag])


def _with_points(entries: Entries, task: Ordered, place: Place) -> Entries:
    """Return the entries of a block with the points of a task before its own items."""
    points = node_of(as_typed(task.points), place)
    own = [value for key, value in entries if _is_items(key)]
    below = [
        item for node in (points, *own) if isinstance(node, Sequence) for item in node.items
    ]
    others = [(key, value) for key, value in entries if not _is_items(key)]
    scheme = (
        [_entry("numbering", Block, Scalar(place, task.numbering))] if task.numbering else []
    )
    return [*others, *scheme, _entry("items", Block, Sequence(place, below))]


def _is_items(key: Scalar) -> bool:
    return key.text == key_of("items", "Block")


def _assigning(node: Node, task: Ordered) -> Mapping:
    entries = node.entries if isinstance(node, Mapping) else [_entry("cells", Row, node)]
    return Mapping(node.place, [_entry("task", Row, Scalar(node.place, task.id)), *entries])


def _entry(attribute: str, model: type[Block | Row], node: Node) -> tuple[Scalar, Node]:
    return Scalar(node.place, key_of(attribute, model.__name__)), node
