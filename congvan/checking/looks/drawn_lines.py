"""Đường kẻ dưới chữ: which drawn line belongs to which text, and how long both are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.checking.looks.pieces import column_of, columns_of
from congvan.decree.widths import width_pt
from congvan.word.outline.facts import Area, LineForm
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.word.outline.facts import Line, Paragraph, Run

MM_PER_PT: Final = 25.4 / 72
_SHORTEST_MM: Final = 3
"""A shorter line underlines nothing."""

_FREE: Final = (LineForm.DRAWN, LineForm.CHARACTERS, LineForm.BLANKS)
"""Lines that may stand anywhere; a border stays in the column of its paragraph."""

_HEAD: Final = (
    Component.NATIONAL_NAME, Component.MOTTO, Component.PARENT, Component.ISSUER,
    Component.NUMBER, Component.PLACE_DATE, Component.LETTER_SUBJECT,
)  # fmt: skip


class Drawn(NamedTuple):
    """Các đường kẻ under a text: those that are its own, and whether others are near.

    Where free lines hang on paragraphs of another column, nobody can tell what they stand under;
    nor whether a picture is one of a line.
    `bearers` are the paragraphs that the lines hang on.
    """

    lines: tuple[Line, ...] = ()
    elsewhere: bool = False
    bearers: tuple[Paragraph, ...] = ()

    @property
    def is_typed(self) -> bool:
        """Whether a line is made of characters or underlined blanks: no ruler measures those."""
        typed = (LineForm.CHARACTERS, LineForm.BLANKS)
        return any(line.form in typed for line in self.lines)


def under_head(sheet: Presentation, parts: Sequence[Part]) -> Drawn:
    """Return the lines under a text of the head: those in its column, above what is next."""
    head = sheet.of(*_HEAD)
    if not head or not parts:
        return Drawn()
    own = columns_of(parts[-1])
    inside = range(parts[0].paragraph.number, _below(parts, head))
    bearers: list[Paragraph] = []
    elsewhere = False
    for paragraph in _between(sheet, head[0], head[-1]):
        near = [line.form for line in paragraph.lines if line.length >= _SHORTEST_MM]
        here = column_of(paragraph) == own and not _is_shared(paragraph, own)
        if here and paragraph.number in inside:
            bearers += [paragraph] if near else []
        else:
            elsewhere = elsewhere or any(here or form in _FREE for form in near)
        elsewhere = elsewhere or paragraph.pictures > 0
    lines = (line for bearer in bearers for line in bearer.lines if line.length >= _SHORTEST_MM)
    return Drawn(tuple(lines), elsewhere, tuple(bearers))


def under_title(sheet: Presentation, parts: Sequence[Part]) -> Drawn:
    """Return the lines under the trích yếu: up to the next text."""
    after = [
        part
        for part in sheet.parts
        if part.paragraph.number > parts[-1].paragraph.number
        and part.component is not Component.RULE
    ]
    end = after[0].paragraph.number if after else parts[-1].paragraph.number + 3
    paragraphs = sheet.outline.paragraphs[parts[0].paragraph.number - 1 : end - 1]
    lines = tuple(
        line
        for paragraph in paragraphs
        for line in paragraph.lines
        if line.length >= _SHORTEST_MM
    )
    first = after[0].paragraph.lines if after else ()
    pictured = any(paragraph.pictures for paragraph in paragraphs)
    return Drawn(
        lines,
        bool(first) or pictured,
        tuple(paragraph for paragraph in paragraphs if paragraph.lines),
    )


def printed_lines(parts: Sequence[Part]) -> list[float]:
    """Return how long each printed line of a text is, in millimetres."""
    return [length for part in parts for length in _wrapped(part)]


def width_of(part: Part) -> float:
    """Return how long a text is on one line, in millimetres."""
    return sum(_run_pt(run) for run in part.runs) * MM_PER_PT


def _run_pt(run: Run) -> float:
    printed = run.text.upper() if run.caps else run.text
    return width_pt(printed, run.size, bold=run.bold, italic=run.italic)


def room_of(paragraph: Paragraph) -> float:
    """Return how wide the lines of a paragraph may be, 0 where that is not known."""
    if not paragraph.width:
        return 0.0
    return paragraph.width - paragraph.indent.left - paragraph.indent.right


def is_underlined(parts: Sequence[Part]) -> bool:
    """Tell whether a text is underlined instead of having a line under it."""
    return any(run.underline and run.text.strip() for part in parts for run in part.runs)


def _wrapped(part: Part) -> Iterator[float]:
    """Yield the length of each line a text breaks into."""
    room, whole = room_of(part.paragraph), width_of(part)
    lines = part.text.split("\n")
    if len(lines) == 1 and (not room or whole <= room):
        yield whole
        return
    share = whole / max(len(part.text), 1)
    for line in lines:
        length = 0.0
        for word in line.split():
            more = len(word) * share
            if room and length and length + share + more > room:
                yield length
                length = 0.0
            length += more + (share if length else 0)
        yield length


def _between(sheet: Presentation, first: Part, last: Part) -> list[Paragraph]:
    """Return the paragraphs of the head, and the empty ones behind it."""
    paragraphs = sheet.outline.paragraphs
    end = last.paragraph.number
    while end < len(paragraphs) and not paragraphs[end].text.strip():
        end += 1
    start = first.paragraph.number
    while start > 1 and not paragraphs[start - 2].text.strip():
        start -= 1
    return [
        paragraph
        for paragraph in paragraphs[start - 1 : end]
        if paragraph.where.area is Area.BODY
    ]


def _below(parts: Sequence[Part], head: Sequence[Part]) -> int:
    """Return the number of the next paragraph of the same column that prints something."""
    own, last = columns_of(parts[-1]), parts[-1].paragraph.number
    below = (
        part.paragraph.number
        for part in head
        if part.paragraph.number > last and columns_of(part) == own and part.is_whole
    )
    return next(below, 1 << 30)


def _is_shared(paragraph: Paragraph, own: tuple[object, ...]) -> bool:
    """Tell whether both sides of the head stand in one column: set with tabs."""
    return not paragraph.where.cells and not paragraph.where.box and own == ((), 0)
