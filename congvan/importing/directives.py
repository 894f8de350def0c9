"""Chỉ đạo: the blocks of a letter that are plainly what each agency is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.composing.numbering import Ladder, label
from congvan.composing.numbering import ladder as whole
from congvan.importing.carried import ANCHORS, has
from congvan.importing.labels import numbered_items, scheme_of, short
from congvan.word.recognition.known_words import begins_organ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.importing.labels import Node

_LEADS: Final = ("Đề nghị", "Yêu cầu", "Giao")
_SEVERAL: Final = "Các "
_LEAST: Final = 2
_KNOWN: Final = frozenset({"heading", "text"})
_DIRECTIVE: Final = "directive"
_TASK: Final = "task"


class Told(NamedTuple):
    """Chỉ đạo: what agencies are told, and the lines behind it."""

    directives: list[dict[str, Any]]
    closing: list[str]


NOBODY: Final = Told([], [])


def told_of(nodes: Sequence[Node], ladder: Sequence[str]) -> Told:
    """Return blocks as directives, where their bookmarks or their words say that they are."""
    if not any(has(_DIRECTIVE, node.anchors) for node in nodes):
        return Told(_recognised(nodes, ladder), [])
    if not all(map(_is_worded, nodes)):
        return NOBODY
    nodes = _under_directives(_lifted(nodes, _DIRECTIVE))
    for node in nodes:
        node.items = _lifted(node.items, _TASK)
    *_, last = nodes
    holder = last.items[-1] if last.items and last.items[-1].label else last
    behind = _plain_end(holder)
    holder.items = holder.items[: len(holder.items) - len(behind)]
    for node in nodes:
        for part in (node, *node.items):
            _joined(part)
    told = [_directive(node, whole(ladder)) for node in nodes]
    return Told(told, [one.values["text"] for one in behind])


def _under_directives(nodes: Sequence[Node]) -> list[Node]:
    """Return directives with the tasks behind each: one alone has no number to stand under."""
    found: list[Node] = []
    for node in nodes:
        if found and has(_TASK, node.anchors):
            found[-1].items.append(node)
        else:
            found.append(node)
    return found


def _is_worded(node: Node) -> bool:
    """Tell whether a block and all below it are words alone."""
    return node.values.keys() <= _KNOWN and all(map(_is_worded, node.items))


def _lifted(nodes: Sequence[Node], kind: str) -> list[Node]:
    """Return blocks of one level, with those below them that were of it before an edit."""
    found: list[Node] = []
    for node in nodes:
        below = _lifted(node.items, kind)
        node.items = [item for item in below if not has(kind, item.anchors)]
        found += [node, *(item for item in below if has(kind, item.anchors))]
    return found


def _plain_end(node: Node) -> list[Node]:
    """Return the paragraphs without a number that a block ends in."""
    count = 0
    while count < len(node.items) and not node.items[-1 - count].label:
        count += 1
    return node.items[len(node.items) - count :]


def _joined(node: Node) -> None:
    """Let the paragraphs below a block that have no number go on with its words."""
    own = [item for item in node.items if not item.label and not item.items]
    lines = [line for line in (node.values.get("text"), *map(_words, own)) if line]
    if own:
        node.values = {**node.values, "text": "\n".join(lines)}
        node.items = [item for item in node.items if item not in own]


def _words(node: Node) -> str:
    heading = node.values.get("heading")
    title = f"**{heading}**" if heading else ""
    return " ".join(filter(None, (title, node.values.get("text", ""))))


def _recognised(nodes: Sequence[Node], ladder: Sequence[str]) -> list[dict[str, Any]]:
    """Return blocks as directives, if every one of them names an agency; else none.

    They are numbered by the first step of `ladder`, and so must the blocks be.
    """
    plain = len(nodes) >= _LEAST and all(
        node.label == label(ladder[0], number) and _is_directive(node)
        for number, node in enumerate(nodes, 1)
    )
    return [_directive(node, whole(ladder)) for node in nodes] if plain else []


def _is_directive(node: Node) -> bool:
    """Tell whether a block names an agency and what it is to do, in a line or a list."""
    if node.doubtful or any(item.doubtful for item in _below(node)):
        return False
    tasks = scheme_of(node.items)
    told = bool(node.items) or "text" in node.values
    named = "heading" in node.values and _is_agency(_named(node.values["heading"])[1])
    return (
        told
        and named
        and node.values.keys() <= _KNOWN
        and all(
            item.values.keys() == {"text"} and item.label == label(tasks, number, node.label)
            for number, item in enumerate(node.items, 1)
        )
    )


def _below(node: Node) -> Iterator[Node]:
    for item in node.items:
        yield item
        yield from _below(item)


def _is_agency(name: str) -> bool:
    """Tell whether a name is that of an agency, or of several: "Các sở, ban, ngành"."""
    return begins_organ(name.removeprefix(_SEVERAL).strip())


def _named(heading: str) -> tuple[str, str]:
    """Return what is said before the name of an agency, and the name."""
    for lead in _LEADS:
        if heading.startswith(f"{lead} "):
            return lead, heading[len(lead) :].strip()
    return "", heading


def _directive(node: Node, ladder: Ladder) -> dict[str, Any]:
    lead, name = _named(node.values.get("heading", ""))
    tasks = scheme_of(node.items)
    own = tasks if node.items and tasks != ladder.under(None, None).scheme else None
    under = ladder.under(None, own)
    said = {
        "lead": lead,
        "to": name,
        "text": node.values.get("text"),
        "numbering": own,
        "tasks": [_task(item, under) for item in node.items],
        ANCHORS: node.anchors,
    }
    return {key: value for key, value in said.items() if value}


def _task(node: Node, ladder: Ladder) -> object:
    """Return a task with the points below it."""
    anchors = {ANCHORS: node.anchors} if node.anchors else {}
    return short(
        {**node.values, **anchors, **(numbered_items(node, ladder) if node.items else {})}
    )
