"""Cỡ chữ tiêu ngữ: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV835",
    "motto-size",
    Severity.ERROR,
    "Tiêu ngữ sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="tiêu ngữ: cỡ 15",
    right="tiêu ngữ: cỡ 14",
    clause=lettering.MOTTO.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.MOTTO, Component.MOTTO)
