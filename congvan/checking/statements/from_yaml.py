"""Điều đã gõ: a document typed as YAML → what it states."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from congvan.checking.rule import signatures_of
from congvan.checking.statements.statement import (
    Appendix,
    Capacity,
    Item,
    Receiver,
    Signed,
    Stated,
    Value,
)
from congvan.decree.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from congvan.model import Document, Signature
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType

_BEHIND: Final = frozenset({"appendices", "attachments", "copy"})


def read_yaml(
    document: Document, doctype: DocumentType, items: Iterable[Item] = tuple(Item)
) -> Stated:
    """Return what a document states of `items`, with the places where it was typed."""
    known: dict[str, Any] = {}
    for item in items:
        known |= _READERS[item](document, doctype)
    return Stated(doctype, renamed=bool(document.type_name), **known)


def _at(document: Document, *path: str | int, said: str = "") -> Value:
    return Value(said, partial(document.at, *path))


def _value(document: Document, said: str | None, *path: str | int) -> Value | None:
    return _at(document, *path, said=said) if said else None


def _issuer(document: Document) -> Iterator[Value]:
    for index, issuer in enumerate(document.issuer):
        for row, name in enumerate(issuer.name):
            yield _at(document, "issuer", index, "name", row, said=name)


def _recipients(document: Document) -> Iterator[Value]:
    for index, name in enumerate(document.recipients):
        yield _at(document, "recipients", index, said=name)


def _distribution(document: Document) -> Iterator[Receiver]:
    for index, entry in enumerate(document.distribution):
        yield Receiver(_at(document, "distribution", index, said=entry.to), entry.for_ or "")


def _archive(document: Document) -> Value | None:
    """Return the first of those who keep the document."""
    archive = document.archive
    return _at(document, "archive", "units", said=archive.units[0]) if archive else None


def _signed(document: Document, path: Path, signature: Signature) -> Signed:
    return Signed(
        _at(document, *path),
        _at(document, *path, "name", said=signature.name),
        _value(document, signature.title, *path, "title"),
        tuple(
            Capacity(line.authority, _at(document, *path, "capacity", row, said=line.of))
            for row, line in enumerate(signature.capacity)
        ),
        own=path[0] == "signature",
    )


def _articles(document: Document, doctype: DocumentType) -> int:
    """Return how many điều there are; 0 where they are not the highest level, or typed."""
    ladder = document.numbering or doctype.numbering
    counted = all(
        not (block.number or block.start or block.numbering) for block in document.body
    )
    return len(document.body) if ladder[0] == ARTICLE and counted else 0


def _appendix(document: Document) -> Appendix | None:
    if not document.appendices:
        return None
    return Appendix(_at(document, "appendices"), partial(_own_texts, document))


def _own_texts(document: Document) -> Iterator[str]:
    return (said for path, said in document.texts if path[0] not in _BEHIND)


def _number(document: Document, doctype: DocumentType) -> Mapping[str, Any]:
    del doctype
    number, symbol = (document.number, "number"), (document.symbol, "symbol")
    return {"number": _value(document, *number), "symbol": _value(document, *symbol)}


def _date(document: Document, doctype: DocumentType) -> Mapping[str, Any]:
    del doctype
    whole = document.date is not None and document.date.whole is not None
    return {"dated": _at(document, "date"), "whole_date": whole}


def _subject(document: Document) -> tuple[Value, ...]:
    return tuple(filter(None, [_value(document, document.subject, "subject")]))


def _signatures(document: Document) -> tuple[Signed, ...]:
    return tuple(_signed(document, *one) for one in signatures_of(document))


_READERS: Final[Mapping[Item, Callable[[Document, DocumentType], Mapping[str, Any]]]] = {
    Item.ISSUER: lambda one, _: {"issuer": tuple(_issuer(one))},
    Item.NUMBER: _number,
    Item.PLACE: lambda one, _: {"place": _value(one, one.place, "place")},
    Item.DATE: _date,
    Item.SUBJECT: lambda one, _: {"subject": _subject(one)},
    Item.RECIPIENTS: lambda one, _: {"recipients": tuple(_recipients(one))},
    Item.AUTHORITY: lambda one, _: {"authority": one.authority or ""},
    Item.ARTICLES: lambda one, kind: {"articles": _articles(one, kind)},
    Item.DISTRIBUTION: lambda one, _: {
        "distribution": tuple(_distribution(one)),
        "listed": _at(one, "distribution"),
    },
    Item.ARCHIVE: lambda one, _: {
        "archived": one.archive is not None,
        "archive": _archive(one),
    },
    Item.SIGNATURE: lambda one, _: {"signatures": _signatures(one)},
    Item.APPENDIX: lambda one, _: {"appendix": _appendix(one)},
}
"""By item what is stated of it, by the name of the field."""
