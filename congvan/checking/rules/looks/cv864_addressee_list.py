"""Kính gửi: one on its line; several below each other, with dashes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.entries import entries_of, undashed, unended
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings import FixClass, Kind, Severity
from congvan.outline.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings import Finding

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
