"""Thông tin: the lines that a type asks for — the time of a meeting, the holder of a leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.composing.tables import in_words, spelt
from congvan.model.document.inline import CITATIONS, Run, plain, runs
from congvan.pack.document_type import ISSUER, NAME
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from congvan.model import Document, Entry, Group
    from congvan.pack.document_type import DocumentType

    Cite = Callable[[str], list[Run]]


def entry(document: Document, doctype: DocumentType, name: str) -> Entry | None:
    """Return what was typed for the field `name`, under its key or its label."""
    known = {bare(key): entry for key, entry in document.fields.items()}
    field = next(field for field in doctype.fields if field.key == name)
    return known.get(bare(field.key)) or known.get(bare(field.label))


def issuer_of(document: Document) -> str:
    """Return who speaks: the authority that was typed, else the issuers."""
    if document.authority:
        return " ".join(plain(document.authority).split())
    return ", ".join(" ".join(issuer.name) for issuer in document.issuer)


def names_in(line: str) -> list[str]:
    """Return the names of the fields that a line asks for."""
    return [name for name in NAME.findall(line) if name != ISSUER]


def composed(
    lines: Iterable[str],
    document: Document,
    doctype: DocumentType,
    cite: Cite,
    added: list[str],
) -> Iterator[list[Run]]:
    """Yield the paragraphs of `lines`; one of whose fields nothing was typed is left out.

    The entries of a list stand below their line, each after a dash; a group is named without one,
    over its own. What was typed and stands on
    the page here first is not noted in `added`: a field, or the authority that announces.
    """
    for line in lines:
        entries = {name: entry(document, doctype, name) for name in names_in(line)}
        if all(entries.values()):
            if not (document.authority and line == doctype.announcement):
                added += [issuer_of(document)] * NAME.findall(line).count(ISSUER)
            for name, typed in entries.items():
                if typed and line not in _first_lines(doctype, name):
                    added += _texts(typed)
            yield from _line(line, document, entries, cite, added)


def _first_lines(doctype: DocumentType, name: str) -> list[str]:
    """Return the line that prints a field first; in any other it is printed once more."""
    lines = (doctype.announcement, *doctype.form, *doctype.ending)
    return [line for line in lines if name in names_in(line)][:1]


def _texts(entry: Entry) -> list[str]:
    """Return what was typed in an entry, but for its citations."""
    below = (typed for group in entry.items for typed in (group.text, *group.items))
    return [
        run.text
        for typed in (entry.text or "", *below)
        for run in runs(typed)
        if run.marks not in CITATIONS
    ]


def _line(
    line: str,
    document: Document,
    entries: dict[str, Entry | None],
    cite: Cite,
    added: list[str],
) -> Iterator[list[Run]]:
    pieces: list[Run] = []
    below: list[Group] = []
    for index, piece in enumerate(NAME.split(line)):
        if index % 2 == 0:
            added.append(piece)
            pieces.append(Run(piece))
        elif piece == ISSUER:
            authority = document.authority
            pieces += runs(authority) if authority else [Run(issuer_of(document))]
        elif typed := entries[piece]:
            pieces += _typed(typed, cite, added)
            below += typed.items
    yield _trimmed(pieces)
    for group in below:
        yield from _group(group, cite, added)


def _group(group: Group, cite: Cite, added: list[str]) -> Iterator[list[Run]]:
    """Yield the name of a group and a dash before each line of it, or before the one line."""
    if group.items:
        yield cite(group.text)
    lines = group.items or (group.text,)
    added += ["-"] * len(lines)
    for line in lines:
        yield [Run("- "), *cite(line)]


def _typed(entry: Entry, cite: Cite, added: list[str]) -> Iterator[Run]:
    if entry.text:
        yield from cite(entry.text)
    if entry.money:
        shown = spelt(entry.money, added)
        yield Run(f"{shown} {in_words(entry.money, added)}" if entry.money.words else shown)


def _trimmed(pieces: list[Run]) -> list[Run]:
    """Return `pieces` without the space that a list below leaves at the end."""
    kept = [run for run in pieces if run.text]
    if not kept:
        return kept
    return [*kept[:-1], Run(kept[-1].text.rstrip(), kept[-1].marks)]
