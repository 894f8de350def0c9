"""Cỡ chữ kính gửi: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV862",
    "addressee-size",
    Severity.ERROR,
    "Kính gửi sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="kính gửi: cỡ 15",
    right="kính gửi: cỡ 14",
    clause=lettering.ADDRESSEE.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.ADDRESSEE, Component.ADDRESSEE)
