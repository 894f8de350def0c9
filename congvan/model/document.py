"""Văn bản: the model of one administrative document.

A document read from a file knows where each value was typed (`Document.at`); one built in Python
simply has no places. Models are frozen; nothing in them is changed after reading.
"""

from __future__ import annotations

from typing import Annotated, ClassVar, Self

from pydantic import BeforeValidator, Field, PrivateAttr

from congvan.decree.types import TYPES
from congvan.findings import NOWHERE, Finding, Place
from congvan.model.parts import (
    Archive,
    Blocks,
    Date,
    Directive,
    Issuer,
    Part,
    Path,
    Recipient,
    Reference,
    Signature,
    archive_units,
)
from congvan.model.values import Line, Paragraphs, Prose, Truth, as_list, under
from congvan.vietnamese import bare


def _type_id(value: object) -> object:
    """Return the id of a type however its name is written; unknown names in bare form."""
    if not isinstance(value, str):
        return value
    wanted = bare(value)
    return next((known for known in TYPES if bare(known) == wanted), value.strip())


class Document(Part):
    """Văn bản: everything typed for one document, in the order of the page."""

    unprinted: ClassVar[frozenset[str]] = frozenset(
        {"type", "issuer", "symbol", "number", "place", "subject"}
    )
    """The head, which the proof of the page reads in its own order."""

    type: Annotated[Line, BeforeValidator(_type_id)]
    issuer: Issuer
    symbol: Line
    number: Line | None = None
    place: Line
    date: Date | None = None
    subject: Prose
    recipients: Paragraphs = ()
    references: dict[str, Reference] = Field(default_factory=dict[str, Reference])
    legal_basis: Paragraphs = ()
    opening: Paragraphs = ()
    directives: Annotated[
        tuple[Annotated[Directive, BeforeValidator(under("text"))], ...],
        BeforeValidator(as_list),
    ] = ()
    body: Blocks = ()
    closing: Paragraphs = ()
    closing_mark: Truth = True
    distribution: Annotated[
        tuple[Annotated[Recipient, BeforeValidator(under("to"))], ...], BeforeValidator(as_list)
    ] = ()
    archive: Annotated[Archive, BeforeValidator(archive_units)] | None = None
    signature: Signature

    _places: dict[Path, Place] = PrivateAttr(default_factory=dict[Path, Place])
    _keys: dict[Path, str] = PrivateAttr(default_factory=dict[Path, str])
    _noticed: tuple[Finding, ...] = PrivateAttr(default=())

    def __eq__(self, other: object) -> bool:
        """Tell whether two documents say the same, wherever it was typed."""
        same = isinstance(other, Document)
        return same and all(
            getattr(self, name) == getattr(other, name) for name in Document.model_fields
        )

    def __hash__(self) -> int:
        """Return a hash of what the document says, but for its references."""
        return hash((self.type, self.issuer, self.symbol, self.number, self.subject))

    def placed(
        self,
        places: dict[Path, Place],
        keys: dict[Path, str],
        noticed: tuple[Finding, ...],
    ) -> Self:
        """Return the document knowing where its values were typed, and under which keys."""
        self._places = places
        self._keys = keys
        self._noticed = noticed
        return self

    @property
    def noticed(self) -> tuple[Finding, ...]:
        """Warnings about the text it was read from."""
        return self._noticed

    def at(self, *path: str | int) -> Place:
        """Return where the value at `path` was typed: its own place or the nearest around it."""
        while path and path not in self._places:
            path = path[:-1]
        return self._places.get(path, NOWHERE)

    def key(self, *path: str | int) -> str:
        """Return the key at `path` the way the file wrote it, else its canonical name."""
        names = [part for part in path if isinstance(part, str)]
        return self._keys.get(path) or names[-1]
