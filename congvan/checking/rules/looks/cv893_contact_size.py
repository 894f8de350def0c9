"""Cỡ chữ địa chỉ cơ quan: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV893",
    "contact-size",
    Severity.ERROR,
    "Địa chỉ cơ quan sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="địa chỉ: cỡ 13",
    right="địa chỉ: cỡ 11",
    clause=lettering.CONTACT.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.CONTACT, Component.CONTACT)
