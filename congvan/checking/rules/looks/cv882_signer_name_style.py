"""Kiểu chữ họ tên của người ký: chữ in thường, đứng, đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV882",
    "signer-name-style",
    Severity.ERROR,
    "Họ tên của người ký sai kiểu chữ.",
    "Họ tên của người ký là chữ in thường, đứng, đậm.",
    wrong="họ tên người ký: chữ “TRẦN VĂN BÌNH”",
    right="họ tên người ký: chữ “Trần Văn Bình”",
    clause=lettering.SIGNER_NAME.clause,
    fix=FixClass.SUGGEST,
)

RULE: Final = styled(KIND, lettering.SIGNER_NAME, Component.SIGNER_NAME)
