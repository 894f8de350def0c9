"""Cỡ chữ trích yếu: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV855",
    "subject-size",
    Severity.ERROR,
    "Trích yếu sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="trích yếu: cỡ 12",
    right="trích yếu: cỡ 14",
    clause=lettering.SUBJECT.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.SUBJECT, Component.SUBJECT)
