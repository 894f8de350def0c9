"""Đầu văn bản của báo cáo: what of a head and a foot is taken from a document made before."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from congvan.chain.plan.authors import said_of
from congvan.chain.plan.filling import Said, Structure, named
from congvan.decree.types import TYPES
from congvan.model.document.parts import Signature
from congvan.model.keys.keys import key_of
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Container

    from congvan.chain.plan.filling import Values, Written
    from congvan.model import Document
    from congvan.model.agencies.agencies import Agency, Directory
    from congvan.model.document.parts import Archive, Issuer

TEXTS: Final = ("cơ quan", "ký hiệu", "địa danh")
WHOLE: Final = ("cơ quan ban hành", "lưu", "người ký")
"""The places of a skeleton that a document made before fills."""


def head_values(document: Document, directory: Directory | None = None) -> Values:
    """Return who issues and signs, as typed in `document`, for another document of the same."""
    names = ", ".join(" ".join(issuer.name) for issuer in document.issuer)
    archive = document.archive
    return named(
        {
            "cơ quan": Said(names),
            "ký hiệu": said_of(abbreviation_of(document, directory)),
            "địa danh": said_of(document.place),
            "cơ quan ban hành": Structure([_issuer(issuer) for issuer in document.issuer]),
            "lưu": Structure(_archive(archive)) if archive else None,
            "người ký": Structure([_signature(signature) for signature in document.signature]),
        }
    )


def abbreviation_of(document: Document, directory: Directory | None = None) -> str | None:
    """Return the issuer's abbreviation, as it stands in the symbols of its typed documents.

    That is what the directory says; else the symbol without what it has of its own type: a typed
    document's abbreviation in front, the drafting unit of a công văn behind (PL1-I-II.3b).
    """
    agency = agency_of(document, directory)
    if agency and agency.abbreviation:
        return agency.abbreviation
    symbol, doctype = document.symbol or "", TYPES.get(document.type)
    if doctype and doctype.abbreviation:
        return symbol.removeprefix(f"{doctype.abbreviation}-") or None
    issuer, _, _ = symbol.rpartition("-")
    return issuer or symbol or None


def agency_of(document: Document, directory: Directory | None) -> Agency | None:
    """Return the agency of the directory that has the name of a document's one issuer."""
    if directory is None or len(document.issuer) != 1:
        return None
    name = bare(" ".join(document.issuer[0].name))
    return next(
        (agency for agency in directory.agencies.values() if bare(agency.full) == name), None
    )


def free_id(wanted: str, taken: Container[str]) -> str:
    """Return an id for a reference that nothing else has: `wanted`, or with a number behind."""
    others = (f"{wanted}-{number}" for number in count(2))
    if wanted not in taken:
        return wanted
    return next(other for other in others if other not in taken)


def _issuer(issuer: Issuer) -> Written:
    lines = {"parent": issuer.parent, "name": issuer.name}
    return {key_of(key, "Issuer"): list(value) for key, value in lines.items() if value}


def _archive(archive: Archive) -> Written:
    made: Written = {key_of("units", "Archive"): list(archive.units)}
    return made | ({key_of("copies", "Archive"): str(archive.copies)} if archive.copies else {})


def _signature(signature: Signature) -> Written:
    values: Written = {field: getattr(signature, field) for field in Signature.model_fields}
    values["capacity"] = [{str(line.authority): line.of} for line in signature.capacity]
    return {key_of(field, "Signature"): value for field, value in values.items() if value}
