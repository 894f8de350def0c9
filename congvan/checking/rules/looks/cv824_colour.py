"""Màu chữ: black, but for stamps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.lettering import lettered
from congvan.checking.looks.settings import SetLetters
from congvan.checking.rule import Rule
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV824",
    "colour",
    Severity.ERROR,
    "Chữ không phải màu đen.",
    "Chọn đoạn ấy rồi đặt màu chữ tự động hoặc đen.",
    wrong="nội dung: màu FF0000",
    right="nội dung: màu 000000",
    clause="PL1-I-I.4",
    fix=FixClass.SAFE,
)

_STAMPS: Final = frozenset({
    Component.URGENCY, Component.SECRECY, Component.CIRCULATION, Component.DRAFT,
    Component.DIGITAL_SIGNATURE,
})  # fmt: skip
"""Marks that are stamped in other ink."""

_BLACK: Final = 0x40
"""A darker shade of every colour looks black in print (PRACTICE)."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    wrong = [part for part in sheet.parts if _is_coloured(part)]
    if wrong:
        message = text("Chữ có màu ở {count} đoạn, phải là màu đen.", count=len(wrong))
        yield wrong[0].finding(KIND, message)


def _is_coloured(part: Part) -> bool:
    if part.component in _STAMPS:
        return False
    return any(run.colour and not _is_black(run.colour) for run in lettered(part.runs))


def _is_black(colour: str) -> bool:
    try:
        shades = bytes.fromhex(colour)
    except ValueError:
        return True
    return max(shades, default=0) <= _BLACK


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    for part in filter(_is_coloured, sheet.parts):
        yield SetLetters(part, black=True)


RULE: Final = Rule(KIND, outline=_look, set_as=_set_as)
