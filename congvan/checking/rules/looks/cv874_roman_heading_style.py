"""Mục La Mã: number and title in bold capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.lettering import style_faults, style_of
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV874",
    "roman-heading-style",
    Severity.ERROR,
    "Tiêu đề mục La Mã chưa viết bằng chữ in hoa, đậm.",
    "Viết số và tiêu đề trên một dòng, chữ in hoa, đứng, đậm.",
    wrong="mục La Mã: không đậm",
    right="mục La Mã: đậm",
    clause=lettering.ROMAN_SECTION.clause,
    fix=FixClass.SUGGEST,
)

_ROMAN: Final = "I."
_LONGEST: Final = 160
"""Letters of a title; what is longer, or ends with a full stop, is a sentence."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    row = lettering.ROMAN_SECTION
    for part in filter(_is_titled, sheet.all_text_parts):
        yield from style_faults(KIND, f"“{part.text}”", style_of(row), [part])


def _is_titled(part: Part) -> bool:
    level = part.piece.level
    if level is None or level.scheme != _ROMAN or level.quoted:
        return False
    return len(part.text) <= _LONGEST and not part.text.endswith((".", ";"))


RULE: Final = Rule(KIND, outline=_look, about=(Component.BODY,))
