"""Số của văn bản được viện dẫn: “số”, without a colon, and the number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV310",
    "number-colon",
    Severity.WARNING,
    "Sau “số” của văn bản được viện dẫn có dấu hai chấm.",
    "Bỏ dấu hai chấm: chỉ dòng “Số:” ở đầu văn bản mới có.",
    wrong="mở đầu: 'Thực hiện Quyết định số: 15/QĐ-UBND ngày 05/02/2024, Phòng Nội vụ báo cáo.'",
    right="mở đầu: Thực hiện Quyết định số 15/QĐ-UBND ngày 05/02/2024, Phòng Nội vụ báo cáo.",
    clause="PL1-I-II.6b",
    fix=FixClass.SAFE,
)

_COLON: Final = Pattern(r"(?<=[^\W\d] )[Ss]ố(: ?)(?=\d+\w*/)")


def _passage(passage: Passage) -> Iterator[Finding]:
    if "ố:" not in passage.plain:
        return
    for match in _COLON.finditer(passage.plain):
        message = text("Thừa dấu “:” sau “số”.")
        yield passage.finding(KIND, match.span(1), message, " ")


RULE: Final = Rule(KIND, passage=_passage)
