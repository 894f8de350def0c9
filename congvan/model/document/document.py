"""Văn bản: the model of one administrative document.

A document read from a file knows where each value was typed (`Document.at`); one built in Python
simply has no places. Models are frozen; nothing in them is changed after reading.
"""

from __future__ import annotations

import pathlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

from pydantic import BeforeValidator, Field, PrivateAttr

from congvan.decree.page import HOUSE, House
from congvan.decree.types import TYPES
from congvan.model.document.annexes import Appendix, Attachment, Copy, Distribution
from congvan.model.document.blocks import Blocks, Directive, Entries, Entry, Ladder
from congvan.model.document.follow_up import Following
from congvan.model.document.parts import ArchiveLine, Date, Issuers, Reference, Signatures
from congvan.model.document.pictures import ImageFile
from congvan.model.office.measures import Measures
from congvan.model.reading.whole_file import Whole
from congvan.model.values import (
    NUMBER_IN_HEAD,
    UNNUMBERED,
    Circulation,
    Draft,
    Line,
    Lines,
    Moment,
    NumberPlace,
    Paragraphs,
    Prose,
    Secrecy,
    Truth,
    Urgency,
    as_list,
    as_truth,
    under,
)
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Collection

    from congvan.model.office.office import Office


def _type_id(value: object) -> object:
    """Return the id of a type however its name is written; unknown names in bare form."""
    if not isinstance(value, str):
        return value
    wanted = bare(value)
    return next((known for known in TYPES if bare(known) == wanted), value.strip())


def _place(value: object) -> object:
    """Return no place where the document says that it has none."""
    return None if isinstance(value, str) and as_truth(value) is False else value


