"""Kiểu chữ tên cơ quan chủ quản: chữ in hoa, đứng, không đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV841",
    "parent-style",
    Severity.ERROR,
    "Tên cơ quan chủ quản sai kiểu chữ.",
    "Tên cơ quan chủ quản là chữ in hoa, đứng, không đậm.",
    wrong="cơ quan chủ quản: đậm",
    right="cơ quan chủ quản: không đậm",
    clause=lettering.PARENT.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(KIND, lettering.PARENT, Component.PARENT)
