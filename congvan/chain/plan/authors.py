"""Cơ quan lập kế hoạch: what a directory says of the agency whose document is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.chain.plan.filling import Said, Structure, named
from congvan.decree.words import CLERKS
from congvan.model.document.parts import Archive, Signature
from congvan.model.keys.keys import key_of

if TYPE_CHECKING:
    from congvan.chain.plan.filling import Values, Written
    from congvan.model.agencies.agencies import Agency, Directory
    from congvan.model.document.parts import PartialDate

TEXTS = ("cơ quan", "chữ viết tắt", "địa danh")
WHOLE = ("tên cơ quan", "chủ quản", "lưu", "người ký")
"""The places of a skeleton that an agency fills."""


def author_values(known: str, directory: Directory, date: PartialDate | None) -> Values:
    """Return what goes into the places of an agency; who signs is in office on `date`."""
    agency = directory.agencies[known]
    lines = list(agency.name) if len(agency.name) > 1 else agency.full
    return named(
        {
            "cơ quan": Said(agency.full),
            "chữ viết tắt": said_of(agency.abbreviation),
            "địa danh": said_of(agency.place),
            "tên cơ quan": Structure(lines),
            "chủ quản": Structure(list(directory.parent_lines(known))),
            "lưu": Structure(_archive(agency)),
            "người ký": Structure(_signature(agency, date)),
        }
    )


def said_of(typed: str | None) -> Said | None:
    """Return a text as it goes into a place; nothing for an empty one."""
    return Said(typed) if typed else None


def _archive(agency: Agency) -> Written:
    """Return the line Lưu: the agency's own, else that of its clerks and its drafting unit."""
    own = agency.archive or Archive(units=(CLERKS, *([agency.unit] if agency.unit else [])))
    made: Written = {key_of("units", "Archive"): list(own.units)}
    return made | ({key_of("copies", "Archive"): str(own.copies)} if own.copies else {})


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
