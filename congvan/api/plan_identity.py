"""Kế hoạch của chỉ đạo nào: by the file that a plan names, else by number, date and issuer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.api.plan_files import real
from congvan.api.references import completed, reference_to
from congvan.chain.directive.identity import contradiction, is_same, says_any
from congvan.chain.trace import codes
from congvan.findings.finding import text
from congvan.model.agencies.periods import shown_part
from congvan.model.keys.keys import key_of

if TYPE_CHECKING:
    from congvan.api.plan_files import PlanFile
    from congvan.findings.finding import Finding, Place
    from congvan.model import Document, Reference


def is_of(plan: PlanFile, directive: Document) -> bool:
    """Tell whether a plan names the file of a directive, or cites it by all it is known by.

    A file that lies elsewhere may be a copy: what the plan does not say itself is read there.
    """
    if _names(plan, directive):
        return True
    folder = Path(plan.document.at().file).parent
    return is_same(completed(plan.reference, folder), reference_to(directive))


def may_be_of(plan: PlanFile, directive: Document) -> bool:
    """Tell the same; one that names no file is of a directive unless it says otherwise."""
    if plan.directive is None:
        return contradiction(plan.reference, reference_to(directive)) is None
    return is_of(plan, directive)


def contradicted(plan: PlanFile, directive: Document) -> Finding | None:
    """Return the finding for a plan that names the file of a directive and cites another one."""
    if not (_names(plan, directive) and says_any(plan.reference)):
        return None
    known = reference_to(directive)
    attribute = contradiction(plan.reference, known)
    if attribute is None:
        return None
    said = text(
        "Kế hoạch viện dẫn chỉ đạo với {key} “{ours}”, chỉ đạo có {key} “{theirs}”.",
        key=key_of(attribute, "Reference"),
        ours=_said(plan.reference, attribute),
        theirs=_said(known, attribute),
    )
    return codes.CONTRADICTED.at(_place(plan, attribute), said)


def other_directive(plan: PlanFile) -> Finding:
    """Return the finding for a plan that follows another directive than the one looked at."""
    reference = plan.reference
    place = _place(plan, "file" if reference.file else "number")
    said = text("Kế hoạch này thực hiện “{other}”.", other=reference.file or reference.number)
    return codes.OTHER_DIRECTIVE.at(place, said)


def _names(plan: PlanFile, directive: Document) -> bool:
    """Tell whether a plan names the file of the directive."""
    file = Path(directive.at().file)
    return plan.directive is not None and real(plan.directive) == real(file)


def _place(plan: PlanFile, attribute: str) -> Place:
    follows = plan.document.follows
    return plan.document.at("references", follows.directive if follows else "", attribute)


def _said(reference: Reference, attribute: str) -> str:
    if attribute == "date" and reference.date:
        return shown_part(reference.date)
    return str(getattr(reference, attribute))
