"""Dự thảo: a mark that must be gone before a document is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV899",
    "draft-mark",
    Severity.INFO,
    "Văn bản còn ghi “Dự thảo”.",
    "Bỏ dòng ấy trước khi trình ký.",
    wrong="dự thảo: có",
    right="dự thảo: bỏ",
    review=True,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for part in sheet.of(Component.DRAFT):
        yield part.finding(KIND, text("Văn bản còn ghi “{said}”.", said=part.text))


RULE: Final = Rule(KIND, outline=_look, about=(Component.DRAFT,))
