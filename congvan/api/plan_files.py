"""Tệp kế hoạch: plans read from their files, each with the file of the directive it follows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.api.offices import office_of
from congvan.chain.trace import codes
from congvan.findings.errors import CongvanError, DocumentError
from congvan.findings.finding import text
from congvan.model import parse
from congvan.source.file_reading import load_bytes, named_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.findings.finding import Finding, Kind, Text
    from congvan.model import Document, Office, Reference
    from congvan.model.document.parts import Path as Spot

_REPORT: Final = "bao_cao"
_PLAN: Final = "ke_hoach"


class PlanFile(NamedTuple):
    """Một tệp kế hoạch: its document, how it cites its directive, and where that lies, if said."""

    document: Document
    reference: Reference
    directive: Path | None


class PlanFiles(NamedTuple):
    """Các tệp kế hoạch that could be read, and what is wrong with the others."""

    plans: tuple[PlanFile, ...]
    findings: tuple[Finding, ...]


def load_plans(paths: Iterable[str | Path]) -> PlanFiles:
    """Return the plans in the files `paths`; what is no plan is told, and the others go on.

    What its office's profile supplies is in a plan; the file of its directive is not opened.
    """
    plans: list[PlanFile] = []
    findings: list[Finding] = []
    offices: dict[Path, Office | None] = {}
    for path in map(Path, paths):
        try:
            plans.append(_plan(path, offices))
        except CongvanError as error:
            findings += error.findings
    return PlanFiles(tuple(plans), tuple(findings))


def real(path: Path) -> Path:
    """Return the file that a path means, links followed as far as they lead somewhere."""
    return Path(os.path.realpath(path))


def _plan(path: Path, offices: dict[Path, Office | None]) -> PlanFile:
    folder = path.parent
    if folder not in offices:
        offices[folder] = office_of(folder)
    document = parse(load_bytes(path), str(path), offices[folder])
    if document.type == _REPORT or (document.follows is None and document.type != _PLAN):
        raise _wrong(document, codes.NO_PLAN, ("type",), text("Đây không phải kế hoạch."))
    if document.follows is None:
        raise _wrong(document, codes.FOLLOWS_NOTHING, (), text("Kế hoạch thiếu `thực hiện`."))
    name = document.follows.directive
    reference = document.references.get(name)
    if reference is None:
        said = text("`viện dẫn` không có “{name}”.", name=name)
        raise _wrong(document, codes.FOLLOWS_NOTHING, ("follows", "directive"), said)
    directive = _near(named_file(folder, reference.file)) if reference.file else None
    return PlanFile(document, reference, directive)


def _near(path: Path) -> Path:
    """Return a path without `..` where it means the same without them."""
    short = Path(os.path.normpath(path))
    return short if real(short) == real(path) else path


def _wrong(document: Document, kind: Kind, spot: Spot, said: Text) -> DocumentError:
    return DocumentError(kind.at(document.at(*spot), said))
