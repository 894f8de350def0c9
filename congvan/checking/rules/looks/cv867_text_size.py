"""Cỡ chữ nội dung: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.lettered import sized
from congvan.decree import lettering
from congvan.findings import FixClass, Kind, Severity
from congvan.outline.components import Component

KIND: Final = Kind(
    "CV867",
    "text-size",
    Severity.ERROR,
    "Nội dung sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="nội dung: cỡ 12",
    right="nội dung: cỡ 14",
    clause=lettering.BODY.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.BODY, Component.BODY, Component.CLOSING)
