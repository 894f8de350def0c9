"""Thành phần: the parts of a document, each a frozen model with the clause it follows."""

from __future__ import annotations

from datetime import date as calendar_date
from functools import cache, cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    model_validator,
)

from congvan.decree.words import Authority
from congvan.findings.finding import text
from congvan.model.values import Line, Lines, Prose, as_list, date_parts, refused
from congvan.source.plain_values import is_mapping, is_sequence

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

    list_for: ClassVar[str] = ""
    """The key that a bare list stands for: the cells of a row, the lines of a cell."""

    unprinted: ClassVar[frozenset[str]] = frozenset()
    """Attributes whose text is not printed as typed, or not at all."""

    tying: ClassVar[tuple[str, ...]] = ()
    """Unprinted attributes that tie documents to one another: a .docx carries them along."""

    told_apart: ClassVar[tuple[str, ...]] = ()
    """Printed attributes that no page tells apart: carried beside those, if there are any."""

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
    elif is_sequence(value) or is_mapping(value):
        for key, item in value.items() if is_mapping(value) else enumerate(value):
            _gather(item, (*path, key), found)


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

    @property
    def whole(self) -> calendar_date | None:
        """The day of the calendar, if all of it is known."""
        if self.year and self.month and self.day:
            return calendar_date(self.year, self.month, self.day)
        return None


Date = Annotated[PartialDate, BeforeValidator(date_parts)]


class Reference(Part):
    """Văn bản được viện dẫn; PL1-I-II.6a, 6b.

    `file` is the YAML of that document, from the folder of the citing one: `load` fills in what
    is not typed here, so that number and date follow when that document gets them.
    """

    type: Line | None = None
    number: Line | None = None
    date: Date | None = None
    issuer: Line | None = None
    subject: Line | None = None
    file: Line | None = None

    @model_validator(mode="after")
    def _names_a_document(self) -> Self:
        if not (self.type or self.file):
            said = text("Văn bản được viện dẫn cần `loại`, hoặc `tệp` YAML của nó.")
            raise refused(said, "empty_part")
        return self


class Recipient(Part):
    """Một dòng Nơi nhận; PL1-I-II.9d."""

    short_for: ClassVar[str] = "to"

    to: Prose
    for_: Annotated[Line | None, Field(alias="for")] = None


class Archive(Part):
    """Dòng Lưu; PL1-I-II.9d."""

    units: Annotated[tuple[Line, ...], BeforeValidator(as_list), Field(min_length=1)]
    copies: Annotated[int, Field(ge=1)] | None = None


def _archive_units(value: object) -> object:
    """Read a text or a list as the units alone."""
    return {"units": value} if isinstance(value, str) or is_sequence(value) else value


ArchiveLine = Annotated[Archive, BeforeValidator(_archive_units)]
"""Dòng Lưu as it may be typed."""


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
    if not is_mapping(pair):
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
    """Chức vụ, họ tên và chữ ký; PL1-I-II.7.

    `row_title` stands across the row of signatures that it begins. `party` stands above the rest
    where several sign ("Đại diện Bên A"), `other_title` above the name (PL1-I-II.7c), `rank`
    before it where the office's profile allows it.
    """

    row_title: Line | None = None
    party: Line | None = None
    capacity: Annotated[
        tuple[Annotated[Capacity, BeforeValidator(_capacity)], ...], BeforeValidator(as_list)
    ] = ()
    title: Line | None = None
    other_title: Line | None = None
    rank: Line | None = None
    name: Line

    @model_validator(mode="after")
    def _has_an_office(self) -> Self:
        if not (self.title or self.capacity or self.party or self.row_title):
            raise refused(text("Thiếu chức vụ hoặc quyền hạn của người ký."), "no_office")
        return self


Issuers = Annotated[tuple[Issuer, ...], BeforeValidator(as_list)]
"""Một hoặc nhiều cơ quan ban hành."""

Signatures = Annotated[tuple[Signature, ...], BeforeValidator(as_list)]
"""Một hoặc nhiều người ký, from the left."""
