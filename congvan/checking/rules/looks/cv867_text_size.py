"""Cỡ chữ nội dung: as the decree's table has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.lettering import sized
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation

KIND: Final = Kind(
    "CV867",
    "text-size",
    Severity.ERROR,
    "Nội dung sai cỡ chữ.",
    "Đặt cỡ chữ như bảng mẫu chữ của Nghị định.",
    wrong="nội dung: cỡ 12",
    right="nội dung: cỡ 14",
    clause=lettering.BODY.clause,
    fix=FixClass.SAFE,
)

_TEXT: Final = (Component.BODY, Component.CLOSING)


def _parts(sheet: Presentation) -> list[Part]:
    """Return the text of the document, and that of what is attached."""
    attached = [part for part in sheet.attached_parts if part.component in _TEXT]
    return [*sheet.of(*_TEXT), *attached]


RULE: Final = sized(KIND, lettering.BODY, *_TEXT, chosen=_parts)
