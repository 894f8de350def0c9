"""Nội dung: set to both margins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.drawn_lines import room_of, width_of
from congvan.checking.looks.presentation import TEXT
from congvan.checking.looks.settings import SetParagraph
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV868",
    "text-not-justified",
    Severity.ERROR,
    "Nội dung chưa dàn đều hai bên.",
    "Chọn các đoạn ấy rồi bấm Ctrl+J.",
    wrong="nội dung: căn trái",
    right="nội dung: căn đều",
    clause=lettering.BODY.clause,
    fix=FixClass.GUARDED,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    wrong = [part for part in sheet.all_text_parts if _is_ragged(part)]
    if wrong:
        message = text("{count} đoạn chưa dàn đều hai bên.", count=len(wrong))
        yield wrong[0].finding(KIND, message)


def _is_ragged(part: Part) -> bool:
    """Tell whether a paragraph of several lines has a ragged edge; one line has none to see."""
    room = room_of(part.paragraph)
    ragged = part.paragraph.align == "left" and "\n" not in part.text
    return ragged and room > 0 and width_of(part) > room


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    for part in filter(_is_ragged, sheet.all_text_parts):
        yield SetParagraph(part.paragraph.number, align="both")


RULE: Final = Rule(KIND, outline=_look, about=TEXT, set_as=_set_as)
