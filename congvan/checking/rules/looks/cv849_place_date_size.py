"""Cỡ chữ địa danh và thời gian: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV849",
    "place-date-size",
    Severity.ERROR,
    "Địa danh và thời gian sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="địa danh và thời gian: cỡ 12",
    right="địa danh và thời gian: cỡ 14",
    clause=lettering.PLACE_DATE.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.PLACE_DATE, Component.PLACE_DATE)
