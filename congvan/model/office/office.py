"""Hồ sơ cơ quan: what an office says once, in congvan.yaml, so that its documents leave it out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from congvan.findings.finding import text
from congvan.model.document.parts import ArchiveLine, Date, Issuers, PartialDate, Signature
from congvan.model.office.checks import Checks
from congvan.model.office.measures import Measures
from congvan.model.reading.whole_file import Whole
from congvan.model.values import Line, Lines, Truth, as_list, refused

if TYPE_CHECKING:
    from datetime import date

    from congvan.decree.page import House

FILE: Final = "congvan.yaml"
"""Name of the file that holds an office's profile."""


def _whole(typed: PartialDate) -> PartialDate:
    if typed.whole is None:
        raise refused(text("Ngày giữ chức cần đủ ngày, tháng, năm."), "term")
    return typed


def _folder(typed: object) -> object:
    if isinstance(typed, str) and not typed.strip():
        raise refused(text("“mẫu” để trống."), "empty_part")
    return typed


Day = Annotated[Date, AfterValidator(_whole)]
"""Ngày đủ: day, month and year."""


class Signer(Signature):
    """Người ký: a signature, and the first and the last day of office where they are known.

    It is a signature in all but these two days, so it inherits where other models do not.
    """

    from_: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None

    @model_validator(mode="after")
    def _begins_before_it_ends(self) -> Self:
        if self.first and self.last and self.last < self.first:
            raise refused(text("Ngày thôi chức đứng trước ngày nhận chức."), "term")
        return self

    @property
    def first(self) -> date | None:
        """First day of office."""
        return self.from_.whole if self.from_ else None

    @property
    def last(self) -> date | None:
        """Last day of office."""
        return self.until.whole if self.until else None

    def in_office(self, day: date | None) -> bool:
        """Tell whether the signer holds the office on `day`; a day not known is never checked."""
        return day is None or ((self.first or day) <= day <= (self.last or day))

    @property
    def signature(self) -> Signature:
        """The signature in a document."""
        return Signature(**{name: getattr(self, name) for name in Signature.model_fields})


class Office(Whole):
    """Hồ sơ cơ quan: nothing in it is required; a document's own words go before it."""

    issuer: Issuers = ()
    place: Line | None = None
    abbreviation: Line | None = None
    unit: Line | None = None
    archive: ArchiveLine | None = None
    contact: Lines = ()
    ranks: Truth = False
    signers: dict[str, Signer] = Field(default_factory=dict[str, Signer])
    measures: Measures = Field(default_factory=Measures)
    check: Checks = Field(default_factory=Checks)
    templates: Annotated[
        tuple[Annotated[Path, BeforeValidator(_folder)], ...], BeforeValidator(as_list)
    ] = ()

    @property
    def house(self) -> House:
        """Quy cách: the measures its documents are set in."""
        return self.measures.house

    def symbol(self, *, letter: bool) -> str | None:
        """Ký hiệu: of a công văn with the drafting unit (PL1-I-II.3b), of others without."""
        parts = [self.abbreviation, self.unit if letter else None]
        return "-".join(part for part in parts if part) if self.abbreviation else None
