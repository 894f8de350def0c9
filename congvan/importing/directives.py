"""Chỉ đạo: the blocks of a letter that are plainly what each agency is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.composing.numbering import Ladder, label
from congvan.composing.numbering import ladder as whole
from congvan.importing.labels import numbered_items, scheme_of, short
from congvan.word.recognition.known_words import begins_organ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.importing.labels import Node

_LEADS: Final = ("Đề nghị", "Yêu cầu", "Giao")
_SEVERAL: Final = "Các "
_LEAST: Final = 2
_KNOWN: Final = frozenset({"heading", "text"})


def directives_of(nodes: Sequence[Node], ladder: Sequence[str]) -> list[dict[str, Any]]:
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
    lead, name = _named(node.values["heading"])
    tasks = scheme_of(node.items)
    own = tasks if node.items and tasks != ladder.under(None, None).scheme else None
    under = ladder.under(None, own)
    said = {
        "lead": lead,
        "to": name,
        "text": node.values.get("text"),
        "numbering": own,
        "tasks": [_task(item, under) for item in node.items],
    }
    return {key: value for key, value in said.items() if value}


def _task(node: Node, ladder: Ladder) -> object:
    """Return a task with the points below it."""
    return short({**node.values, **(numbered_items(node, ladder) if node.items else {})})
