"""Kế hoạch thực hiện chỉ đạo: one directive and a directory → the plan of every agency."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.codes import NO_FILE
from congvan.chain.directive.left_behind import left_behind
from congvan.chain.directive.owners import charged, chosen
from congvan.chain.plan.planning import PLACES, Planner
from congvan.chain.plan.revision.revision import Revision, revised
from congvan.chain.plan.skeleton import skeleton
from congvan.findings.errors import DocumentError
from congvan.findings.finding import in_order, text
from congvan.pack.pack import wording
from congvan.source.file_reading import load_bytes, stamp
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.api.plan_folder import Shelf
    from congvan.chain.plan.planning import Plan
    from congvan.chain.plan.skeleton import Skeleton
    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.agencies.agencies import Directory

_TYPE: Final = "ke_hoach"
_WORDING: Final = "follow_up.yaml"


class Outcome(NamedTuple):
    """Kết quả của một cơ quan: its plan as it should be, and its `file`; "" for a new one."""

    agency: str
    file: str
    revision: Revision
    changed: bool = True


def plan(
    directive: Document,
    directory: Directory,
    agencies: Sequence[str] | None = None,
    *,
    file: str = "",
    templates: Sequence[Path] = (),
) -> dict[str, Plan]:
    """Return the plan of each of `agencies` (ids or groups), of all that got a task for None.

    `file` is the directive's YAML from where the plans will lie; without it they lie beside the
    directive. `templates` are folders of own types, whose `ke_hoach/follow_up.yaml` is the
    wording of a plan.

    Raises:
        DocumentError: if the directive charges somebody unknown, or nobody, or an agency is
            unknown or got no task; every fault at once.
        TemplateError: if the wording of a plan is broken.
    """
    charge = charged(directive, directory)
    ids = chosen(charge, directory, agencies)
    maker = planner(directive, directory, file=file, templates=templates)
    return {agency: maker.plan(agency, charge.tasks[agency]) for agency in ids}


def doubts(directive: Document, directory: Directory) -> list[Finding]:
    """Return the warnings about who is charged with what, and about words that no plan explains."""
    return in_order([*charged(directive, directory).findings, *left_behind(directive)])


def planner(
    directive: Document,
    directory: Directory,
    *,
    file: str = "",
    templates: Sequence[Path] = (),
) -> Planner:
    """Return who plans what `directive` orders; see `plan`.

    Raises:
        DocumentError: if the directive was not read from a file, and none is named.
        TemplateError: if the wording of a plan is broken.
    """
    path = PurePath(file or PurePath(directive.at().file).name).as_posix()
    if path == ".":
        message = text("Chỉ đạo này không phải một tệp.")
        raise DocumentError(NO_FILE.at(None, message))
    wanted = load_wording((*templates, *directive.templates))
    return Planner(directive, directory, wanted, path)


def replan(
    maker: Planner, agencies: Sequence[str] | None, shelf: Shelf, *, update: bool = False
) -> Iterator[Outcome]:
    """Yield what becomes of the plan of each agency: made, or added to if it is on the shelf.

    What somebody wrote into a plan stays; with `update` words that nobody edited are renewed.

    Raises:
        DocumentError: as `plan` does.
        TemplateError: if the wording of a plan is broken.
    """
    charge = charged(maker.directive, maker.directory)
    for agency in chosen(charge, maker.directory, agencies):
        tasks = charge.tasks[agency]
        kept = shelf.plans.get(bare(agency))
        if kept is None:
            yield Outcome(agency, "", Revision(maker.plan(agency, tasks).text))
        else:
            revision = revised(kept, maker, agency, tasks, update=update)
            yield Outcome(agency, kept.file, revision, revision.text != kept.text)


def load_wording(folders: Sequence[Path] = ()) -> Skeleton:
    """Return the wording of a plan, from the first of `folders` that has one, else the built-in.

    Raises:
        TemplateError: if it is broken.
    """
    path = wording(_TYPE, _WORDING, folders)
    return _skeleton(path, stamp(path))


@lru_cache(maxsize=16)
def _skeleton(path: Path, _stamp: int) -> Skeleton:
    return skeleton(load_bytes(path), str(path), PLACES)
