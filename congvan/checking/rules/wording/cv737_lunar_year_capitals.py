"""Năm âm lịch: capitals on both syllables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.proper_names import BRANCHES, STEMS
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV737",
    "lunar-year-capitals",
    Severity.WARNING,
    "Tên năm âm lịch viết hoa sai.",
    "Viết hoa chữ đầu cả hai âm tiết: Kỷ Tỵ, Mậu Thân.",
    wrong="mở đầu: Trực tết Nguyên đán năm Giáp thìn.",
    right="mở đầu: Trực tết Nguyên đán năm Giáp Thìn.",
    clause="PL2-V.8a",
    fix=FixClass.GUARDED,
)

_YEARS: Final = Names(
    tuple(f"{stem} {branch}" for stem in STEMS for branch in BRANCHES),
    before="(?:năm|xuân|Xuân) ",
    always=True,
)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from miscased(passage, _YEARS, KIND)


RULE: Final = Rule(KIND, passage=_passage)
