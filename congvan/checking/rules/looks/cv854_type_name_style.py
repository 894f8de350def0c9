"""Kiểu chữ tên loại: chữ in hoa, đứng, đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV854",
    "type-name-style",
    Severity.ERROR,
    "Tên loại sai kiểu chữ.",
    "Tên loại là chữ in hoa, đứng, đậm.",
    wrong="tên loại: không đậm",
    right="tên loại: đậm",
    clause=lettering.TYPE_NAME.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(KIND, lettering.TYPE_NAME, Component.TYPE_NAME)
