"""Thời hạn: it is not printed, so the sentence must say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.typed_deadlines import typed_dues
from congvan.findings.finding import Kind, Severity, text
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV704",
    "due-unsaid",
    Severity.WARNING,
    "Thời hạn ghi cho nhiệm vụ mà câu chữ không nói đến: người nhận không đọc thấy.",
    "Viết thời hạn vào nội dung nhiệm vụ; khóa `thời hạn` chỉ để theo dõi, không in.",
    wrong=(
        "chỉ đạo:\n  - giao: Sở Nội vụ\n    nhiệm vụ:\n"
        "      - {nội dung: Rà soát hồ sơ., thời hạn: 15/12/2024}"
    ),
    right=(
        "chỉ đạo:\n  - giao: Sở Nội vụ\n    nhiệm vụ:\n"
        "      - {nội dung: Rà soát hồ sơ trước ngày 15/12/2024., thời hạn: 15/12/2024}"
    ),
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    given = document.date.whole if document.date else None
    for typed in typed_dues(document):
        if not (_says(typed.words, typed.due) or _names(typed.words, given)):
            message = text("Nội dung không nói thời hạn “{due}”.", due=typed.due)
            yield KIND.at(document.at(*typed.path), message)


def _names(sentence: str, given: date | None) -> bool:
    """Tell whether a sentence names a deadline at all; whether it is the same is CV786's."""
    # Here, because the patterns of deadlines would slow every cold start.
    from congvan.chain.directive.deadlines import Open  # noqa: PLC0415
    from congvan.chain.directive.deadlines_in_words import named_in  # noqa: PLC0415

    return any(not isinstance(due.deadline, Open) for due in named_in(sentence, given))


def _says(sentence: str, due: str) -> bool:
    """Tell whether a sentence holds a deadline, a date in any of its usual forms."""
    wanted = [int(part) for part in re.findall(r"\d+", due)]
    if not wanted:
        return bare(due) in bare(sentence)
    said = [int(part) for part in re.findall(r"\d+", sentence)]
    ordered = sorted(wanted, reverse=wanted[0] > _LARGEST_DAY)
    forms = (wanted, wanted[::-1], ordered)
    return any(said[i : i + len(f)] == f for f in forms for i in range(len(said)))


_LARGEST_DAY: Final = 31


RULE: Final = Rule(KIND, _check, of_yaml=True)
