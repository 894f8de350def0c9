"""Kiểu chữ tên cơ quan ban hành: chữ in hoa, đứng, đậm, as the decree's table has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.lettering import styled
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation

KIND: Final = Kind(
    "CV843",
    "issuer-style",
    Severity.ERROR,
    "Tên cơ quan ban hành sai kiểu chữ.",
    "Tên cơ quan ban hành là chữ in hoa, đứng, đậm.",
    wrong="cơ quan ban hành: không đậm",
    right="cơ quan ban hành: đậm",
    clause=lettering.ISSUER.clause,
    fix=FixClass.SAFE,
)


def _issuers(sheet: Presentation) -> list[Part]:
    """Return the lines of the name; of several agencies, each with the one above it, the bold."""
    parts = sheet.of(Component.ISSUER)
    several = sum(not part.piece.goes_on for part in parts) > 1
    return [part for part in parts if not several or any(run.bold for run in part.runs)]


RULE: Final = styled(KIND, lettering.ISSUER, Component.ISSUER, chosen=_issuers)
