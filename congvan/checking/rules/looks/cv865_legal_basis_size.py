"""Cỡ chữ căn cứ: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV865",
    "legal-basis-size",
    Severity.ERROR,
    "Căn cứ sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="căn cứ: cỡ 12",
    right="căn cứ: cỡ 14",
    clause=lettering.LEGAL_BASIS.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.LEGAL_BASIS, Component.LEGAL_BASIS)
