"""Trạng thái của kế hoạch: with blanks, a draft, or issued; only an issued one counts."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from congvan.model.document.inline import is_open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model import Document


class PlanState(StrEnum):
    """Trạng thái: somebody must still fill in some (`open`), it is a draft, or it is issued."""

    OPEN = "open"
    DRAFT = "draft"
    ISSUED = "issued"


def state_of(plan: Document) -> PlanState:
    """Return how far a plan has come.

    It is issued with a number and a whole date, when neither a mark of a draft nor a blank is left.
    """
    if any(map(is_open, _texts(plan))):
        return PlanState.OPEN
    dated = plan.date is not None and plan.date.whole is not None
    issued = plan.number is not None and dated and plan.draft is None
    return PlanState.ISSUED if issued else PlanState.DRAFT


def _texts(plan: Document) -> Iterator[str]:
    """Yield every text that is printed, the head's and the number's too."""
    for issuer in plan.issuer:
        yield from (typed for _, typed in issuer.texts)
    head = (plan.number, plan.symbol, plan.type_name, plan.place, plan.subject)
    yield from (typed for typed in head if typed)
    yield from (typed for _, typed in plan.texts)
