"""Dấu hết: “./.” once, at the end of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.presentation import FOOT, TEXT
from congvan.checking.rule import Rule
from congvan.decree.types import FILLED_IN, TYPES
from congvan.decree.words import END_MARK
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV877",
    "end-mark",
    Severity.WARNING,
    "Hết nội dung không có “./.”, hoặc có hai lần.",
    "Đặt “./.” một lần, ở cuối đoạn cuối của nội dung.",
    wrong="lời kết: bỏ “./.”",
    right="lời kết: có “./.”",
    clause="PL3-1.4",
    fix=FixClass.SUGGEST,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    parts = sheet.of(*TEXT)
    ended = [part for part in parts if part.text.rstrip(' .”"').endswith(END_MARK[:-1])]
    if len(ended) > 1:
        yield ended[0].finding(KIND, text("“./.” đặt {count} lần.", count=len(ended)))
    elif not ended and _must_end(sheet, parts):
        yield parts[-1].finding(KIND, text("Hết nội dung không có “./.”."))


def _must_end(sheet: Presentation, parts: list[Part]) -> bool:
    """Tell whether the text of a type that ends so is followed by the signature at once."""
    kind = sheet.components.kind
    behind = [
        part for part in sheet.of(*FOOT) if part.piece.paragraph > parts[-1].piece.paragraph
    ]
    tables = sheet.of(Component.TABLE)
    tabled = bool(tables) and tables[-1].piece.paragraph > parts[-1].piece.paragraph
    return kind in TYPES and kind not in FILLED_IN and bool(behind) and not tabled


RULE: Final = Rule(KIND, outline=_look, about=TEXT)
