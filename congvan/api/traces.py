"""Theo dõi từ tệp: a directive and its plans read, and only its own plans looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.api.agencies import load_agencies
from congvan.api.codes import RECEIVED
from congvan.api.documents import load, render_separate
from congvan.api.offices import office_of
from congvan.api.plan_files import load_plans
from congvan.api.plan_identity import contradicted, may_be_of, other_directive
from congvan.api.references import reference_to, written_out
from congvan.chain.codes import NO_DIRECTIVE
from congvan.chain.directive.tasks import plain_words, tasks_of
from congvan.chain.trace.appendix import overview
from congvan.chain.trace.tracing import trace
from congvan.findings.errors import DocumentError
from congvan.findings.finding import in_order, text
from congvan.model.reading.whole_file import AGENCIES_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from congvan.api.plan_files import PlanFile, PlanFiles
    from congvan.chain.trace.matrix import Trace
    from congvan.model import Document
    from congvan.model.agencies.agencies import Directory


def load_trace(
    directive: str | Path,
    plans: Iterable[str | Path],
    agencies: str | Path | None = None,
    *,
    on: date,
) -> Trace:
    """Return what has become of every task of the directive in a file, on the day `on`.

    A plan that cannot be read, or follows another directive, is a finding; the others go on.

    Raises:
        CongvanError: if the directive or the directory of agencies cannot be read.
        DocumentError: if the directive tells nobody to do anything.
    """
    document = load_directive(directive)
    directory = load_agencies(agencies) if agencies else None
    return traced(document, load_plans(plans), directory, on=on)


def traced(
    directive: Document, read: PlanFiles, directory: Directory | None = None, *, on: date
) -> Trace:
    """Return what has become of every task of `directive`, given the plans that were read."""
    own: list[PlanFile] = []
    others: list[PlanFile] = []
    for plan in read.plans:
        (own if may_be_of(plan, directive) else others).append(plan)
    made = trace(directive, [plan.document for plan in own], directory, on=on)
    doubts = [contradicted(plan, directive) for plan in own]
    doubts += map(other_directive, others)
    found = in_order([*read.findings, *filter(None, doubts), *made.findings])
    return _said(made)._replace(findings=tuple(found))


def load_directive(path: str | Path) -> Document:
    """Return the directive in the file `path`.

    Raises:
        CongvanError: if it cannot be read.
        DocumentError: if it has no task.
    """
    document = load(path, office_of(Path(path).parent))
    if not tasks_of(document):
        said = text("Văn bản này không giao nhiệm vụ nào.")
        place = document.at("directives")
        raise DocumentError(NO_DIRECTIVE.at(place, said))
    return document


def load_appendix(made: Trace, agencies: str | Path | None = None) -> bytes:
    """Phụ lục tổng hợp: return the .docx of a trace, a landscape appendix by itself.

    The symbol of the issuing body is looked up in the directory in the file `agencies`.

    Raises:
        DocumentError: if the head of the directive has findings at error.
        OutputError: if the page would not say what was typed.
    """
    directory = load_agencies(agencies) if agencies else None
    directive = made.directive
    if directive.received:
        said = text("Phụ lục tổng hợp là của cơ quan ra chỉ đạo; đây là văn bản đến.")
        raise DocumentError(RECEIVED.at(directive.at("received"), said))
    document = overview(made, reference_to(directive), directory)
    (only,) = render_separate(
        document, templates=directive.templates, house=directive.house
    ).values()
    return only


def agencies_beside(directive: str | Path) -> Path | None:
    """Return the directory of agencies that lies beside a directive, if there is one."""
    beside = Path(directive).with_name(AGENCIES_FILE)
    return beside if beside.is_file() else None


def _said(made: Trace) -> Trace:
    """Return a trace whose words say what they cite, as the page would at a later mention."""
    references = made.directive.references
    tasks = (
        task._replace(words=plain_words(written_out(task.task.text, references)))
        for task in made.tasks
    )
    return made._replace(tasks=tuple(tasks))
