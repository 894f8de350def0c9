"""Thời hạn: the day that it names stands in the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.typed_deadlines import every_due
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from congvan.findings.finding import Finding
    from congvan.model import Document
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
    for typed, path in every_due(document):
        if not _exists(typed, given):
            message = text("Không có ngày như trong thời hạn “{due}”.", due=typed)
            yield KIND.at(document.at(*path), message)


def _exists(typed: str, given: date | None) -> bool:
    # Here, because the patterns of deadlines would slow every cold start.
    from congvan.chain.directive.deadline_forms import deadline_of  # noqa: PLC0415
    from congvan.chain.directive.deadlines import NoSuchDay  # noqa: PLC0415

    return not isinstance(deadline_of(typed, given), NoSuchDay)


RULE: Final = Rule(KIND, _check, of_yaml=True)
