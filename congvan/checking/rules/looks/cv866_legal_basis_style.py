"""Kiểu chữ căn cứ: chữ in thường, nghiêng, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import Style, styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV866",
    "legal-basis-style",
    Severity.ERROR,
    "Căn cứ sai kiểu chữ.",
    "Căn cứ là chữ in thường, nghiêng.",
    wrong="căn cứ: đứng",
    right="căn cứ: nghiêng",
    clause=lettering.LEGAL_BASIS.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(
    KIND, lettering.LEGAL_BASIS, Component.LEGAL_BASIS, style=Style(italic=True, upper=False)
)
