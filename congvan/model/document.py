"""Văn bản: the model of one administrative document.

A document read from a file knows where each value was typed (`Document.at`); one built in Python
simply has no places. Models are frozen; nothing in them is changed after reading.
"""

from __future__ import annotations

from datetime import date as calendar_date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    StringConstraints,
    model_validator,
)

from congvan.decree.types import TYPES
from congvan.decree.words import SCHEMES, Authority
from congvan.findings import NOWHERE, Finding, Place, text
from congvan.model.values import (
    Line,
    Lines,
    Paragraphs,
    Prose,
    Truth,
    as_list,
    date_parts,
    refused,
    under,
)
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Mapping

Path = tuple[str | int, ...]
"""Đường dẫn of a value inside a document: `("signature", "title")`."""


class Part(BaseModel):
    """Base of all models: frozen, and no key that it does not know."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        populate_by_name=True,
        coerce_numbers_to_str=True,
        defer_build=True,  # a cold start builds the document's validator only, not every part's
    )

    short_for: ClassVar[str] = ""
    """The key that a bare text stands for, where the part may be written short."""

    unprinted: ClassVar[frozenset[str]] = frozenset()
    """Attributes whose text is not printed as typed, or not at all."""

    @cached_property
    def texts(self) -> list[tuple[Path, str]]:
        """Every text of this part that is printed as typed, with its path, in key order."""
        found: list[tuple[Path, str]] = []
        _gather(self, (), found)
        return found

    def __copy__(self) -> Self:
        """Return a copy that gathers its own texts: `model_copy` may change them."""
        copy = super().__copy__()
        vars(copy).pop("texts", None)
        return copy


@cache
def _printed_keys(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """Return attribute and key of what `model` prints."""
    return tuple(
        (name, info.alias or name)
        for name, info in model.model_fields.items()
        if name not in model.unprinted
    )


def _gather(value: object, path: Path, found: list[tuple[Path, str]]) -> None:
    if isinstance(value, str):
        found.append((path, value))
    elif isinstance(value, Part):
        inside = value.__dict__
        for name, key in _printed_keys(type(value)):
            if inside[name]:
                _gather(inside[name], (*path, key), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _gather(item, (*path, index), found)


class Issuer(Part):
    """Cơ quan ban hành; PL1-I-II.2. The superior is printed only where it is typed."""

    parent: Lines = ()
    name: Annotated[Lines, Field(min_length=1)]


class PartialDate(Part):
    """Thời gian ban hành: what is known of a date; PL1-I-II.4b."""

    day: Annotated[int, Field(ge=1, le=31)] | None = None
    month: Annotated[int, Field(ge=1, le=12)] | None = None
    year: Annotated[int, Field(ge=1900, le=2999)] | None = None

    @model_validator(mode="after")
    def _exists(self) -> Self:
        if self.day and self.month:
            try:
                calendar_date(self.year or 2000, self.month, self.day)
            except ValueError:
                day, month = self.day, self.month
                said = text("Không có ngày {day} tháng {month} như vậy.", day=day, month=month)
                raise refused(said, "date") from None
        return self


Date = Annotated[PartialDate, BeforeValidator(date_parts)]


class Reference(Part):
    """Văn bản được viện dẫn; PL1-I-II.6a, 6b."""

    type: Line
    number: Line | None = None
    date: Date | None = None
    issuer: Line | None = None
    subject: Line | None = None


class Task(Part):
    """Nhiệm vụ: one thing to do. Only `text` is printed; the rest serves to follow it up."""

    short_for: ClassVar[str] = "text"
    unprinted: ClassVar[frozenset[str]] = frozenset({"id", "due", "with_", "product"})

    text: Prose
    id: Line | None = None
    due: Line | None = None
    with_: Annotated[tuple[Line, ...], BeforeValidator(as_list), Field(alias="with")] = ()
    product: Line | None = None


class Directive(Part):
    """Chỉ đạo: what one or several agencies are told."""

    short_for: ClassVar[str] = "text"
    unprinted: ClassVar[frozenset[str]] = frozenset({"agencies"})

    lead: Line | None = None
    to: Paragraphs = ()
    agencies: Annotated[tuple[Line, ...], BeforeValidator(as_list)] = ()
    text: Prose | None = None
    tasks: Annotated[
        tuple[Annotated[Task, BeforeValidator(under("text"))], ...], BeforeValidator(as_list)
    ] = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.to or self.text or self.tasks):
            raise refused(text("Mục này không có chữ nào để in."), "empty_part")
        return self


def _scheme(typed: str) -> str:
    if typed not in SCHEMES:
        shown = " ".join(SCHEMES).strip()
        said = text(
            "Không có kiểu đánh số “{typed}”; có: {schemes}", typed=typed, schemes=shown
        )
        raise refused(said, "scheme")
    return typed


class Block(Part):
    """Khối nội dung: a heading, a text, both in one paragraph, and what stands below them."""

    short_for: ClassVar[str] = "text"
    unprinted: ClassVar[frozenset[str]] = frozenset({"numbering"})

    number: Annotated[str, StringConstraints(max_length=20)] | None = None
    heading: Prose | None = None
    text: Prose | None = None
    items: Blocks = ()
    numbering: Annotated[Line, AfterValidator(_scheme)] | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.heading or self.text or self.items):
            raise refused(text("Mục này không có chữ nào để in."), "empty_part")
        return self


Blocks = Annotated[
    tuple[Annotated[Block, BeforeValidator(under("text"))], ...], BeforeValidator(as_list)
]


class Recipient(Part):
    """Một dòng Nơi nhận; PL1-I-II.9d."""

    short_for: ClassVar[str] = "to"

    to: Prose
    for_: Annotated[Line | None, Field(alias="for")] = None


class Archive(Part):
    """Dòng Lưu; PL1-I-II.9d."""

    units: Annotated[tuple[Line, ...], BeforeValidator(as_list), Field(min_length=1)]
    copies: Annotated[int, Field(ge=1)] | None = None


def _archive(value: object) -> object:
    """Read a text or a list as the units alone."""
    return {"units": value} if isinstance(value, str | list | tuple) else value


class Capacity(Part):
    """Quyền hạn ký: one line such as "TM. ỦY BAN NHÂN DÂN"; PL1-I-II.7b."""

    authority: Authority
    of: Line


def _capacity(value: object) -> object:
    """Read `{TM: …}` or "TM. …"."""
    pair = value
    if isinstance(value, str) and "." in value:
        mark, _, of = value.partition(".")
        pair = {mark: of.strip()}
    if isinstance(pair, Capacity):
        return pair
    if not isinstance(pair, dict):
        said = text("Quyền hạn viết là `TM: tên tập thể`, `KT: chức vụ` …")
        raise refused(said, "capacity")
    if pair.keys() >= {"authority", "of"}:
        return pair
    return _one_capacity(pair)


def _one_capacity(pair: Mapping[Any, object]) -> dict[str, object]:
    marks = [str(mark).strip().rstrip(".").upper() for mark in pair]
    strange = [mark for mark in marks if mark not in Authority.__members__]
    if strange or len(marks) != 1:
        mark = ", ".join(strange or marks)
        said = text(
            "Quyền hạn “{mark}” không có; mỗi dòng một trong TM, Q, KT, TL, TUQ.", mark=mark
        )
        raise refused(said, "capacity")
    (of,) = pair.values()
    return {"authority": marks[0], "of": of}


class Signature(Part):
    """Chức vụ, họ tên và chữ ký; PL1-I-II.7."""

    capacity: Annotated[
        tuple[Annotated[Capacity, BeforeValidator(_capacity)], ...], BeforeValidator(as_list)
    ] = ()
    title: Line | None = None
    name: Line

    @model_validator(mode="after")
    def _has_an_office(self) -> Self:
        if not (self.title or self.capacity):
            raise refused(text("Thiếu chức vụ hoặc quyền hạn của người ký."), "no_office")
        return self


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
    archive: Annotated[Archive, BeforeValidator(_archive)] | None = None
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
