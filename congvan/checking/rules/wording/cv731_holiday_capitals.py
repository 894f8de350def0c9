"""Ngày lễ, ngày tết: capitals on what forms the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.proper_names import FEASTS, HOLIDAYS
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV731",
    "holiday-capitals",
    Severity.WARNING,
    "Tên ngày lễ, ngày tết viết hoa sai.",
    "Viết hoa chữ đầu các âm tiết tạo thành tên: ngày Quốc khánh, tết Nguyên đán.",
    wrong="mở đầu: Trực trong dịp tết Nguyên Đán.",
    right="mở đầu: Trực trong dịp tết Nguyên đán.",
    clause="PL2-V.5",
    fix=FixClass.GUARDED,
)

_HOLIDAYS: Final = Names(HOLIDAYS, before="[Nn]gày ")
_FEASTS: Final = Names(FEASTS, before="[Tt]ết ", always=True)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from miscased(passage, _HOLIDAYS, KIND)
    yield from miscased(passage, _FEASTS, KIND)


RULE: Final = Rule(KIND, passage=_passage)
