"""Tên loại của một văn bản cụ thể: a capital at its head."""

from __future__ import annotations

from typing import Final

from congvan.checking.rule import Pattern
from congvan.checking.wording.capitals import begun_small
from congvan.decree.acts import CITED
from congvan.findings.finding import FixClass, Kind, Severity

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
    r"(?= số:? ?\d+\w{0,2}(?:/\d{4})?/[A-ZĐ])",
    signs=(" số",),
)

RULE: Final = begun_small(KIND, _SMALL)
