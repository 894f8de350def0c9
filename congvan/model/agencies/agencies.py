"""Danh bạ cơ quan: who there is, since when and until when, under whom, and who signs.

A directory (agencies.yaml) answers for any day: agencies end, merge and are renamed, signers come
and go. Ids compare without case, accents, `-` and `_`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from congvan.decree.levels import LEVELS, Law, Level
from congvan.findings.finding import text
from congvan.model.agencies.ids import Ids
from congvan.model.agencies.periods import Period, shown
from congvan.model.document.annexes import Distribution
from congvan.model.document.parts import ArchiveLine, Date, Issuer, Part, PartialDate
from congvan.model.office.office import Office, Signer
from congvan.model.reading.whole_file import Whole
from congvan.model.values import Line, Lines, Truth, as_list, one_of, refused

if TYPE_CHECKING:
    from congvan.findings.finding import Text

MOST_AGENCIES = 20_000
"""Agencies in one file: every commune of the country, before and after 2025."""


def _whole(typed: PartialDate) -> PartialDate:
    if typed.whole is None:
        raise refused(text("“{key}” cần đủ ngày, tháng, năm.", key=""), "term")
    return typed


Day = Annotated[Date, AfterValidator(_whole)]
"""Ngày đủ: day, month and year."""

AgencyLevel = Annotated[Level, BeforeValidator(one_of({str(level): level for level in Level}))]
"""Cấp, in any spelling."""

Members = Annotated[tuple[Line, ...], Field(min_length=1), BeforeValidator(as_list)]
"""Một hoặc nhiều mã of a group."""


class Agency(Part):
    """Một cơ quan: what its documents say of it, and the days it exists.

    `parent` is the id of another agency of the directory, or a text that is printed as typed. A
    `person` is charged and followed up as an agency is, but makes no plan. `legal_basis`,
    `own_units` (ids or names), `focal_unit`, `reporting` and `distribution` are for its plans.
    """

    name: Annotated[Lines, Field(min_length=1)]
    short: Line | None = None
    parent: Lines = ()
    level: AgencyLevel | None = None
    place: Line | None = None
    abbreviation: Line | None = None
    unit: Line | None = None
    archive: ArchiveLine | None = None
    contact: Lines = ()
    from_: Annotated[Day | None, Field(alias="from")] = None
    until: Day | None = None
    successors: Annotated[tuple[Line, ...], BeforeValidator(as_list)] = ()
    signers: dict[str, Signer] = Field(default_factory=dict[str, Signer])
    person: Truth = False
    legal_basis: Annotated[tuple[Line, ...], BeforeValidator(as_list)] = ()
    own_units: Annotated[tuple[Line, ...], BeforeValidator(as_list)] = ()
    focal_unit: Line | None = None
    reporting: Line | None = None
    distribution: Distribution = ()

    @field_validator("from_")
    @classmethod
    def _begins_while_its_level_exists(
        cls, begins: PartialDate | None, known: ValidationInfo
    ) -> PartialDate | None:
        level = known.data.get("level")
        law = LEVELS[level] if level else Law()
        if begins and begins.whole and law.last and law.last < begins.whole:
            said = {"level": level, "ends": shown(law.last), "law": law.clause}
            raise refused(text("Cấp {level} chỉ có đến {ends} ({law}).", **said), "term")
        return begins

    @field_validator("until")
    @classmethod
    def _begins_before_it_ends(
        cls, ends: PartialDate | None, known: ValidationInfo
    ) -> PartialDate | None:
        begins = known.data.get("from_")
        if ends and begins and Period(begins.whole, ends.whole).is_empty:
            raise refused(text("Ngày cuối của cơ quan đứng trước ngày đầu."), "term")
        return ends

    @property
    def full(self) -> str:
        """Tên đầy đủ, on one line."""
        return " ".join(self.name)

    @property
    def called(self) -> str:
        """Tên gọn, as a table or a Nơi nhận has it; the whole name where there is none."""
        return self.short or self.full

    @property
    def span(self) -> Period:
        """Khoảng thời gian in which it exists; its level may end before its own last day."""
        law = LEVELS[self.level] if self.level else Law()
        first = self.from_.whole if self.from_ else None
        last = self.until.whole if self.until else None
        return Period(first, last).within(Period(law.first, law.last))

    def exists(self, date: PartialDate | None) -> bool:
        """Tell whether it exists on some day that `date` may mean; None may be any day."""
        return self.span.holds(date)

    def signers_on(self, date: PartialDate | None) -> dict[str, Signer]:
        """Return who holds an office in it on some day that `date` may mean, in file order."""
        return {
            known: signer
            for known, signer in self.signers.items()
            if Period(signer.first, signer.last).holds(date)
        }


class Directory(Whole):
    """Danh bạ: agencies by id, and groups of them by name.

    An agency without a level has that of its parent: the offices of a district ended with it.
    """

    agencies: Annotated[dict[str, Agency], Field(min_length=1, max_length=MOST_AGENCIES)]
    groups: dict[str, Members] = Field(default_factory=dict[str, tuple[str, ...]])

    @model_validator(mode="after")
    def _passes_levels_down(self) -> Self:
        below: dict[str | None, list[str]] = {}
        for known in self.agencies:
            below.setdefault(self.parent_of(known), []).append(known)
        waiting = [known for known, agency in self.agencies.items() if agency.level]
        for above in waiting:
            level = {"level": self.agencies[above].level}
            heirs = [heir for heir in below.get(above, ()) if not self.agencies[heir].level]
            self.agencies.update(
                {heir: self.agencies[heir].model_copy(update=level) for heir in heirs}
            )
            waiting.extend(heirs)
        return self

    @cached_property
    def ids(self) -> Ids:
        """Các mã: every id and group, found however it is spelt."""
        names = {
            known: [name for name in (agency.full, agency.short) if name]
            for known, agency in self.agencies.items()
        }
        return Ids(names, self.groups)

    def __copy__(self) -> Self:
        """Return a copy that learns its own ids: `model_copy` may change them."""
        copy = super().__copy__()
        vars(copy).pop("ids", None)
        return copy

    def id_of(self, typed: str) -> str | None:
        """Return the id of the agency that `typed` means, as the file writes it."""
        return self.ids.agency(typed)

    def named(self, typed: str) -> Agency | None:
        """Return the agency whose id is `typed`, however it is spelt."""
        known = self.ids.agency(typed)
        return self.agencies[known] if known is not None else None

    def near(self, typed: str) -> str | None:
        """Return the id or group nearest to one that is unknown, if any is near."""
        return self.ids.near(typed)

    def stranger(self, typed: str) -> Text:
        """Return the message for an id that is unknown, with the nearest there is."""
        return self.ids.stranger(typed)

    def members(self, typed: str) -> tuple[str, ...]:
        """Return the ids that an id or a group means, in order, once each; () if it is unknown."""
        found: dict[str, None] = {}
        seen: set[str] = set()
        waiting = [typed]
        while waiting:
            one = waiting.pop()
            agency, group = self.ids.agency(one), self.ids.group(one)
            if agency is not None:
                found[agency] = None
            elif group is not None and group not in seen:
                seen.add(group)
                waiting.extend(reversed(self.groups[group]))
        return tuple(found)

    def meant_by(self, typed: str) -> tuple[str, ...]:
        """Return the ids of the agency that is called `typed`, or of the members of a group."""
        known = self.ids.called(typed)
        return (known,) if known is not None else self.members(typed)

    def parent_of(self, known: str) -> str | None:
        """Return the id of an agency's parent, if the parent is in the directory."""
        parent = self.agencies[known].parent
        return self.ids.agency(parent[0]) if len(parent) == 1 else None

    def full_name(self, typed: str) -> str:
        """Return the name of the agency whose id is `typed`; a text that is no id is a name."""
        agency = self.named(typed)
        return agency.full if agency else typed

    def parent_lines(self, known: str) -> tuple[str, ...]:
        """Chủ quản: the lines that are printed above an agency's name."""
        above = self.parent_of(known)
        return self.agencies[above].name if above else self.agencies[known].parent

    def office(self, known: str) -> Office:
        """Hồ sơ cơ quan: the profile that an agency's entry amounts to."""
        agency = self.agencies[known]
        issuer = Issuer(parent=self.parent_lines(known), name=agency.name)
        return Office(
            issuer=(issuer,),
            place=agency.place,
            abbreviation=agency.abbreviation,
            unit=agency.unit,
            archive=agency.archive,
            contact=agency.contact,
            signers=agency.signers,
        )
