"""Cần xem: what an import could not place for certain, marked by a comment above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import Finding, Place, text
from congvan.importing.codes import DOUBTFUL
from congvan.source import Mapping, Sequence, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.findings.finding import Text
    from congvan.source import Node

Path = tuple[str | int, ...]

MARK: Final = "# cần xem:"
"""What every such comment begins with."""


class Remark(NamedTuple):
    """Lời nhắc: what to look at; `path` is the value it is about, () the whole document."""

    path: Path
    said: Text


def comment(yaml: str, remarks: Iterable[Remark]) -> str:
    """Return YAML text with each remark as a comment on the line above its value."""
    root = read(yaml).root
    lines = yaml.splitlines(keepends=True)
    above: dict[int, list[str]] = {}
    for remark in remarks:
        row = _row(root, remark.path)
        indent = lines[row][: len(lines[row]) - len(lines[row].lstrip())] if row else ""
        said = " ".join(str(remark.said).split())
        above.setdefault(row, []).append(f"{indent}{MARK} {said}\n")
    return "".join(line for row, own in enumerate(lines) for line in (*above.get(row, ()), own))


def findings_of(yaml: str, file: str) -> list[Finding]:
    """Return a finding for every remark in the text of a file, where it stands."""
    return [
        Finding(
            DOUBTFUL,
            Place(file, row, line.index("#") + 1),
            text("Cần xem: {said}", said=line.strip().removeprefix(MARK).strip()),
        )
        for row, line in enumerate(yaml.splitlines(), 1)
        if line.lstrip().startswith(MARK)
    ]


def _row(root: Node, path: Path) -> int:
    """Return the line, from 0, that the value at `path` begins on."""
    node, row = root, 0
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            entry = next(
                ((key, value) for key, value in node.entries if key.text == step), None
            )
            if entry is None:
                return row
            row, node = entry[0].place.line - 1, entry[1]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            row = node.place.line - 1
    return row
