"""Kiểu chữ tiêu ngữ: chữ đứng, đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV836",
    "motto-style",
    Severity.ERROR,
    "Tiêu ngữ sai kiểu chữ.",
    "Tiêu ngữ là chữ đứng, đậm.",
    wrong="tiêu ngữ: nghiêng",
    right="tiêu ngữ: đứng",
    clause=lettering.MOTTO.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(KIND, lettering.MOTTO, Component.MOTTO)
