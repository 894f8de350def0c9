"""Ngoài lời văn: footnotes, and what stands at the foot of the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.decree.words import CIRCULATIONS
from congvan.importing.foot import line_of
from congvan.importing.forms import pattern_of
from congvan.importing.inline_marks import typed
from congvan.importing.runs import cut, note_name, said_by, strip
from congvan.pack.document_type import ISSUER
from congvan.vietnamese.text import bare
from congvan.word.outline.facts import Area
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.word.recognition.components import Components, Piece


def notes(found: Components) -> Iterator[tuple[str, str]]:
    """Yield the footnotes by their names."""
    lines: dict[str, list[str]] = {}
    for paragraph in found.outline.paragraphs:
        area = paragraph.where.area
        if area in (Area.FOOTNOTE, Area.ENDNOTE):
            name = note_name(area, paragraph.where.note)
            said = typed(strip(cut(paragraph, 0, len(paragraph.text))))
            lines.setdefault(name, []).extend([said] if said else [])
    yield from ((name, "\n".join(said)) for name, said in lines.items() if said)


def addresses(found: Components) -> list[str]:
    """Return the lines of the first footer that were taken for those of a digital signature."""
    pieces = (piece for piece in found.pieces if piece.component is Component.DIGITAL_SIGNATURE)
    return [line_of(found, piece) for piece in pieces if is_first_footer(found, piece)]


def is_first_footer(found: Components, piece: Piece) -> bool:
    """Tell whether a piece stands at the foot of the first page only: an address."""
    where = found.outline.paragraphs[piece.paragraph].where
    return where.area is Area.FOOTER and where.kind == "first"


def circulation(found: Components) -> str:
    """Return how far a document may go, as the foot of its first page says."""
    known = {bare(word): word for word in CIRCULATIONS}
    lines = (said_by(found, piece) for piece in found.of(Component.PAGE_MARGIN))
    lines = (found.circulation, *lines)
    return next((known[bare(line)] for line in lines if bare(line) in known), "")


def announcer(found: Components, form: str) -> str:
    """Return who announces: "Chủ tịch … điện:"."""
    pieces = found.of(Component.ADDRESSEE)
    if not form or not pieces:
        return ""
    match = pattern_of(form).fullmatch(line_of(found, pieces[0]))
    return match[ISSUER].strip() if match else ""
