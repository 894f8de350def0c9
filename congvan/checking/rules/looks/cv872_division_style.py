"""Phần, chương, mục: number and title centred and bold, the title in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.lettering import Style, style_faults, styled_as
from congvan.checking.looks.settings import SetParagraph
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.decree.words import DIVISIONS
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.word.outline.facts import Indent
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV872",
    "division-style",
    Severity.ERROR,
    "Phần, chương, mục sai kiểu chữ hoặc chưa canh giữa.",
    "Số một dòng chữ thường, tiêu đề một dòng chữ in hoa; đều đậm, canh giữa.",
    wrong="chương: không đậm",
    right="chương: đậm",
    clause=lettering.PART.clause,
    fix=FixClass.GUARDED,
)

_NUMBER: Final = Style(bold=True, italic=False, upper=False)
_TITLE: Final = Style(bold=True, italic=False, upper=True)
_LONGEST_NUMBER: Final = 16
"""Letters of “Tiểu mục 12”; what is longer has its title on the same line."""

_LONGEST_TITLE: Final = 160


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    numbers, titles = _divisions(sheet)
    yield from style_faults(KIND, lettering.PART.name, _NUMBER, numbers)
    yield from style_faults(KIND, lettering.PART_TITLE.name, _TITLE, titles)
    for part in [*numbers, *titles]:
        if part.paragraph.align != "center":
            yield part.finding(KIND, text("“{said}” chưa canh giữa.", said=part.text))
            return


def _divisions(sheet: Presentation) -> tuple[list[Part], list[Part]]:
    """Return the lines with the number of a division alone, and those with its title."""
    parts = sheet.all_text_parts
    alone = [
        (at, part)
        for at, part in enumerate(parts)
        if _is_division(part) and len(part.text) <= _LONGEST_NUMBER
    ]
    titles = [part for at, _ in alone for part in parts[at + 1 : at + 2] if _is_title(part)]
    return [part for _, part in alone], titles


def _is_title(part: Part) -> bool:
    level = part.piece.level
    return level is not None and not level.scheme and len(part.text) <= _LONGEST_TITLE


def _is_division(part: Part) -> bool:
    level = part.piece.level
    return level is not None and level.scheme in DIVISIONS and not level.quoted


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    numbers, titles = _divisions(sheet)
    yield from styled_as(_NUMBER, numbers)
    yield from styled_as(_TITLE, titles)
    for part in [*numbers, *titles]:
        if part.paragraph.align != "center":
            yield SetParagraph(part.paragraph.number, align="center", indent=Indent())


RULE: Final = Rule(KIND, outline=_look, about=(Component.BODY,), set_as=_set_as)
