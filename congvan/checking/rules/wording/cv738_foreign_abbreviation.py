"""Tổ chức nước ngoài viết tắt: capitals, as in the original."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.proper_names import FOREIGN_ABBREVIATIONS
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV738",
    "foreign-abbreviation",
    Severity.WARNING,
    "Tên viết tắt tổ chức nước ngoài không viết hoa đủ.",
    "Viết hoa như nguyên ngữ: UNESCO, ASEAN.",
    wrong="mở đầu: Thực hiện khuyến nghị của Unesco.",
    right="mở đầu: Thực hiện khuyến nghị của UNESCO.",
    clause="PL2-IV.2b",
    fix=FixClass.GUARDED,
)

_NAMES: Final = Names(FOREIGN_ABBREVIATIONS)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from miscased(passage, _NAMES, KIND)


RULE: Final = Rule(KIND, passage=_passage)
