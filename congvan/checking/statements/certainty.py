"""Nhận ra chắc chắn: the parts of a Word file that a rule may judge, or why it may not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.presentation import FOOT, TEXT
from congvan.checking.rule import Unseen
from congvan.checking.statements.statement import Value
from congvan.findings.finding import text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.statements.statement import Stated
    from congvan.word.recognition.components import Piece

    Read = Stated | Unseen | None
    """What is stated with one item more, why that cannot be told, or None where it is absent."""

DOUBTFUL: Final = text("không nhận ra chắc chắn thành phần này")

_LONGEST: Final = 400
"""Letters; no line of a head or foot has more."""

_BLANKS: Final = str.maketrans(dict.fromkeys("\t\n\N{NO-BREAK SPACE}", " "))


def surely(sheet: Presentation, *components: Component) -> list[Part] | Unseen | None:
    """Return the parts of the document itself that are one of `components`, None without any.

    A line of the same end of the document whose place is not known may be any of them.
    """
    foot = any(component in FOOT for component in components)
    if sheet.doubtful(*components) or strays(sheet, foot=foot):
        return Unseen(DOUBTFUL)
    parts = sheet.of(*components)
    if any(len(part.text) > _LONGEST for part in parts):
        return Unseen(DOUBTFUL)
    return parts or None


def strays(sheet: Presentation, *, foot: bool) -> list[Piece]:
    """Return the lines that may be anything: above the text, or (`foot`) in it and below."""
    firsts = [part.piece.paragraph for component in TEXT for part in sheet.of(component)[:1]]
    return [
        piece
        for piece in sheet.pieces
        if piece.component is Component.UNPLACED
        and not piece.part
        and (not firsts or (piece.paragraph > min(firsts)) is foot)
    ]


def value_of(part: Part, start: int = 0, said: str | None = None) -> Value:
    """Return `said` as it stands at `start` of the words of a part; else all from there on."""
    words = part.text[start:] if said is None else said
    return _value(part, part.start + start, words)


def join(parts: Sequence[Part]) -> Value:
    """Return the words of several parts, one below the other, as one text."""
    return _value(parts[0], parts[0].start, " ".join(part.text for part in parts))


def _value(part: Part, start: int, said: str) -> Value:
    """Return a value with one kind of blank, so that words are found in it."""
    line = part.paragraph.text
    return Value(said.translate(_BLANKS), lambda: part.paragraph.place, line, start)
