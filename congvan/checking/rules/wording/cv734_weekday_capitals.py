"""Thứ trong tuần: a capital on the syllable of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.proper_names import WEEKDAYS
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV734",
    "weekday-capitals",
    Severity.WARNING,
    "Tên thứ trong tuần viết hoa sai.",
    "Viết hoa chữ chỉ ngày: thứ Hai, thứ Tư.",
    wrong="mở đầu: Họp vào sáng thứ ba, ngày 20/02/2024.",
    right="mở đầu: Họp vào sáng thứ Ba, ngày 20/02/2024.",
    clause="PL2-V.8c",
    fix=FixClass.GUARDED,
)

_DAYS: Final = Names(
    tuple(f"thứ {name}" for name in WEEKDAYS),
    before="(?:ngày|sáng|chiều|tối|vào) ",
    always=True,
)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from miscased(passage, _DAYS, KIND)


RULE: Final = Rule(KIND, passage=_passage)
