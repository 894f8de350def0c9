"""Vùng, miền: capitals on both syllables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.proper_names import REGIONS
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV735",
    "region-capitals",
    Severity.WARNING,
    "Tên vùng, miền viết hoa sai.",
    "Viết hoa chữ đầu các âm tiết: Tây Nguyên, Nam Bộ.",
    wrong="mở đầu: Đoàn công tác đến các tỉnh Tây nguyên.",
    right="mở đầu: Đoàn công tác đến các tỉnh Tây Nguyên.",
    clause="PL2-III.1đ",
    fix=FixClass.GUARDED,
)

_NAMES: Final = Names(REGIONS)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from miscased(passage, _NAMES, KIND)


RULE: Final = Rule(KIND, passage=_passage)
