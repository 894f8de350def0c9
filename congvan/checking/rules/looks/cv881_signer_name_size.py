"""Cỡ chữ họ tên của người ký: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV881",
    "signer-name-size",
    Severity.ERROR,
    "Họ tên của người ký sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="họ tên người ký: cỡ 15",
    right="họ tên người ký: cỡ 14",
    clause=lettering.SIGNER_NAME.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(KIND, lettering.SIGNER_NAME, Component.SIGNER_NAME)
