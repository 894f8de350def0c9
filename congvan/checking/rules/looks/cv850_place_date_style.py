"""Kiểu chữ địa danh và thời gian: chữ in thường, nghiêng, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV850",
    "place-date-style",
    Severity.ERROR,
    "Địa danh và thời gian sai kiểu chữ.",
    "Địa danh và thời gian là chữ in thường, nghiêng.",
    wrong="địa danh và thời gian: đứng",
    right="địa danh và thời gian: nghiêng",
    clause=lettering.PLACE_DATE.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(KIND, lettering.PLACE_DATE, Component.PLACE_DATE)
