"""Kiểu chữ số, ký hiệu: chữ đứng, không đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV847",
    "number-style",
    Severity.ERROR,
    "Số, ký hiệu sai kiểu chữ.",
    "Số, ký hiệu là chữ đứng, không đậm.",
    wrong="số, ký hiệu: đậm",
    right="số, ký hiệu: không đậm",
    clause=lettering.NUMBER.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(KIND, lettering.NUMBER, Component.NUMBER)
