"""Kiểu chữ kính gửi: chữ in thường, đứng, không đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV863",
    "addressee-style",
    Severity.ERROR,
    "Kính gửi sai kiểu chữ.",
    "Kính gửi là chữ in thường, đứng, không đậm.",
    wrong="kính gửi: đậm",
    right="kính gửi: không đậm",
    clause=lettering.ADDRESSEE.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(KIND, lettering.ADDRESSEE, Component.ADDRESSEE)
