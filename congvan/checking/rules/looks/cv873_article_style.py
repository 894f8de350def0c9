"""Điều: its number and title in bold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.lettered import lettered
from congvan.checking.parts import label_runs
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.decree.words import ARTICLE
from congvan.findings import FixClass, Kind, Severity, text
from congvan.outline.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings import Finding

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
    for part in sheet.text_parts:
        level = part.piece.level
        if level and level.scheme == ARTICLE and not level.quoted:
            runs = list(lettered(label_runs(part, level.label)))
            if any(not run.bold for run in runs):
                yield part.finding(KIND, text("“{label}” chưa in đậm.", label=level.label))
            elif any(run.italic for run in runs):
                yield part.finding(KIND, text("“{label}” phải là chữ đứng.", label=level.label))


RULE: Final = Rule(KIND, outline=_look, about=(Component.BODY,))
