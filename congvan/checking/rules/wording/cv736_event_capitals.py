"""Sự kiện, triều đại: capitals on what forms the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.proper_names import EVENTS
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV736",
    "event-capitals",
    Severity.INFO,
    "Tên sự kiện, triều đại viết hoa sai.",
    "Viết hoa các âm tiết tạo thành tên: Cách mạng tháng Tám.",
    wrong="mở đầu: Kỷ niệm Cách mạng tháng tám.",
    right="mở đầu: Kỷ niệm Cách mạng tháng Tám.",
    clause="PL2-V.9",
    fix=FixClass.GUARDED,
)

_NAMES: Final = Names(EVENTS)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from miscased(passage, _NAMES, KIND)


RULE: Final = Rule(KIND, passage=_passage)
