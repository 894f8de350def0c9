"""Kiểu chữ trích yếu: chữ in thường, đứng, đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV856",
    "subject-style",
    Severity.ERROR,
    "Trích yếu sai kiểu chữ.",
    "Trích yếu là chữ in thường, đứng, đậm.",
    wrong="trích yếu: nghiêng",
    right="trích yếu: đứng",
    clause=lettering.SUBJECT.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(KIND, lettering.SUBJECT, Component.SUBJECT)
