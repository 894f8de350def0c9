"""Cỡ chữ trích yếu công văn: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV859",
    "letter-subject-size",
    Severity.ERROR,
    "Trích yếu công văn sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="trích yếu công văn: cỡ 14",
    right="trích yếu công văn: cỡ 12",
    clause=lettering.LETTER_SUBJECT.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.LETTER_SUBJECT, Component.LETTER_SUBJECT)
