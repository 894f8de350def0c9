"""Thời hạn: what the key says and what the sentence says are one deadline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.typed_deadlines import typed_dues
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from congvan.checking.wording.typed_deadlines import TypedDue
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
    for typed in typed_dues(document):
        if said := _other(typed, given):
            message = text(
                "`thời hạn` ghi “{due}”, nội dung nói “{said}”.", due=typed.due, said=said
            )
            yield KIND.at(document.at(*typed.path), message)


def _other(typed: TypedDue, given: date | None) -> str | None:
    """Return the last deadline of the words, where none of theirs is the one typed."""
    # Here, because the patterns of deadlines would slow every cold start.
    from congvan.chain.directive.deadlines_in_words import agree, due_of, named_in  # noqa: PLC0415

    due, named = due_of(typed.due, "", given), named_in(typed.words, given)
    if due is None or any(agree(due, one) for one in named):
        return None
    return named[-1].said if named else None


RULE: Final = Rule(KIND, _check, of_yaml=True)
