"""Điều đã gõ: a document typed as YAML → what it states."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import signatures_of
from congvan.checking.stated import Appendix, Capacity, Receiver, Signed, Stated, Value
from congvan.decree.words import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.model import Document, Signature
    from congvan.model.parts import Path

_BEHIND: Final = frozenset({"appendices", "attachments", "copy"})


def typed(document: Document, kind: DocumentType) -> Stated:
    """Return what a document states, with the places where it was typed."""
    date = document.date
    return Stated(
        kind,
        renamed=bool(document.type_name),
        issuer=tuple(_issuer(document)),
        number=_value(document, document.number, "number"),
        symbol=_value(document, document.symbol, "symbol"),
        place=_value(document, document.place, "place"),
        dated=_at(document, "date"),
        whole_date=date is not None and date.whole is not None,
        subject=tuple(filter(None, [_value(document, document.subject, "subject")])),
        recipients=document.recipients,
        authority=document.authority or "",
        articles=_articles(document, kind),
        distribution=tuple(_distribution(document)),
        listed=_at(document, "distribution"),
        archived=document.archive is not None,
        archive=_archive(document),
        signatures=tuple(_signed(document, *one) for one in signatures_of(document)),
        appendix=_appendix(document),
    )


def _at(document: Document, *path: str | int, said: str = "") -> Value:
    return Value(said, partial(document.at, *path))


def _value(document: Document, said: str | None, *path: str | int) -> Value | None:
    return _at(document, *path, said=said) if said else None


def _issuer(document: Document) -> Iterator[Value]:
    for index, issuer in enumerate(document.issuer):
        for row, name in enumerate(issuer.name):
            yield _at(document, "issuer", index, "name", row, said=name)


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


def _articles(document: Document, kind: DocumentType) -> int:
    """Return how many điều there are; 0 where they are not the highest level, or typed."""
    ladder = document.numbering or kind.numbering
    counted = all(not (one.number or one.start or one.numbering) for one in document.body)
    return len(document.body) if ladder[0] == ARTICLE and counted else 0


def _appendix(document: Document) -> Appendix | None:
    if not document.appendices:
        return None
    return Appendix(_at(document, "appendices"), partial(_own_texts, document))


def _own_texts(document: Document) -> Iterator[str]:
    return (said for path, said in document.texts if path[0] not in _BEHIND)
