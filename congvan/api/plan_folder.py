"""Kế hoạch đã có: the plans of one directive that lie in a folder, each with its edits."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.api.plan_files import PlanFile, real
from congvan.api.plan_identity import contradicted, is_of
from congvan.chain.codes import OTHER_FILE, TWO_PLANS
from congvan.chain.plan.revision.revision import Kept
from congvan.findings.errors import CongvanError
from congvan.findings.finding import Place, text
from congvan.model import parse
from congvan.model.keys.keys import key_of
from congvan.model.office.office import FILE as OFFICE_FILE
from congvan.model.reading.whole_file import AGENCIES_FILE
from congvan.source.file_reading import load_bytes, named_file
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from congvan.findings.finding import Finding
    from congvan.model import Document, Office

_REPORT: Final = "bao_cao"
_PATTERN: Final = "*.y*ml"
_TOP_KEY: Final = re.compile(r"^[\"']?(\w[\w -]*)[\"']?\s*:", re.MULTILINE)
_FOLLOWS: Final = (bare("follows"), bare(key_of("follows")))


class Shelf(NamedTuple):
    """Kệ: the plans of a directive by the bare id of their agency, with the files they are in.

    `broken` are files that cannot be read and would be plans, by the bare stem of their name.
    """

    plans: dict[str, Kept]
    broken: dict[str, CongvanError]
    findings: tuple[Finding, ...]


def load_shelf(folder: Path, directive: Document, office: Office | None = None) -> Shelf:
    """Return the plans in `folder` that follow `directive`, which was read from a file.

    What they leave out is taken from the profile of their `office`.
    """
    plans: dict[str, Kept] = {}
    broken: dict[str, CongvanError] = {}
    found: list[Finding] = []
    for path in _files(folder, Path(directive.at().file)):
        try:
            data = load_bytes(path)
            document = parse(data, str(path), office)
        except CongvanError as error:
            if _is_meant(path):
                broken[bare(path.stem)] = error
            continue
        plan = _plan(document, folder)
        if plan is None or not is_of(plan, directive):
            continue
        doubt = contradicted(plan, directive)
        found += [doubt] if doubt else []
        kept = Kept(data.decode(), str(path), office)
        agency = document.follows.agency if document.follows else ""
        first = plans.setdefault(bare(agency), kept)
        if first is not kept:
            said = text("“{id}” đã có kế hoạch trong {file}.", id=agency, file=first.file)
            place = document.at("follows", "agency")
            found.append(TWO_PLANS.at(place, said))
    return Shelf(plans, broken, tuple(found))


def not_this_plan(path: Path) -> Finding:
    """Return the finding for a file that has the name of a plan, and is another document."""
    said = text("“{name}” không phải kế hoạch thực hiện chỉ đạo này.", name=path.name)
    return OTHER_FILE.at(Place(str(path)), said)


def _files(folder: Path, directive: Path) -> list[Path]:
    """Return the YAML files of a folder that may be plans."""
    others = (OFFICE_FILE, AGENCIES_FILE)
    found = folder.glob(_PATTERN) if folder.is_dir() else ()
    own = real(directive)
    return sorted(path for path in found if path.name not in others and real(path) != own)


def _plan(document: Document, folder: Path) -> PlanFile | None:
    """Return a document as a plan, if it follows anything it cites."""
    if document.follows is None or document.type == _REPORT:
        return None
    cited = document.references.get(document.follows.directive)
    if cited is None:
        return None
    return PlanFile(document, cited, named_file(folder, cited.file) if cited.file else None)


def _is_meant(path: Path) -> bool:
    """Tell whether a file that is no document was meant to be a plan."""
    try:
        typed = load_bytes(path).decode("utf-8", "replace")
    except CongvanError:
        return True
    return any(bare(key) in _FOLLOWS for key in _TOP_KEY.findall(typed))
