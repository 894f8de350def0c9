"""Điều: its number and title in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.lettering import lettered
from congvan.checking.looks.pieces import label_runs
from congvan.checking.looks.settings import SetLetters
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.decree.words import ARTICLE
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
    "CV873",
    "article-style",
    Severity.ERROR,
    "Số và tiêu đề của điều chưa in đậm.",
    "Bôi đậm “Điều n.” và tiêu đề của nó, chữ đứng.",
    wrong="điều: không đậm",
    right="điều: đậm",
    clause=lettering.ARTICLE.clause,
    fix=FixClass.SAFE,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for part, label in _articles(sheet):
        runs = list(lettered(label_runs(part, label)))
        if any(not run.bold for run in runs):
            yield part.finding(KIND, text("“{label}” chưa in đậm.", label=label))
        elif any(run.italic for run in runs):
            yield part.finding(KIND, text("“{label}” phải là chữ đứng.", label=label))


def _articles(sheet: Presentation) -> Iterator[tuple[Part, str]]:
    """Yield every điều with its number as printed."""
    for part in sheet.all_text_parts:
        level = part.piece.level
        if level and level.scheme == ARTICLE and not level.quoted:
            yield part, level.label


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    for part, label in _articles(sheet):
        if any(not run.bold or run.italic for run in lettered(label_runs(part, label))):
            counted = part.paragraph.label is not None
            number = part._replace(text="" if counted else part.text[: len(label)])
            yield SetLetters(number, bold=True, italic=False, mark=counted)


RULE: Final = Rule(KIND, outline=_look, about=(Component.BODY,), set_as=_set_as)
