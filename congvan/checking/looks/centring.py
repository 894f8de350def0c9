"""Canh giữa: what must stand in the middle of its column or page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.drawn_lines import room_of, width_of
from congvan.checking.looks.lettering import row_faults, set_as_row
from congvan.checking.looks.pieces import columns_of
from congvan.checking.looks.settings import SetParagraph
from congvan.checking.rule import Rule, Unseen
from congvan.findings.finding import text
from congvan.word.outline.facts import Indent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.decree.lettering import Lettering
    from congvan.findings.finding import Finding, Kind, Text
    from congvan.word.recognition.components import Component

BLANKS: Final = text("canh bằng dấu cách hoặc tab: giữa hay không, dàn trang mới biết")
_OFF_MM: Final = 6.0
"""A smaller shift, mostly from the indent of the text, is not seen (PRACTICE)."""


def centred(kind: Kind, parts: Iterable[Part]) -> Iterator[Finding | Unseen]:
    """Yield every part that is not in the middle; those set with blanks cannot be told."""
    for part in parts:
        if not part.is_whole or _is_blanked(part):
            yield Unseen(BLANKS)
        elif abs(_shift(part)) > _OFF_MM:
            yield part.finding(kind, _message(part))


def centred_as(parts: Iterable[Part]) -> Iterator[Setting]:
    """Yield the middle for every part that is not in it."""
    for part in parts:
        if part.is_whole and not _is_blanked(part) and abs(_shift(part)) > _OFF_MM:
            yield SetParagraph(part.paragraph.number, align="center", indent=Indent())


def centred_together(kind: Kind, parts: Iterable[Part]) -> Iterator[Finding | Unseen]:
    """Yield every part that is not in the middle of those above and below it in its column."""
    parts = list(parts)
    if any(not part.is_whole or _is_blanked(part) for part in parts):
        yield Unseen(BLANKS)
    for part, _ in _off_middle(parts):
        yield part.finding(kind, _message(part))


def centred_together_as(parts: Iterable[Part]) -> Iterator[Setting]:
    """Yield the middle of its column for every part that is not in it."""
    for part, middle in _off_middle(parts):
        indent = Indent(max(2 * middle, 0), max(-2 * middle, 0))
        yield SetParagraph(part.paragraph.number, align="center", indent=indent)


def _off_middle(parts: Iterable[Part]) -> Iterator[tuple[Part, float]]:
    """Yield what is not in the middle of its column, with where that is."""
    columns: dict[tuple[object, ...], list[Part]] = {}
    for part in parts:
        if part.is_whole and not _is_blanked(part):
            columns.setdefault(columns_of(part), []).append(part)
    for column in columns.values():
        middle = sorted(map(_shift, column))[len(column) // 2]
        yield from ((part, middle) for part in column if abs(_shift(part) - middle) > _OFF_MM)


def _message(part: Part) -> Text:
    if part.paragraph.align == "center":
        return text("“{said}” lệch khỏi giữa vì thụt lề.", said=part.text)
    return text("“{said}” chưa canh giữa.", said=part.text)


def _is_blanked(part: Part) -> bool:
    """Tell whether tabs or blanks put a line where it stands."""
    lead = part.paragraph.text[: part.start]
    return (
        "\t" in part.paragraph.text
        or len(lead) > 1
        or (part.paragraph.align != "center" and part.paragraph.indent.left > 0)
    )


def _shift(part: Part) -> float:
    """Return how far a line is moved from the middle of its column."""
    room, width, indent = room_of(part.paragraph), width_of(part), part.paragraph.indent
    first = indent.first if width <= room else 0.0
    moved = (indent.left + first - indent.right) / 2
    if part.paragraph.align == "center":
        return moved
    return moved + max(room - width, 0.0) / 2 if room else _OFF_MM + 1


def centred_behind(kind: Kind, row: Lettering, component: Component) -> Rule:
    """Return the rule that such a line behind the document is set as its row, in the middle."""

    def look(sheet: Presentation) -> Iterator[Finding | Unseen]:
        parts = sheet.behind(component)
        yield from row_faults(kind, row, parts)
        yield from centred(kind, parts)

    def set_as(sheet: Presentation) -> Iterator[Setting]:
        parts = sheet.behind(component)
        yield from set_as_row(sheet, row, parts)
        yield from centred_as(parts)

    return Rule(kind, outline=look, about=(component,), set_as=set_as)
