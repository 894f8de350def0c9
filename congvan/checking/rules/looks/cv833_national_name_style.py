"""Kiểu chữ quốc hiệu: chữ đứng, đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import Style, styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV833",
    "national-name-style",
    Severity.ERROR,
    "Quốc hiệu sai kiểu chữ.",
    "Quốc hiệu là chữ đứng, đậm.",
    wrong="quốc hiệu: không đậm",
    right="quốc hiệu: đậm",
    clause=lettering.NATIONAL_NAME.clause,
    fix=FixClass.SAFE,
)

_STYLE: Final = Style(bold=True, italic=False)
"""Capitals belong to its words (CV831)."""

RULE: Final = styled(KIND, lettering.NATIONAL_NAME, Component.NATIONAL_NAME, style=_STYLE)
