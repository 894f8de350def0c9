"""Huân chương, danh hiệu: capitals on the parts of the proper name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.proper_names import HONOURS
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV730",
    "honour-capitals",
    Severity.INFO,
    "Tên huân chương, danh hiệu viết hoa sai.",
    "Viết hoa các thành phần của tên riêng: Huân chương Sao vàng.",
    wrong="mở đầu: Đề nghị tặng Huân chương lao động.",
    right="mở đầu: Đề nghị tặng Huân chương Lao động.",
    clause="PL2-V.2",
    fix=FixClass.GUARDED,
)

_NAMES: Final = Names(HONOURS)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from miscased(passage, _NAMES, KIND)


RULE: Final = Rule(KIND, passage=_passage)
