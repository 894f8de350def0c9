"""Thời hạn: what the key says and what the sentence says are one deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.chain.directive.tasks import tasks_of
from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from congvan.chain.directive.tasks import Ordered
    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV786",
    "deadline-disagrees",
    Severity.WARNING,
    "Thời hạn ghi cho nhiệm vụ khác thời hạn trong câu chữ: người nhận làm theo câu chữ.",
    "Sửa một trong hai cho khớp; việc có nhiều hạn thì `thời hạn` ghi hạn cuối.",
    wrong=(
        "ngày: 2024-02-19\nchỉ đạo:\n  - giao: Sở Nội vụ\n    nhiệm vụ:\n"
        "      - {nội dung: Rà soát hồ sơ trước ngày 20/12/2024., thời hạn: 15/12/2024}"
    ),
    right=(
        "ngày: 2024-02-19\nchỉ đạo:\n  - giao: Sở Nội vụ\n    nhiệm vụ:\n"
        "      - {nội dung: Rà soát hồ sơ trước ngày 15/12., thời hạn: 15/12/2024}"
    ),
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    given = document.date.whole if document.date else None
    for task in tasks_of(document):
        if task.due:
            yield from _disagreeing(document, task, task.due, given)


def _disagreeing(
    document: Document, task: Ordered, due: str, given: date | None
) -> Iterator[Finding]:
    # Here, because the patterns of deadlines would slow every cold start.
    from congvan.chain.directive.deadlines_in_words import agree, due_of, named_in  # noqa: PLC0415

    typed, named = due_of(due, "", given), named_in(task.text, given)
    if typed and named and not any(agree(typed, one) for one in named):
        message = text(
            "`thời hạn` ghi “{due}”, nội dung nói “{said}”.", due=due, said=named[-1].said
        )
        yield KIND.at(document.at(*task.path, "due"), message)


RULE: Final = Rule(KIND, _check, of_yaml=True)
