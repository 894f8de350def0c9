"""Quy tắc kiểm tra: the idiom of one rule, and the walk over a document's texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from congvan.findings import Finding, Kind
    from congvan.model import Document
    from congvan.model.parts import Path
    from congvan.pack import DocumentType


class Rule(NamedTuple):
    """Một quy tắc: what it finds, and the pure function that finds it."""

    kind: Kind
    check: Callable[[Document, DocumentType], Iterator[Finding]]


def texts_of(document: Document) -> list[tuple[Path, str]]:
    """Return every printed text of a document with its path."""
    head = [(("place",), document.place), (("subject",), document.subject)]
    names = [(("issuer", *path), typed) for path, typed in document.issuer.texts]
    return [*names, *head, *document.texts]
