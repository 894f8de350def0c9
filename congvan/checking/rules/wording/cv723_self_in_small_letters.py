"""Quyết định này: a capital, as in the official models."""

from __future__ import annotations

from typing import Final

from congvan.checking.rule import Pattern
from congvan.checking.wording.capitals import begun_small
from congvan.findings.finding import FixClass, Kind, Severity

KIND: Final = Kind(
    "CV723",
    "self-in-small-letters",
    Severity.INFO,
    "Tên loại trước “này” viết thường.",
    "Viết hoa khi chỉ chính văn bản: Quyết định này, Chỉ thị này.",
    wrong="mở đầu: Theo Quyết định số 15/QĐ-UBND ngày 05/02/2024, quyết định này có hiệu lực.",
    right="mở đầu: Theo Quyết định số 15/QĐ-UBND ngày 05/02/2024, Quyết định này có hiệu lực.",
    clause="PL2-V.6",
    fix=FixClass.SUGGEST,
    review=True,
)

_SMALL: Final = Pattern(r"(?<!\w)(?:quyết định|nghị quyết|chỉ thị|nghị định|thông tư) này\b")

RULE: Final = begun_small(KIND, _SMALL)