class Document(Whole):
    """Văn bản: everything typed for one document, in the order of the page.

    Which components a type must or never has is not said here but in its `type.yaml`.
    """

    unprinted: ClassVar[frozenset[str]] = frozenset(
        {
            "type", "issuer", "symbol", "number", "place", "type_name", "subject",
            "secrecy", "references", "numbering", "closing_mark", "electronic", "follows",
            "received",
            "heading_alone",
            "measures",
            "number_place",
        }
    )  # fmt: skip
    """The head, which the proof of the page reads in its own order; and what is never printed."""

    type: Annotated[Line, BeforeValidator(_type_id)]
    issuer: Annotated[Issuers, Field(min_length=1)]
    symbol: Line | None = None
    number: Line | None = None
    number_place: NumberPlace = NUMBER_IN_HEAD
    place: Annotated[Line | None, BeforeValidator(_place)] = None
    date: Date | None = None
    draft: Draft = None
    secrecy: Secrecy | None = None
    urgency: Urgency | None = None
    type_name: Line | None = None
    subject: Prose | None = None
    recipients: Paragraphs = ()
    references: dict[str, Reference] = Field(default_factory=dict[str, Reference])
    follows: Following | None = None
    authority: Prose | None = None
    legal_basis: Paragraphs = ()
    enacting: Paragraphs = ()
    fields: Entries = Field(default_factory=dict[str | int, Entry])
    opening: Paragraphs = ()
    directives: Annotated[
        tuple[Annotated[Directive, BeforeValidator(under("text"))], ...],
        BeforeValidator(as_list),
    ] = ()
    body: Blocks = ()
    numbering: Ladder = ()
    heading_alone: Truth | None = None
    closing: Paragraphs = ()
    closing_mark: Truth = True
    distribution: Distribution = ()
    archive: ArchiveLine | None = None
    drafter: Line | None = None
    signature: Annotated[Signatures, Field(min_length=1)]
    confirmation: Prose | None = None
    copy_: Annotated[Copy | None, Field(alias="copy")] = None
    attachments: Annotated[tuple[Attachment, ...], BeforeValidator(as_list)] = ()
    appendices: Annotated[tuple[Appendix, ...], BeforeValidator(as_list)] = ()
    contact: Lines = ()
    circulation: Circulation | None = None
    notes: dict[str, Prose] = Field(default_factory=dict[str, str])
    electronic: Truth = False
    received: Truth = False
    signed_at: Moment | None = None
    measures: Measures | None = None

    _ranks_allowed: bool = PrivateAttr(default=False)
    _office_house: House = PrivateAttr(default=HOUSE)
    _set_as: House | None = PrivateAttr(default=None)
    _templates: tuple[pathlib.Path, ...] = PrivateAttr(default=())
    _supplied: frozenset[str] = PrivateAttr(default=frozenset())
    _pictures: Mapping[str, ImageFile] = PrivateAttr(default_factory=dict[str, ImageFile])

    def __eq__(self, other: object) -> bool:
        """Tell whether two documents say the same, wherever it was typed."""
        same = isinstance(other, Document)
        return same and all(
            getattr(self, name) == getattr(other, name) for name in Document.model_fields
        )

    def __hash__(self) -> int:
        """Return a hash of what the document says, but for its named parts."""
        return hash((self.type, self.issuer, self.symbol, self.number, self.subject))

    def of_office(self, office: Office, supplied: Collection[str]) -> Self:
        """Return the document knowing its office, and what of it the office's profile supplied."""
        self._ranks_allowed = office.ranks
        self._office_house = office.house
        self._templates = office.templates
        self._supplied = frozenset(supplied)
        return self

    def set_as(self, house: House) -> Self:
        """Return the document set in `house`, whatever it types itself."""
        self._set_as = house
        return self

    def fitting(self, never: Collection[str]) -> Self:
        """Return the document without what its office supplied but its type never has."""
        if self.is_unnumbered:
            never = (*never, "symbol")
        fields = type(self).model_fields
        dropped = {name: fields[name].get_default() for name in self._supplied if name in never}
        return self.model_copy(update=dropped) if dropped else self

    def with_pictures(self, pictures: Mapping[str, ImageFile]) -> Self:
        """Return the document with its pictures, by the name typed for each."""
        self._pictures = pictures
        return self

    def with_references(self, references: Mapping[str, Reference]) -> Self:
        """Return the document with these of its references in place of those typed."""
        return self.model_copy(update={"references": {**self.references, **references}})

    @property
    def is_unnumbered(self) -> bool:
        """Whether it says that it has no number."""
        return self.number_place == UNNUMBERED

    @property
    def named_fields(self) -> dict[str, Entry]:
        """Các mục thông tin by the names they were typed under."""
        return {name: entry for name, entry in self.fields.items() if isinstance(name, str)}

    @property
    def own_lines(self) -> tuple[Entry, ...]:
        """Các dòng tự ghi: lines typed in the place of the type's own form."""
        return tuple(entry for row, entry in self.fields.items() if isinstance(row, int))

    @property
    def is_split(self) -> bool:
        """Whether some of what lies behind it is a file of its own."""
        inside = (appendix for attached in self.attachments for appendix in attached.appendices)
        return any(annex.separate for annex in (*self.attachments, *self.appendices, *inside))

    @property
    def ranks_allowed(self) -> bool:
        """Whether the office's profile lets ranks and degrees stand before a name."""
        return self._ranks_allowed

    @property
    def house(self) -> House:
        """Quy cách: the measures it is set in; what it types itself goes before its office's."""
        own = self.measures.over(self._office_house) if self.measures else self._office_house
        return self._set_as or own

    @property
    def office_house(self) -> House:
        """The measures of its office, or the library's: what it is set in if it types none."""
        return self._office_house

    @property
    def templates(self) -> tuple[pathlib.Path, ...]:
        """Thư mục mẫu: the folders of its office's own types."""
        return self._templates

    @property
    def pictures(self) -> Mapping[str, ImageFile]:
        """Hình: every picture, by the name typed for it."""
        return self._pictures
