"""Kiểu chữ danh sách nơi nhận: chữ in thường, đứng, không đậm, as the decree's table has it."""

from __future__ import annotations

from typing import Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

KIND: Final = Kind(
    "CV887",
    "distribution-list-style",
    Severity.ERROR,
    "Danh sách nơi nhận sai kiểu chữ.",
    "Danh sách nơi nhận là chữ in thường, đứng, không đậm.",
    wrong="danh sách nơi nhận: nghiêng",
    right="danh sách nơi nhận: đứng",
    clause=lettering.DISTRIBUTION_LIST.clause,
    fix=FixClass.SAFE,
)

RULE: Final = styled(
    KIND, lettering.DISTRIBUTION_LIST, Component.DISTRIBUTION_LIST, Component.ARCHIVE
)
