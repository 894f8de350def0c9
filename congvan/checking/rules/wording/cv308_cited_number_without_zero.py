"""Số văn bản được viện dẫn: a zero before a single digit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.citations import citations
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV308",
    "cited-number-without-zero",
    Severity.WARNING,
    "Số văn bản nhỏ hơn 10 viết thiếu số 0 ở trước.",
    "Thêm số 0: số 05/QĐ-UBND.",
    wrong="mở đầu: Thực hiện Quyết định số 5/QĐ-UBND ngày 05/02/2024, Phòng Nội vụ báo cáo.",
    right="mở đầu: Thực hiện Quyết định số 05/QĐ-UBND ngày 05/02/2024, Phòng Nội vụ báo cáo.",
    clause="PL1-I-II.3c",
    fix=FixClass.SUGGEST,
)


def _passage(passage: Passage) -> Iterator[Finding]:
    for citation in citations(passage.plain):
        digits = citation.number.partition("/")[0]
        if len(digits) == 1 and digits.isdigit():
            message = text("Số “{number}” thiếu số 0 ở trước.", number=citation.number)
            start = citation.number_at[0]
            yield passage.finding(KIND, (start, start + 1), message, f"0{digits}")


RULE: Final = Rule(KIND, passage=_passage)
