"""Tên loại của một văn bản cụ thể: a capital at its head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.decree.acts import CITED
from congvan.findings import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.passages import Passage
    from congvan.findings import Finding

KIND: Final = Kind(
    "CV722",
    "type-in-small-letters",
    Severity.WARNING,
    "Tên loại của văn bản cụ thể viết thường.",
    "Viết hoa chữ đầu tên loại khi có số, ký hiệu: Quyết định số 15/QĐ-UBND.",
    wrong="mở đầu: Thực hiện quyết định số 15/QĐ-UBND ngày 05/02/2024, Phòng Nội vụ báo cáo.",
    right="mở đầu: Thực hiện Quyết định số 15/QĐ-UBND ngày 05/02/2024, Phòng Nội vụ báo cáo.",
    clause="PL2-V.6",
    fix=FixClass.GUARDED,
)

_SMALL: Final = Pattern(
    rf"(?<!\w)(?<!pháp )(?:{'|'.join(name.lower() for name in CITED)})"
    r"(?= số:? ?\d+\w{0,2}(?:/\d{4})?/[A-ZĐ])"
)


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _SMALL.finditer(passage.plain) if " số" in passage.plain else ():
        typed = match.group()
        right = typed[0].upper() + typed[1:]
        message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
        yield passage.finding(KIND, match.span(), message, right)


RULE: Final = Rule(KIND, passage=_passage)
