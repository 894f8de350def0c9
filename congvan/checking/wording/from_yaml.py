"""Lời văn: the passages of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import UNMARKED, texts_of
from congvan.checking.wording.passages import Passage, Passages, Role, passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Document
    from congvan.model.document.parts import Path

_ROLES: Final = {
    "issuer": Role.NAME,
    "place": Role.PLACE,
    "subject": Role.SUBJECT,
    "type_name": Role.HEADING,
    "type": Role.HEADING,
    "heading": Role.HEADING,
    "group": Role.HEADING,
    "authority": Role.HEADING,
    "symbol": Role.SYMBOL,
    "number": Role.LABEL,
    "recipients": Role.RECIPIENT,
    "legal_basis": Role.BASIS,
    "distribution": Role.DISTRIBUTION,
    "archive": Role.ARCHIVE,
    "drafter": Role.ARCHIVE,
    "signature": Role.SIGNATURE,
    "contact": Role.CONTACT,
    "table": Role.TABLE,
    "fields": Role.PROSE,
    "notes": Role.PROSE,
}
"""By the innermost key that says it; whatever has none is prose."""


_DAY: Final = "gày"
"""Ngày or ngày, without which no date stands in a sentence."""

_BEHIND: Final = ("appendices", "attachments")


def passages_of(document: Document, *, dated: bool = False) -> Passages:
    """Return every text of a document that is printed, from the top.

    `dated` leaves out those that name no day.
    """
    texts = _texts(document)
    if dated:
        texts = ((path, typed) for path, typed in texts if _DAY in typed)
    found = [_passage(document, path, typed) for path, typed in texts]
    day = document.date.whole if document.date else None
    numbers = (reference.number for reference in document.references.values())
    return Passages(tuple(found), day, declared=frozenset(filter(None, numbers)))


def _texts(document: Document) -> Iterator[tuple[Path, str]]:
    yield from texts_of(document)
    for name, reference in document.references.items():
        for key in ("type", "issuer", "subject"):
            if value := getattr(reference, key):
                yield ("references", name, key), value


def _passage(document: Document, path: Path, typed: str) -> Passage:
    keys = (part for part in reversed(path) if isinstance(part, str))
    declared = path[0] == "references"
    role = next((_ROLES[key] for key in keys if key in _ROLES), Role.PROSE)
    unmarked = declared or path[0] in UNMARKED
    return passage(
        typed,
        document.at(*path),
        Role.REFERENCE if declared else role,
        quoted="quote" in path,
        behind=path[0] in _BEHIND,
        marked=not unmarked,
    )
