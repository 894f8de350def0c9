"""Kiểu chữ quyền hạn, chức vụ của người ký: chữ in hoa, đứng, đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV880",
    "signer-style",
    Severity.ERROR,
    "Quyền hạn, chức vụ của người ký sai kiểu chữ.",
    "Quyền hạn, chức vụ của người ký là chữ in hoa, đứng, đậm.",
    wrong="chức vụ: không đậm",
    right="chức vụ: đậm",
    clause=lettering.SIGNER.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(KIND, lettering.SIGNER, Component.CAPACITY, Component.TITLE)
