"""Sửa đổi, bổ sung: what an issued plan lacks of its directive now; it is told, never put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.chain.codes import ISSUED_PLAN
from congvan.chain.plan.revision.differences import compare, wordings
from congvan.findings.finding import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.chain.directive.tasks import Ordered
    from congvan.chain.plan.answers import Answer
    from congvan.chain.plan.revision.differences import Changed
    from congvan.chain.plan.revision.new_tasks import Adding
    from congvan.findings.finding import Finding
    from congvan.model import Document


def amendments(adding: Adding, agency: str, tasks: Sequence[Ordered]) -> Iterator[Finding]:
    """Yield what a document that amends an issued plan would have to say, with its words."""
    plan = adding.plan
    found = compare(plan, adding.planner.directive, tasks)
    if found.new:
        yield _lacking(plan, len(found.new), adding.additions(found.new, agency).whole)
    yield from (_reworded(plan, pair) for pair in (*found.stale, *found.conflicts))
    yield from (_withdrawn(plan, answer) for answer in found.gone)
    yield from found.renamed


def _lacking(plan: Document, count: int, words: str) -> Finding:
    said = text("Kế hoạch đã ban hành, nay chỉ đạo giao thêm {count} nhiệm vụ.", count=count)
    hint = text(
        "{remedy} Lời cần thêm:\n{yaml}", remedy=text(ISSUED_PLAN.remedy), yaml=words.rstrip()
    )
    return ISSUED_PLAN.at(plan.at("number"), said, hint)


def _reworded(plan: Document, one: Changed) -> Finding:
    task = one.answer.follow_up.task
    said = text("Kế hoạch đã ban hành, nay chỉ đạo đổi lời nhiệm vụ “{id}”.", id=task)
    hint = text(
        "Kế hoạch: {ours}\nChỉ đạo nay: {theirs}\n{remedy}", **wordings(one, ISSUED_PLAN)
    )
    return ISSUED_PLAN.at(plan.at(*one.answer.path), said, hint)


def _withdrawn(plan: Document, answer: Answer) -> Finding:
    said = text("Kế hoạch đã ban hành, nay chỉ đạo không còn giao nhiệm vụ “{id}”.")
    named = text(said.pattern, id=answer.follow_up.task)
    return ISSUED_PLAN.at(plan.at(*answer.path), named)
