"""Ngày, tháng: a zero before days below 10 and before months 1 and 2 only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import month_in_digits, two_digits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV403",
    "date-zeros",
    Severity.WARNING,
    "Ngày, tháng thiếu hoặc thừa số 0.",
    "Thêm 0 trước ngày nhỏ hơn 10 và tháng 1, 2; tháng 3 đến 9 thì không.",
    wrong="mở đầu: Báo cáo trước ngày 5 tháng 03 năm 2024.",
    right="mở đầu: Báo cáo trước ngày 05 tháng 3 năm 2024.",
    clause="PL1-I-II.4b",
    fix=FixClass.SAFE,
)

_DATE: Final = Pattern(r"(?<!\d )\bngày (\d{1,2}) tháng (\d{1,2})\b(?![/.,]\d)", re.IGNORECASE)
_MOST_MONTHS: Final = 12


def _passage(passage: Passage) -> Iterator[Finding]:
    if "tháng" not in passage.plain:
        return
    for match in _DATE.finditer(passage.plain):
        day, month = int(match[1]), int(match[2])
        right = f"{two_digits(day)} tháng {month_in_digits(month)}"
        where = match.start(1), match.end(2)
        typed = passage.plain[slice(*where)]
        if typed != right and 0 < month <= _MOST_MONTHS:
            message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
            yield passage.finding(KIND, where, message, right)


RULE: Final = Rule(KIND, passage=_passage)
