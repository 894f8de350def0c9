"""Nội dung: upright."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.lettering import lettered
from congvan.checking.looks.settings import SetLetters
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import BASIS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV875",
    "text-slanted",
    Severity.WARNING,
    "Cả đoạn nội dung in nghiêng.",
    "Bỏ chữ nghiêng; nội dung là chữ đứng.",
    wrong="nội dung: nghiêng",
    right="nội dung: đứng",
    clause=lettering.BODY.clause,
    fix=FixClass.GUARDED,
)

_SHORTEST: Final = 120
"""Letters; short notes in brackets and captions are set in italics everywhere (PRACTICE)."""

_ASIDE: Final = ("“", '"', "(")
"""Quotations and notes; a căn cứ is slanted, too, whatever it begins with."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    wrong = [part for part in sheet.all_text_parts if _is_slanted(part)]
    if wrong:
        message = text("{count} đoạn nội dung in nghiêng cả đoạn.", count=len(wrong))
        yield wrong[0].finding(KIND, message)


def _is_slanted(part: Part) -> bool:
    level = part.piece.level
    if part.component is not Component.BODY or len(part.text) < _SHORTEST:
        return False
    based = BASIS.match(part.text) is not None
    if based or part.text.startswith(_ASIDE) or (level and level.quoted):
        return False
    return all(run.italic for run in lettered(part.runs))


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    for part in filter(_is_slanted, sheet.all_text_parts):
        yield SetLetters(part, italic=False)


RULE: Final = Rule(KIND, outline=_look, about=(Component.BODY,), set_as=_set_as)
