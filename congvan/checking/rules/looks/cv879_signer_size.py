"""Cỡ chữ quyền hạn, chức vụ của người ký: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV879",
    "signer-size",
    Severity.ERROR,
    "Quyền hạn, chức vụ của người ký sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="chức vụ: cỡ 15",
    right="chức vụ: cỡ 14",
    clause=lettering.SIGNER.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.SIGNER, Component.CAPACITY, Component.TITLE)
