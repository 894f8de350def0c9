"""Cỡ chữ tên cơ quan chủ quản: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV840",
    "parent-size",
    Severity.ERROR,
    "Tên cơ quan chủ quản sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="cơ quan chủ quản: cỡ 14",
    right="cơ quan chủ quản: cỡ 13",
    clause=lettering.PARENT.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.PARENT, Component.PARENT)
