"""Khóa mang theo: every part of a text with keys that no page shows, and its bookmark."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from congvan.composing.flow import Grid, Paragraph, Picture
from congvan.model.document.carried import keys_of, kind_of
from congvan.vietnamese.text import BLANK
from congvan.word.carried import Carried, anchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.composing.flow import Flow
    from congvan.model import Document, Reference
    from congvan.model.document.parts import Part


def carried(document: Document, flows: Iterable[Flow]) -> list[Carried]:
    """Return what the parts of a document carry, and give each that begins here its bookmark."""
    found: list[Carried] = []
    numbers = count(1)
    for flow in flows:
        _name(flow, found, numbers)
    if follows := document.follows:
        found.append(Carried(kind_of(follows), "", keys_of(follows)))
    if found or any(reference.file for reference in document.references.values()):
        found += _references(document)
    return found


def _references(document: Document) -> Iterator[Carried]:
    """Yield the references; one that has no number yet is still what its file will say."""
    for name, reference in document.references.items():
        keys = keys_of(reference)
        known = reference.file is None or _is_issued(reference)
        yield Carried(kind_of(reference), name, keys if known else {"file": keys["file"]})


def _is_issued(reference: Reference) -> bool:
    dated = reference.date is not None and reference.date.whole is not None
    return dated and BLANK not in (reference.number or BLANK)


def _name(flow: Flow, found: list[Carried], numbers: Iterator[int]) -> None:
    """Put the bookmarks into a flow, piece by piece."""
    for index, piece in enumerate(flow):
        if isinstance(piece, Grid):
            for row in piece.rows:
                for cell in row.cells:
                    _name(cell.content, found, numbers)
        elif isinstance(piece, Paragraph | Picture) and piece.begins:
            names = [_add(part, found, numbers) for part in piece.begins]
            flow[index] = piece._replace(anchors=names)


def _add(part: Part, found: list[Carried], numbers: Iterator[int]) -> str:
    """Add what a part carries, if anything; return the name of its bookmark."""
    kind = kind_of(part)
    name = anchor(kind, next(numbers))
    if keys := keys_of(part):
        found.append(Carried(kind, name, keys))
    return name
