"""Tên luật: a capital on Luật and on the first syllable of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.acts import LAWS
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV732",
    "law-capitals",
    Severity.WARNING,
    "Tên luật, bộ luật viết hoa sai.",
    "Viết hoa “Luật” và chữ đầu của tên: Luật Lưu trữ.",
    wrong="mở đầu: Thực hiện quy định của Luật lưu trữ, Phòng Nội vụ báo cáo.",
    right="mở đầu: Thực hiện quy định của Luật Lưu trữ, Phòng Nội vụ báo cáo.",
    clause="PL2-V.6",
    fix=FixClass.GUARDED,
)

_NAMES: Final = Names(LAWS)


def _passage(passage: Passage) -> Iterator[Finding]:
    if "uật " in passage.plain:
        yield from miscased(passage, _NAMES, KIND)


RULE: Final = Rule(KIND, passage=_passage)
