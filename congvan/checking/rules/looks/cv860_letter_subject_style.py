"""Kiểu chữ trích yếu công văn: chữ in thường, đứng, không đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV860",
    "letter-subject-style",
    Severity.ERROR,
    "Trích yếu công văn sai kiểu chữ.",
    "Trích yếu công văn là chữ in thường, đứng, không đậm.",
    wrong="trích yếu công văn: đậm",
    right="trích yếu công văn: không đậm",
    clause=lettering.LETTER_SUBJECT.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(KIND, lettering.LETTER_SUBJECT, Component.LETTER_SUBJECT)
