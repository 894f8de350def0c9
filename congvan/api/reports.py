"""Báo cáo từ tệp: plans → the report of one agency, or of the issuing body over all of them."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.api.agencies import load_agencies
from congvan.api.plan_files import PlanFiles, load_plans, real
from congvan.api.plan_identity import is_of, other_directive
from congvan.api.traces import agencies_beside, load_directive, traced
from congvan.chain.plan.answers import answers_of
from congvan.chain.plan.skeleton import skeleton
from congvan.chain.report import progress, summary
from congvan.chain.trace import codes
from congvan.composing.citations import short
from congvan.findings.errors import DocumentError
from congvan.findings.finding import has_errors, text
from congvan.model.document.inline import escaped
from congvan.pack.pack import wording
from congvan.source.file_reading import load_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from congvan.api.plan_files import PlanFile
    from congvan.chain.plan.skeleton import Places, Skeleton
    from congvan.chain.trace.matrix import Cell, Trace
    from congvan.findings.finding import Finding
    from congvan.model import Document

_TYPE: Final = "bao_cao"
_PROGRESS: Final = "progress.yaml"
_SUMMARY: Final = "summary.yaml"
_CITATION: Final = re.compile(r"(?<!\\)\[(?:@(?P<cited>[\w-]+)|\^(?P<noted>[\w-]+))\]")


class Summary(NamedTuple):
    """Báo cáo tổng hợp: its YAML, and the warnings about the plans it was made from."""

    text: str
    findings: tuple[Finding, ...]


def load_progress(
    plan: str | Path, *, beside: str | Path, on: date, templates: Sequence[Path] = ()
) -> str:
    """Return the YAML of an agency's report on the plan in a file, up to the day `on`.

    `beside` is the file that the report will be; what it cites is named from there. `templates`
    are folders of own types, whose `bao_cao/progress.yaml` is the wording of a report.

    Raises:
        DocumentError: if the file is no plan that follows a directive, or says of no task.
        CongvanError: if the file, its directive or the wording cannot be read.
    """
    (read,) = _only_plans([plan])
    if not answers_of(read.document):
        message = text("Kế hoạch này không ghi nhiệm vụ nào của chỉ đạo.")
        kind = codes.NOTHING_ANSWERED
        raise DocumentError(kind.at(read.document.at("body"), message))
    directive = load_directive(read.directive) if read.directive else None
    form = _wording(_PROGRESS, progress.PLACES, (*templates, *read.document.templates))
    file = _from(Path(beside), Path(plan))
    return progress.progress(read.document, directive, form, file=file, on=on)


def load_summary(
    plans: Iterable[str | Path],
    agencies: str | Path | None = None,
    *,
    beside: str | Path,
    on: date,
    templates: Sequence[Path] = (),
) -> Summary:
    """Return the YAML of the issuing body's report over all `plans` of one directive.

    The directive is that which the plans cite; `agencies` is the directory of agencies, without it
    the one that lies beside the directive, if there is one.

    Raises:
        DocumentError: if the plans follow several directives, or one cannot be counted.
        CongvanError: if a file or the wording cannot be read.
    """
    read = PlanFiles(_only_plans(plans), ())
    directive = _directive_of(read.plans)
    path = Path(directive.at().file)
    listed = agencies or agencies_beside(path)
    directory = load_agencies(listed) if listed else None
    trace = traced(directive, read, directory, on=on)
    if has_errors(trace.findings):
        raise DocumentError(*trace.findings)
    form = _wording(_SUMMARY, summary.PLACES, (*templates, *trace.directive.templates))
    file = _from(Path(beside), path)
    made = summary.summary(_by_itself(trace), form, file=file, directory=directory)
    return Summary(made, trace.findings)


def _only_plans(paths: Iterable[str | Path]) -> tuple[PlanFile, ...]:
    """Return the plans in files, all of them or none: what is not read is not counted."""
    read = load_plans(paths)
    if read.findings:
        raise DocumentError(*read.findings)
    return read.plans


def _directive_of(plans: Sequence[PlanFile]) -> Document:
    """Return the directive that all plans follow."""
    named = [plan.directive for plan in plans if plan.directive]
    path = next((path for path in named if path.is_file()), next(iter(named), None))
    if path is None:
        raise DocumentError(*map(_unnamed, plans))
    directive = load_directive(path)
    others = [plan for plan in plans if not is_of(plan, directive)]
    if others:
        found = (other_directive(plan) if plan.directive else _unnamed(plan) for plan in others)
        raise DocumentError(*found)
    return directive


def _unnamed(plan: PlanFile) -> Finding:
    """Return the finding for a plan that does not say where its directive lies."""
    name = plan.document.follows.directive if plan.document.follows else ""
    said = text("“{name}” không ghi `tệp`.", name=name)
    return codes.NO_DIRECTIVE_FILE.at(plan.document.at("references", name), said)


def _from(report: Path, file: Path) -> str:
    """Return how `file` is named in a report that lies at `report`."""
    return PurePath(os.path.relpath(real(file), real(report.parent))).as_posix()


def _wording(name: str, places: Places, folders: Sequence[Path]) -> Skeleton:
    path = wording(_TYPE, name, folders)
    return skeleton(load_bytes(path), str(path), places)


def _by_itself(trace: Trace) -> Trace:
    """Return a trace whose results cite nothing: every plan has references and notes of its own."""
    plans = {party.id: party.plan for party in trace.parties}
    tasks = (
        task._replace(
            cells=tuple(
                _written(cell, plans[cell.author or cell.agency]) for cell in task.cells
            )
        )
        for task in trace.tasks
    )
    return trace._replace(tasks=tuple(tasks))


def _written(cell: Cell, plan: Document | None) -> Cell:
    if cell.answer is None or plan is None:
        return cell
    own = cell.answer.follow_up
    said = {
        "result": _uncited(own.result, plan) if own.result else None,
        "evidence": tuple(_uncited(typed, plan) for typed in own.evidence),
    }
    return cell._replace(answer=cell.answer._replace(follow_up=own.model_copy(update=said)))


def _uncited(typed: str, plan: Document) -> str:
    """Return a text of a plan with its citations written out and its notes in brackets."""

    def written(match: re.Match[str]) -> str:
        cited, noted = match["cited"], match["noted"]
        if cited and cited in plan.references:
            return escaped(short(plan.references[cited]))
        return f" ({plan.notes[noted]})" if noted in plan.notes else match.group()

    return _CITATION.sub(written, typed)
