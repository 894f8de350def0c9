"""Số và gạch gõ tay: labels typed before items that get one by themselves.

A dash before what is always printed with a dash is set aside. In the text, where a type decides
how items are numbered, the label typed becomes the item's own `số`: it is printed as typed, once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from congvan.findings.finding import Span, text
from congvan.model.reading.codes import TYPED_LABEL
from congvan.model.reading.furniture import BULLET, Spot, drop
from congvan.vietnamese.text import BULLETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model.document.parts import Path
    from congvan.model.reading.complaints import Reading
    from congvan.model.reading.furniture import Value

_LABEL: Final = re.compile(r"\s*(?P<label>(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)])\s+")
_FIRST: Final = ("heading", "text")
"""The texts of an item that its label stands before, from the first on."""


def label_as_typed(values: dict[str, Any], reading: Reading) -> None:
    """Give items the labels typed in their texts, and directives and tasks their own."""
    for path, directive in _rows(values.get("directives"), ("directives",)):
        _directive(directive, path, reading)
    for path, blocks in _texts_of(values, ()):
        _blocks(blocks, path, reading)


def _texts_of(values: dict[str, Any], path: Path) -> Iterator[tuple[Path, Any]]:
    """Yield every list of blocks: of the text, of what is attached and of appendices."""
    yield (*path, "body"), values.get("body")
    for key in ("attachments", "appendices"):
        for inside, annex in _rows(values.get(key), (*path, key)):
            if isinstance(annex.holder[annex.key], dict):
                yield from _texts_of(annex.holder[annex.key], inside)


def _rows(value: Value, path: Path) -> Iterator[tuple[Path, Spot]]:
    for row in range(len(value)) if isinstance(value, list) else ():
        yield (*path, row), Spot(value, row, (*path, row))


def _directive(spot: Spot, path: Path, reading: Reading) -> None:
    """Set aside the number of a directive that is its own, and dashes before its tasks."""
    directive: Value = spot.holder[spot.key]
    own = re.compile(rf"\s*(?:{int(path[-1]) + 1}[.)]|[-{BULLETS}])\s+")
    if isinstance(directive, str):
        drop(spot, [(own, TYPED_LABEL)], reading)
    if not isinstance(directive, dict):
        return
    first = next((key for key in ("lead", "to", "text") if directive.get(key)), None)
    if first and isinstance(directive[first], str):
        drop(Spot(directive, first, (*path, first)), [(own, TYPED_LABEL)], reading)
    for inside, spot_of_task in _rows(directive.get("tasks"), (*path, "tasks")):
        task: Value = spot_of_task.holder[spot_of_task.key]
        said = Spot(task, "text", (*inside, "text")) if isinstance(task, dict) else spot_of_task
        if isinstance(said.holder.get(said.key) if isinstance(task, dict) else task, str):
            drop(said, [(BULLET, TYPED_LABEL)], reading)
        if isinstance(task, dict):
            _blocks(task.get("items"), (*inside, "items"), reading)


def _blocks(blocks: Value, path: Path, reading: Reading) -> None:
    for inside, spot in _rows(blocks, path):
        block: Value = spot.holder[spot.key]
        if isinstance(block, str):
            _label(spot, {"text": block}, "text", reading)
        elif isinstance(block, dict):
            first = next((key for key in _FIRST if isinstance(block.get(key), str)), None)
            if first and not {"number", "table", "quote", "checked"} & block.keys():
                _label(spot, block, first, reading)
            _blocks(block.get("items"), (*inside, "items"), reading)


def _label(spot: Spot, block: dict[str, Any], key: str, reading: Reading) -> None:
    """Make the label typed before a block the block's own number."""
    typed = block[key]
    match = _LABEL.match(typed) or BULLET.match(typed)
    if match is None or match.end() == len(typed):
        return
    if reading.nearest(spot.path) in reading.merged:
        return
    label = match.group().strip()
    spot.holder[spot.key] = {**block, "number": label, key: typed[match.end() :]}
    path = spot.path if len(block) == 1 else (*spot.path, key)
    message = text("“{label}” gõ ở đầu câu được in làm số của mục, một lần.", label=label)
    span = Span(typed, 0, match.end())
    reading.findings.append(TYPED_LABEL.at(reading.nearest(path), message, None, span))
