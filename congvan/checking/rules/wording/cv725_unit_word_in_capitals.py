"""Tỉnh, thành phố: a small letter before the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import SENTENCES
from congvan.decree.proper_names import CENTRAL_CITIES, PROVINCES
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV725",
    "unit-word-in-capitals",
    Severity.WARNING,
    "“Tỉnh”, “Thành phố” trước tên riêng viết hoa giữa câu.",
    "Viết thường: tỉnh Quảng Ngãi, thành phố Đà Nẵng.",
    wrong="mở đầu: Phòng Nội vụ báo cáo Ủy ban nhân dân Tỉnh Quảng Ngãi.",
    right="mở đầu: Phòng Nội vụ báo cáo Ủy ban nhân dân tỉnh Quảng Ngãi.",
    clause="PL2-III.1a",
    fix=FixClass.GUARDED,
)

_CAPITAL: Final = Pattern(
    rf"(?<![\w-])(?:Tỉnh(?= (?:{'|'.join(PROVINCES)})\b)"
    rf"|Thành phố(?= (?:{'|'.join(CENTRAL_CITIES)})\b))"
)


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.role not in SENTENCES:
        return
    for match in _CAPITAL.finditer(passage.plain):
        if not passage.begins(match.start()) and not passage.within_quotes(match.start()):
            typed = match.group()
            right = typed.lower()
            message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
            yield passage.finding(KIND, match.span(), message, right)


RULE: Final = Rule(KIND, passage=_passage)
