"""Kế hoạch thực hiện chỉ đạo: one directive and a directory → the plan of every agency."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.codes import NO_FILE, NO_WORDING
from congvan.chain.directive.left_behind import left_behind
from congvan.chain.directive.owners import charged, chosen
from congvan.chain.plan.planning import PLACES, Planner
from congvan.chain.plan.revision.revision import Revision, revised
from congvan.chain.plan.skeleton import skeleton
from congvan.decree.types import TYPES
from congvan.findings.errors import DocumentError, TemplateError
from congvan.findings.finding import in_order, text
from congvan.pack.pack import id_of, names, wording
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
"""What a directive is answered with, unless somebody asks for another type."""

_WORDING: Final = "follow_up.yaml"


class Outcome(NamedTuple):
    """Kết quả của một cơ quan: its plan as it should be, and its `file`; "" for a new one."""

    agency: str
    file: str
    revision: Revision
    changed: bool = True


def plan(  # noqa: PLR0913 - what a plan is made of, by name
    directive: Document,
    directory: Directory,
    agencies: Sequence[str] | None = None,
    *,
    file: str = "",
    templates: Sequence[Path] = (),
    kind: str = _TYPE,
) -> dict[str, Plan]:
    """Return the plan of each of `agencies` (ids or groups), of all that got a task for None.

    `file` is the directive's YAML from where the plans will lie; without it they lie beside the
    directive. `templates` are folders of own types, whose `ke_hoach/follow_up.yaml` is the
    wording of a plan; with another `kind` it is that of this type, such as `cong_van`.

    Raises:
        DocumentError: if the directive charges somebody unknown, or nobody, or an agency is
            unknown or got no task; every fault at once.
        TemplateError: if the wording of a plan is broken.
    """
    charge = charged(directive, directory)
    ids = chosen(charge, directory, agencies)
    maker = planner(directive, directory, file=file, templates=templates, kind=kind)
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
    kind: str = _TYPE,
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
    wanted = load_wording((*templates, *directive.templates), kind)
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


def load_wording(folders: Sequence[Path] = (), kind: str = _TYPE) -> Skeleton:
    """Return the wording of a plan, from the first of `folders` that has one, else the built-in.

    `kind` is the name or the id of another type that a directive is answered with.

    Raises:
        TemplateError: if it is broken, or there is none for this type.
    """
    path = wording(id_of(kind) or kind, _WORDING, folders)
    if not path.is_file():
        having = (name for name in names(folders) if wording(name, _WORDING, folders).is_file())
        known = ", ".join(
            TYPES[name].name.lower() if name in TYPES else name for name in having
        )
        said = text("Không có khung “{kind}” để trả lời chỉ đạo; có: {known}.")
        raise TemplateError(NO_WORDING.at(None, text(said.pattern, kind=kind, known=known)))
    return _skeleton(path, stamp(path))


@lru_cache(maxsize=16)
def _skeleton(path: Path, _stamp: int) -> Skeleton:
    return skeleton(load_bytes(path), str(path), PLACES)
