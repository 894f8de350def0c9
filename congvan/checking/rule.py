"""Quy tắc kiểm tra: the idiom of one rule, and the walk over a document's texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.doctype import DocumentType
    from congvan.findings import Finding, Kind
    from congvan.model import Block, Document, Signature
    from congvan.model.parts import Path


UNMARKED: Final = frozenset(
    {"issuer", "place", "archive", "signature", "type_name", "drafter", "contact", "copy"}
)
"""Keys below which marks mean nothing: `[@a]` is printed as typed."""

UNCITED: Final = frozenset({"subject", "recipients", "distribution", "authority"})
"""Keys whose texts have marks, but no notes; of them only a document's own subject cites."""


class Rule(NamedTuple):
    """Một quy tắc: what it finds, and the pure function that finds it."""

    kind: Kind
    check: Callable[[Document, DocumentType], Iterator[Finding]]


def signatures_of(document: Document) -> Iterator[tuple[Path, Signature]]:
    """Yield every signature: of the document, of what it attaches, of its copy."""
    yield from ((("signature", n), one) for n, one in enumerate(document.signature))
    for row, attached in enumerate(document.attachments):
        for n, one in enumerate(attached.signature):
            yield ("attachments", row, "signature", n), one
    if document.copy_:
        yield from (
            (("copy", "signature", n), one) for n, one in enumerate(document.copy_.signature)
        )


def blocks_of(document: Document) -> Iterator[tuple[Path, Block]]:
    """Yield every block of the text and of what lies behind it, from the top."""
    yield from _inside(("body",), document.body)
    for row, attached in enumerate(document.attachments):
        yield from _inside(("attachments", row, "body"), attached.body)
        for n, one in enumerate(attached.appendices):
            yield from _inside(("attachments", row, "appendices", n, "body"), one.body)
    for n, one in enumerate(document.appendices):
        yield from _inside(("appendices", n, "body"), one.body)


def _inside(path: Path, blocks: Sequence[Block]) -> Iterator[tuple[Path, Block]]:
    for index, block in enumerate(blocks):
        here = (*path, index)
        yield here, block
        yield from _inside((*here, "items"), block.items)
        yield from _inside((*here, "quote"), block.quote)


def texts_of(document: Document) -> list[tuple[Path, str]]:
    """Return every printed text of a document with its path."""
    names = [
        (("issuer", index, *path), typed)
        for index, issuer in enumerate(document.issuer)
        for path, typed in issuer.texts
    ]
    head = [("type_name", document.type_name), ("place", document.place)]
    head += [("subject", document.subject)]
    return [*names, *(((key,), typed) for key, typed in head if typed), *document.texts]
