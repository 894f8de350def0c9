"""Thủ đô Hà Nội, Thành phố Hồ Chí Minh: their unit word has a capital too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.proper_names import SPECIAL_CITIES
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV724",
    "special-city",
    Severity.WARNING,
    "“thủ đô”, “thành phố” trước Hà Nội, Hồ Chí Minh viết thường.",
    "Viết hoa: Thủ đô Hà Nội, Thành phố Hồ Chí Minh.",
    wrong="mở đầu: Đoàn công tác đến thành phố Hồ Chí Minh.",
    right="mở đầu: Đoàn công tác đến Thành phố Hồ Chí Minh.",
    clause="PL2-III.1c",
    fix=FixClass.SAFE,
)

_NAMES: Final = Names(SPECIAL_CITIES, always=True)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from miscased(passage, _NAMES, KIND)


RULE: Final = Rule(KIND, passage=_passage)
