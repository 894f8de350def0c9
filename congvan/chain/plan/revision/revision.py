"""Lập lại kế hoạch: what is new in the directive goes into a plan that was edited since.

Not a sign of the plan changes but for what is put in, and nothing at all if the plan with it would
not say exactly what it said before, and that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.chain.codes import BY_HAND
from congvan.chain.plan.plan_states import PlanState, state_of
from congvan.chain.plan.revision.amending import amendments
from congvan.chain.plan.revision.changed_words import renewals
from congvan.chain.plan.revision.differences import compare
from congvan.chain.plan.revision.edit_step import undone
from congvan.chain.plan.revision.new_tasks import Adding
from congvan.chain.plan.revision.yaml_insertion import edit
from congvan.findings.errors import CongvanError
from congvan.findings.finding import Place, text
from congvan.model import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.chain.directive.tasks import Ordered
    from congvan.chain.plan.planning import Planner
    from congvan.chain.plan.revision.edit_step import Step
    from congvan.chain.plan.revision.new_tasks import Additions
    from congvan.findings.finding import Finding
    from congvan.model import Document, Office


class Revision(NamedTuple):
    """Lần lập lại: the plan's YAML as it is now, the ids of what came new, and what to look at.

    A plan that is `issued` stays as it is.
    """

    text: str
    added: tuple[str, ...] = ()
    renewed: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    issued: bool = False


class Kept(NamedTuple):
    """Kế hoạch đã có: its YAML as typed, the name of its file, the profile it is read with."""

    text: str
    file: str
    office: Office | None = None

    def document(self) -> Document:
        """Return the document it says.

        Raises:
            CongvanError: if it says none.
        """
        return parse(self.text, self.file, self.office)


def revised(
    kept: Kept,
    planner: Planner,
    agency: str,
    tasks: Sequence[Ordered],
    *,
    update: bool = False,
) -> Revision:
    """Return the plan of `agency` with those of its `tasks` that it does not answer yet.

    What changed in the directive is reported; with `update` words that nobody edited are renewed.
    An issued plan is never edited: what it lacks is to be said by a document that amends it.

    Raises:
        CongvanError: if the plan cannot be read.
    """
    plan = kept.document()
    if state_of(plan) is PlanState.ISSUED:
        told = amendments(Adding(plan, kept.text, planner), agency, tasks)
        return Revision(kept.text, findings=tuple(told), issued=True)
    found = compare(plan, planner.directive, tasks, update=update)
    findings = list(found.findings)
    renewed = added = ()
    if update and (found.stale or found.settled):
        made = renewals(Adding(plan, kept.text, planner), found)
        kept, done = _taken(kept, plan, made, findings)
        renewed = tuple(pair.task.id for pair in found.stale) if done else ()
        plan = kept.document()
    if found.new:
        made = Adding(plan, kept.text, planner).additions(found.new, agency)
        kept, done = _taken(kept, plan, made, findings)
        added = tuple(task.id for task in found.new) if done else ()
    return Revision(kept.text, added, renewed, tuple(findings))


def _taken(
    kept: Kept, old: Document, made: Additions, findings: list[Finding]
) -> tuple[Kept, bool]:
    """Return the plan with all steps taken, and whether it was; what cannot be done is said."""
    new = _stepped(kept, old, made.steps) if made.steps else None
    missing = made.missing if new else made.whole
    if missing:
        said = text("Không tự thêm vào kế hoạch này được.")
        hint = text("Tự thêm:\n{yaml}", yaml=missing.rstrip())
        findings.append(BY_HAND.at(Place(kept.file), said, hint))
    return new or kept, new is not None


def _stepped(kept: Kept, old: Document, steps: Sequence[Step]) -> Kept | None:
    """Return the plan with all steps taken; None unless undoing them gives what there was."""
    made = kept._replace(text=edit(kept.text, [step.edit for step in steps]))
    try:
        new = made.document()
    except CongvanError:
        return None
    return made if undone(new, steps) == old else None
