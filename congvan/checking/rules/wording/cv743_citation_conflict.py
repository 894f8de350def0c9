"""Một văn bản viện dẫn hai lần: with one date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.citations import citations
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV743",
    "citation-conflict",
    Severity.WARNING,
    "Cùng một văn bản được viện dẫn với hai ngày khác nhau.",
    "Xem lại ngày ban hành của văn bản ấy.",
    wrong=(
        "mở đầu:\n  - Theo Quyết định số 15/QĐ-UBND ngày 05/02/2024.\n"
        "  - Quyết định số 15/QĐ-UBND ngày 06/02/2024 hết hiệu lực."
    ),
    right=(
        "mở đầu:\n  - Theo Quyết định số 15/QĐ-UBND ngày 05/02/2024.\n"
        "  - Quyết định số 16/QĐ-UBND ngày 06/02/2024 hết hiệu lực."
    ),
    clause="PL1-I-II.6b",
)


def _passages(passages: Passages) -> Iterator[Finding]:
    first: dict[tuple[str, str], date] = {}
    for passage in passages.own:
        for citation in citations(passage.plain):
            known = (
                first.setdefault((citation.type, citation.number), citation.day)
                if citation.day
                else None
            )
            if citation.dated and known != citation.day:
                said = {"number": citation.number, "day": f"{known:%d/%m/%Y}"}
                message = text("“{number}” ở trên ghi ngày {day}.", **said)
                yield passage.finding(KIND, citation.dated, message)


RULE: Final = Rule(KIND, passages=_passages)
