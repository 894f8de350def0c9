"""Cỡ chữ số, ký hiệu: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV846",
    "number-size",
    Severity.ERROR,
    "Số, ký hiệu sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="số, ký hiệu: cỡ 14",
    right="số, ký hiệu: cỡ 13",
    clause=lettering.NUMBER.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.NUMBER, Component.NUMBER)
