"""Điều đã in: a Word file → what it states, and of what it states nothing or nothing certain."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.checking.rule import Unseen
from congvan.checking.statements import from_word_foot as foot
from congvan.checking.statements import from_word_head as head
from congvan.checking.statements.from_word_signers import signature
from congvan.checking.statements.statement import Item, Stated
from congvan.pack.pack import load_type

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.statements.certainty import Read
    from congvan.findings.finding import Text

    Reader = Callable[[Presentation, Stated], Read]

_READERS: Final[Mapping[Item, Reader]] = MappingProxyType(
    {
        Item.ISSUER: head.issuer,
        Item.NUMBER: head.number,
        Item.PLACE: head.place,
        Item.DATE: head.date,
        Item.SUBJECT: head.subject,
        Item.RECIPIENTS: head.recipients,
        Item.AUTHORITY: head.authority,
        Item.ARTICLES: foot.articles,
        Item.DISTRIBUTION: foot.distribution,
        Item.ARCHIVE: foot.archive,
        Item.SIGNATURE: signature,
        Item.APPENDIX: foot.appendix,
    }
)


class Printed(NamedTuple):
    """Điều đã in: what is stated, the items that are absent, and why others cannot be told."""

    stated: Stated
    absent: frozenset[Item]
    unclear: Mapping[Item, Text]


def read_word(sheet: Presentation) -> Printed:
    """Return what a Word file of a type of the decree states."""
    doctype = load_type(sheet.components.kind or "")
    stated = Stated(doctype, printed=True, renamed=head.is_renamed(sheet, doctype.name))
    absent: set[Item] = set()
    unclear: dict[Item, Text] = {}
    for item, read in _READERS.items():
        found = read(sheet, stated)
        if found is None:
            absent.add(item)
        elif isinstance(found, Unseen):
            unclear[item] = found.why
        else:
            stated = found
    return Printed(stated, frozenset(absent), unclear)
