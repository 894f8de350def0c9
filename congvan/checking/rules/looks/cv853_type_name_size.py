"""Cỡ chữ tên loại: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV853",
    "type-name-size",
    Severity.ERROR,
    "Tên loại sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="tên loại: cỡ 16",
    right="tên loại: cỡ 14",
    clause=lettering.TYPE_NAME.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.TYPE_NAME, Component.TYPE_NAME)
