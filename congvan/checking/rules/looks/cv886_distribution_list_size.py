"""Cỡ chữ danh sách nơi nhận: as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV886",
    "distribution-list-size",
    Severity.ERROR,
    "Danh sách nơi nhận sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="danh sách nơi nhận: cỡ 12",
    right="danh sách nơi nhận: cỡ 11",
    clause=lettering.DISTRIBUTION_LIST.clause,
    fix=FixClass.SAFE,
)

RULE: Final = sized(
    KIND, lettering.DISTRIBUTION_LIST, Component.DISTRIBUTION_LIST, Component.ARCHIVE
)
