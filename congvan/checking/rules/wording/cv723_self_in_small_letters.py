"""Quyết định này: a capital, as in the official models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.passages import Passage
    from congvan.findings import Finding

KIND: Final = Kind(
    "CV723",
    "self-in-small-letters",
    Severity.INFO,
    "Tên loại trước “này” viết thường.",
    "Viết hoa khi chỉ chính văn bản: Quyết định này, Chỉ thị này.",
    wrong="mở đầu: Phòng Nội vụ thi hành quyết định này.",
    right="mở đầu: Phòng Nội vụ thi hành Quyết định này.",
    clause="PL2-V.6",
    fix=FixClass.SUGGEST,
    review=True,
)

_SMALL: Final = Pattern(r"(?<!\w)(?:quyết định|nghị quyết|chỉ thị|nghị định|thông tư) này\b")


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _SMALL.finditer(passage.plain):
        typed = match.group()
        right = typed[0].upper() + typed[1:]
        message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
        yield passage.finding(KIND, match.span(), message, right)


RULE: Final = Rule(KIND, passage=_passage)
