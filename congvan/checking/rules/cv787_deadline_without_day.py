"""Thời hạn: the day that it names stands in the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.chain.directive.tasks import tasks_of
from congvan.chain.plan.answers import answers_of
from congvan.checking.rule import Rule
from congvan.checking.wording.typed_deadlines import typed_dues
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV787",
    "deadline-without-day",
    Severity.ERROR,
    "Thời hạn nêu ngày, tháng, quý hoặc giờ không có.",
    "Sửa lại: tháng 02 có 28 hoặc 29 ngày, tháng 4, 6, 9, 11 có 30 ngày.",
    wrong=(
        "chỉ đạo:\n  - giao: Sở Nội vụ\n    nhiệm vụ:\n"
        "      - {nội dung: Rà soát hồ sơ trước ngày 28/02/2025., thời hạn: 30/02/2025}"
    ),
    right=(
        "chỉ đạo:\n  - giao: Sở Nội vụ\n    nhiệm vụ:\n"
        "      - {nội dung: Rà soát hồ sơ trước ngày 28/02/2025., thời hạn: 28/02/2025}"
    ),
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    given = document.date.whole if document.date else None
    for path, typed in _typed(document):
        if not _exists(typed, given):
            message = text("Không có ngày như trong thời hạn “{due}”.", due=typed)
            yield KIND.at(document.at(*path), message)


def _exists(typed: str, given: date | None) -> bool:
    # Here, because the patterns of deadlines would slow every cold start.
    from congvan.chain.directive.deadline_forms import deadline_of  # noqa: PLC0415
    from congvan.chain.directive.deadlines import NoSuchDay  # noqa: PLC0415

    return not isinstance(deadline_of(typed, given), NoSuchDay)


def _typed(document: Document) -> Iterator[tuple[Path, str]]:
    """Yield every deadline that is typed, where it stands; days in sentences are CV404's."""
    own = list(typed_dues(document))
    yield from ((typed.path, typed.due) for typed in own)
    told = {typed.due for typed in own}
    for task in tasks_of(document):
        if task.due and task.due not in told:
            told.add(task.due)
            yield task.path, task.due
    for answer in answers_of(document):
        if answer.due and answer.due not in told:
            yield (*answer.path, "follow_up", "due"), answer.due


RULE: Final = Rule(KIND, _check, of_yaml=True)
