"""Cỡ chữ quốc hiệu: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV832",
    "national-name-size",
    Severity.ERROR,
    "Quốc hiệu sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="quốc hiệu: cỡ 11",
    right="quốc hiệu: cỡ 13",
    clause=lettering.NATIONAL_NAME.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.NATIONAL_NAME, Component.NATIONAL_NAME)
