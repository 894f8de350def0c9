"""Ngày tháng: one form throughout a document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import SENTENCES
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV405",
    "date-two-forms",
    Severity.INFO,
    "Ngày tháng viết theo hai kiểu trong một văn bản.",
    "Viết một kiểu: ngày 05 tháng 3 năm 2024, hoặc 05/3/2024.",
    wrong="mở đầu: Báo cáo ngày 15/3/2024 và ngày 15/4/2024, bổ sung ngày 15 tháng 5 năm 2024.",
    right="mở đầu: Báo cáo ngày 15/3/2024 và ngày 15/4/2024, bổ sung ngày 15/5/2024.",
    clause="PL1-I-II.4b",
)

_DATE: Final = Pattern(
    r"\bngày \d{1,2}(?:(?P<words> tháng \d{1,2} năm )|(?P<mark>[/.-])\d{1,2}(?P=mark))\d{4}\b"
)


def _passages(passages: Passages) -> Iterator[Finding]:
    found = [
        (match["mark"] or "", passage, match)
        for passage in passages.own
        if passage.role in SENTENCES and "ngày " in passage.plain
        for match in _DATE.finditer(passage.plain)
    ]
    counted = Counter(form for form, _, _ in found).most_common()
    for rare, _ in counted[1:]:
        passage, match = next((one, hit) for form, one, hit in found if form == rare)
        message = text("“{fault}” khác kiểu với các ngày khác.", fault=match.group())
        yield passage.finding(KIND, match.span(), message)


RULE: Final = Rule(KIND, passages=_passages)
