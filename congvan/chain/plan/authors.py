"""Cơ quan lập kế hoạch: what a directory says of the agency whose document is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.chain.plan.filling import Said, Structure, named
from congvan.decree.words import CLERKS, Authority
from congvan.model.document.parts import Archive, Signature
from congvan.model.keys.keys import key_of
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.chain.plan.filling import Values, Written
    from congvan.model.agencies.agencies import Agency, Directory
    from congvan.model.document.parts import PartialDate, Recipient

TEXTS = (
    "cơ quan", "chữ viết tắt", "địa danh", "đơn vị đầu mối", "đơn vị soạn thảo",
    "người có thẩm quyền",
)  # fmt: skip
WHOLE = ("tên cơ quan", "chủ quản", "lưu", "người ký")
"""The places of a skeleton that an agency fills."""

UNIT_ID = "mã đơn vị chủ trì"
"""The place for the id of an own unit; its key goes where the unit has none."""

REPEATED = {
    "standing": ("căn cứ của cơ quan",),
    "units": ("đơn vị chủ trì",),
    "others": ("các nơi nhận khác",),
    "reporting": ("kỳ báo cáo",),
    "through": ("qua đơn vị đầu mối",),
    "direct": ("cơ quan nhận phản ánh",),
}
"""The places that are repeated for what an agency's entry lists."""


def author_values(known: str, directory: Directory, date: PartialDate | None) -> Values:
    """Return what goes into the places of an agency; who signs is in office on `date`."""
    agency = directory.agencies[known]
    lines = list(agency.name) if len(agency.name) > 1 else agency.full
    return named(
        {
            "cơ quan": Said(agency.full),
            "chữ viết tắt": said_of(agency.abbreviation),
            "địa danh": said_of(agency.place),
            "đơn vị đầu mối": said_of(_focal(agency, directory)),
            "đơn vị soạn thảo": said_of(agency.unit),
            "người có thẩm quyền": said_of(_authority(agency, date)),
            "tên cơ quan": Structure(lines),
            "chủ quản": Structure(list(directory.parent_lines(known))),
            "lưu": Structure(_archive(agency)),
            "người ký": Structure(_signature(agency, date)),
        }
    )


def author_families(
    known: str, directory: Directory, above: Iterable[str]
) -> dict[str, list[Values]]:
    """Return what is repeated for an agency: its standing grounds, own units, own Nơi nhận.

    Units and receivers that nobody listed are one blank each; those `above` are named already.
    Difficulties are told to the agency through its focal unit, without one to the agency.
    """
    agency = directory.agencies[known]
    focal = _focal(agency, directory) or ""
    units = [one for one in agency.own_units if bare(directory.full_name(one)) != bare(focal)]
    taken = set(map(bare, above))
    others = [one for one in agency.distribution if bare(one.to) not in taken]
    return {
        "standing": [named({"căn cứ của cơ quan": Said(one)}) for one in agency.legal_basis],
        "units": [_unit(one, directory) for one in units]
        or ([] if focal and agency.own_units else [_unit(None, directory)]),
        "others": [named({"các nơi nhận khác": Structure(_receiver(one))}) for one in others]
        or ([] if agency.distribution else [named({"các nơi nhận khác": None})]),
        "reporting": _once("kỳ báo cáo", agency.reporting),
        "through": _once("qua đơn vị đầu mối", focal),
        "direct": _once("cơ quan nhận phản ánh", "" if focal else agency.full),
    }


def said_of(typed: str | None) -> Said | None:
    """Return a text as it goes into a place; nothing for an empty one."""
    return Said(typed) if typed else None


def _once(place: str, said: str | None) -> list[Values]:
    return [named({place: Said(said)})] if said else []


def _focal(agency: Agency, directory: Directory) -> str | None:
    return directory.full_name(agency.focal_unit) if agency.focal_unit else None


def _unit(typed: str | None, directory: Directory) -> Values:
    name = directory.full_name(typed) if typed else None
    known = directory.id_of(typed) if typed else None
    return named({"đơn vị chủ trì": said_of(name), UNIT_ID: Structure(known)})


def _receiver(recipient: Recipient) -> str | Written:
    if not recipient.for_:
        return recipient.to
    said = {"to": recipient.to, "for": recipient.for_}
    return {key_of(key, "Recipient"): value for key, value in said.items()}


def _archive(agency: Agency) -> Written:
    """Return the line Lưu: the agency's own, else that of its clerks and its drafting unit."""
    own = agency.archive or Archive(units=(CLERKS, *([agency.unit] if agency.unit else [])))
    made: Written = {key_of("units", "Archive"): list(own.units)}
    return made | ({key_of("copies", "Archive"): str(own.copies)} if own.copies else {})


def _authority(agency: Agency, date: PartialDate | None) -> str | None:
    """Return in whose name an agency acts: its own where TM. is signed, else its head's."""
    signer = next(iter(agency.signers_on(date).values()), None)
    if signer is None:
        return None
    first = next(iter(signer.capacity), None)
    if first and first.authority is Authority.TM:
        return agency.full
    return f"{first.of if first else signer.title} {agency.full}"


def _signature(agency: Agency, date: PartialDate | None) -> Written:
    """Return the signature of the first in office on `date`, or blanks for it.

    The order of the directory is the order of precedence.
    """
    signer = next(iter(agency.signers_on(date).values()), None)
    if signer is None:
        names = [key_of(key, "Signature") for key in ("title", "name")]
        return {name: f"[cần điền: {name}]" for name in names}
    values: Written = {field: getattr(signer, field) for field in Signature.model_fields}
    values["capacity"] = [{str(line.authority): line.of} for line in signer.capacity]
    return {key_of(field, "Signature"): value for field, value in values.items() if value}
