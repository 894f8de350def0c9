"""Kính gửi: one on its line; several below each other, with dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.list_entries import entries_of, undashed, unended
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV864",
    "addressee-list",
    Severity.ERROR,
    "Kính gửi nhiều nơi mà trình bày sai.",
    "Mỗi nơi một dòng, gạch đầu dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm.",
    wrong="kính gửi: hai nơi, thiếu dấu",
    right="kính gửi: hai nơi",
    clause=lettering.ADDRESSEE.clause,
    fix=FixClass.SUGGEST,
)

_SEVERAL: Final = 3
"""“Kính gửi:” and two below it."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    parts = sheet.of(Component.ADDRESSEE)
    if not parts[0].text.endswith(":") or len(parts) < _SEVERAL:
        return
    entries = entries_of(parts[1:])
    if len(entries) > 1:
        yield from undashed(KIND, entries)
        yield from unended(KIND, entries)


RULE: Final = Rule(KIND, outline=_look, about=(Component.ADDRESSEE,))
