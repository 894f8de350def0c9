"""Dải chữ: stretches of a page as runs — cut, joined, without what their place has by itself."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from congvan.composing.punctuation import stripped as without_mark
from congvan.model.document.inline import BOLD, ITALIC, NOTED, RAISED, Run, merged
from congvan.source.reader import forbidden_in
from congvan.word.outline.facts import Area

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.word.outline.facts import Note, Paragraph
    from congvan.word.outline.facts import Run as Printed
    from congvan.word.recognition.components import Components, Piece

_BLANKS: Final = re.compile(r"[\s\xa0]")


def said_by(found: Components, piece: Piece) -> str:
    """Return the letters of a piece as they stand in its paragraph."""
    return found.outline.paragraphs[piece.paragraph].text[piece.start : piece.end]


def cut(paragraph: Paragraph, start: int, end: int) -> list[Run]:
    """Return a stretch of a paragraph as runs; a footnote's is its printed mark, as `NOTED`."""
    pieces: list[Run] = []
    at = 0
    for run in paragraph.runs:
        for left, right in _between(paragraph.notes, at, at + len(run.text)):
            text = run.text[max(left, start) - at : max(min(right, end) - at, 0)]
            if left >= start:
                pieces += _notes_at(paragraph.notes, left, end)
            pieces.append(Run(clean(text), _look(run)))
        at += len(run.text)
    last = [note for note in paragraph.notes if note.at == at and start <= at <= end]
    return merged([*pieces, *(Run(note_name(note.area, note.mark), NOTED) for note in last)])


def note_name(area: Area, mark: str) -> str:
    """Return the name of a note in the YAML: that of a note at the end begins with a word."""
    return mark if area is Area.FOOTNOTE else f"cuoi-{mark}"


def text_of(pieces: Iterable[Run]) -> str:
    """Return the letters of runs, but for the marks of notes."""
    return "".join(run.text for run in pieces if run.marks != NOTED)


def without(pieces: Iterable[Run], looks: str) -> list[Run]:
    """Return runs without some of their looks: those that their place has by itself."""
    return merged(
        run if run.marks == NOTED
        else Run(run.text, "".join(mark for mark in run.marks if mark not in looks))
        for run in pieces
    )  # fmt: skip


def drop(pieces: Sequence[Run], count: int) -> list[Run]:
    """Return runs without their first `count` letters, and the blanks behind those."""
    kept: list[Run] = []
    for run in pieces:
        if run.marks == NOTED:
            kept.append(run)
            continue
        kept.append(Run(run.text[count:], run.marks))
        count = max(count - len(run.text), 0)
    return strip(kept)


def strip(pieces: Sequence[Run]) -> list[Run]:
    """Return runs without the blanks at both ends."""
    kept = merged(pieces)
    while kept and kept[0].marks != NOTED and not kept[0].text.strip():
        kept = kept[1:]
    while kept and kept[-1].marks != NOTED and not kept[-1].text.strip():
        kept = kept[:-1]
    if kept and kept[0].marks != NOTED:
        kept[0] = Run(kept[0].text.lstrip(), kept[0].marks)
    if kept and kept[-1].marks != NOTED:
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].marks)
    return kept


def unended(pieces: Sequence[Run]) -> list[Run]:
    """Return runs without the mark of a list or of the end: the composer puts its own."""
    kept = strip(pieces)
    at = max((n for n, run in enumerate(kept) if run.marks != NOTED), default=-1)
    if at < 0:
        return kept
    kept[at] = Run(without_mark(kept[at].text), kept[at].marks)
    return merged(kept)


def join(lines: Iterable[Sequence[Run]]) -> list[Run]:
    """Return lines as one, a space between them."""
    whole: list[Run] = []
    for line in lines:
        pieces = strip(line)
        if whole and pieces:
            whole.append(Run(" "))
        whole += pieces
    return merged(whole)


def _between(notes: Sequence[Note], start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches of a run between the marks of notes."""
    points = [start, *(note.at for note in notes if start < note.at < end), end]
    return list(pairwise(points))


def _notes_at(notes: Sequence[Note], at: int, end: int) -> list[Run]:
    here = [note for note in notes if note.at == at < end]
    return [Run(note_name(note.area, note.mark), NOTED) for note in here]


def _look(run: Printed) -> str:
    """Return the marks of a run; capitals made by a look are typed as capitals."""
    looks = {BOLD: run.bold, ITALIC: run.italic, RAISED: run.raised == "superscript"}
    return "".join(sorted(mark for mark, there in looks.items() if there))


def clean(text: str) -> str:
    """Return a text of blanks and letters that YAML and Word can both hold."""
    text = _BLANKS.sub(" ", text)
    while (sign := forbidden_in(text)) is not None:
        text = text.replace(sign, "")
    return text
