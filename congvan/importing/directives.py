"""Chỉ đạo: the blocks of a letter that are plainly what each agency is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.composing.numbering import label
from congvan.word.recognition.known_words import begins_organ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.importing.labels import Node

_LEADS: Final = ("Đề nghị", "Yêu cầu", "Giao")
_SEVERAL: Final = "Các "
_LEAST: Final = 2
_KNOWN: Final = frozenset({"heading", "text"})


def directives_of(nodes: Sequence[Node], ladder: Sequence[str]) -> list[dict[str, Any]]:
    """Return blocks as directives, if every one of them names an agency; else none.

    They are numbered by the first two steps of `ladder`, and so must the blocks be.
    """
    tasks = ladder[1] if len(ladder) > 1 else ladder[0]
    plain = len(nodes) >= _LEAST and all(
        node.label == label(ladder[0], number) and _is_directive(node, tasks)
        for number, node in enumerate(nodes, 1)
    )
    return [_directive(node) for node in nodes] if plain else []


def _is_directive(node: Node, tasks: str) -> bool:
    """Tell whether a block names an agency and what it is to do, in a line or a list."""
    if node.doubtful or any(item.doubtful for item in node.items):
        return False
    told = bool(node.items) or "text" in node.values
    named = "heading" in node.values and _is_agency(_named(node.values["heading"])[1])
    return (
        told
        and named
        and node.values.keys() <= _KNOWN
        and all(
            item.values.keys() == {"text"}
            and not item.items
            and item.label == label(tasks, number)
            for number, item in enumerate(node.items, 1)
        )
    )


def _is_agency(name: str) -> bool:
    """Tell whether a name is that of an agency, or of several: "Các sở, ban, ngành"."""
    return begins_organ(name.removeprefix(_SEVERAL).strip())


def _named(heading: str) -> tuple[str, str]:
    """Return what is said before the name of an agency, and the name."""
    for lead in _LEADS:
        if heading.startswith(f"{lead} "):
            return lead, heading[len(lead) :].strip()
    return "", heading


def _directive(node: Node) -> dict[str, Any]:
    lead, name = _named(node.values["heading"])
    said = {"lead": lead, "to": name, "text": node.values.get("text")}
    tasks = [item.values["text"] for item in node.items]
    return {key: value for key, value in said.items() if value} | (
        {"tasks": tasks} if tasks else {}
    )
