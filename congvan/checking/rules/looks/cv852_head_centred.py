"""Phần đầu: every line in the middle of its half."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.centring import centred_together, centred_together_as
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV852",
    "head-centred",
    Severity.ERROR,
    "Một dòng ở đầu văn bản chưa canh giữa trong cột của nó.",
    "Bấm Ctrl+E ở dòng ấy, bỏ thụt lề.",
    wrong="tiêu ngữ: căn trái",
    right="tiêu ngữ: căn giữa",
    clause=lettering.MOTTO.clause,
    fix=FixClass.GUARDED,
)

_HEAD: Final = (
    Component.NATIONAL_NAME, Component.MOTTO, Component.PARENT, Component.ISSUER,
    Component.NUMBER, Component.PLACE_DATE, Component.LETTER_SUBJECT,
)  # fmt: skip


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    yield from centred_together(KIND, _parts(sheet))


def _parts(sheet: Presentation) -> list[Part]:
    """Return the lines of the head that stand in a column of their own."""
    return [part for part in sheet.of(*_HEAD) if part.cells or part.paragraph.where.box]


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    yield from centred_together_as(_parts(sheet))


RULE: Final = Rule(KIND, outline=_look, about=_HEAD, set_as=_set_as)
