"""Cỡ chữ tên cơ quan ban hành: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV842",
    "issuer-size",
    Severity.ERROR,
    "Tên cơ quan ban hành sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="cơ quan ban hành: cỡ 14",
    right="cơ quan ban hành: cỡ 13",
    clause=lettering.ISSUER.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.ISSUER, Component.ISSUER)
