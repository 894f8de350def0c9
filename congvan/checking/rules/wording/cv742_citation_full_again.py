"""Viện dẫn lần sau: only the type, the number and the symbol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.citations import citations
from congvan.checking.wording.passages import Role
from congvan.decree.words import ATTACHED
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV742",
    "citation-full-again",
    Severity.INFO,
    "Văn bản đã viện dẫn đủ được ghi lại cả ngày tháng.",
    "Từ lần thứ hai chỉ ghi tên loại và số, ký hiệu.",
    wrong=(
        "mở đầu:\n  - Theo Quyết định số 15/QĐ-UBND ngày 05/02/2024.\n"
        "  - Quyết định số 15/QĐ-UBND ngày 05/02/2024 hết hiệu lực."
    ),
    right=(
        "mở đầu:\n  - Theo Quyết định số 15/QĐ-UBND ngày 05/02/2024.\n"
        "  - Quyết định số 15/QĐ-UBND hết hiệu lực."
    ),
    clause="PL1-I-II.6b",
    fix=FixClass.SUGGEST,
)

_ROLES: Final = (Role.PROSE, Role.BASIS)
_REACH: Final = 60
"""How far before it "kèm theo" may stand: there the date belongs, Mẫu 1.3."""


def _passages(passages: Passages) -> Iterator[Finding]:
    seen: set[tuple[str, date | None]] = set()
    for passage in passages.own:
        if passage.role not in _ROLES:
            continue
        for citation in citations(passage.plain):
            before = passage.plain[max(citation.start - _REACH, 0) : citation.start]
            issued = ATTACHED.casefold() in before.casefold()
            if citation.dated and (citation.number, citation.day) in seen and not issued:
                message = text("“{number}” đã viện dẫn đủ ở trên.", number=citation.number)
                yield passage.finding(KIND, citation.dated, message, "")
            elif citation.dated:
                seen.add((citation.number, citation.day))


RULE: Final = Rule(KIND, passages=_passages)
