"""Dòng nội dung: the pieces of a text as its lines — paragraphs, tables, pictures — in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.decree.words import CHECKED, UNCHECKED
from congvan.importing.runs import cut, drop, join, said_by, strip, text_of
from congvan.model.document.inline import BOLD, NOTED, Run
from congvan.word.recognition.components import Component, Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from congvan.word.outline.facts import Outline, Paragraph
    from congvan.word.recognition.components import Components, Piece

_EMPHASIS: Final = re.compile(r"\*+|(?<!\S)_+|_+(?!\S)")
_END: Final = re.compile(r"[.\s]*\./\.?[\s*|”\"]*$")
"""./. with whatever stands around it."""

_BOXES: Final = {UNCHECKED: False, CHECKED: True, "☑": True}
_NOWHERE: Final = Level()


class Line(NamedTuple):
    """Dòng: one paragraph of a text without its label, or a table, or a picture.

    `table` is an index in `Outline.tables`, -1 for none; `pictures` counts those that hang on
    it. `dots` counts dotted lines it ends in. `row` is its number in the file, `anchors` are the
    bookmarks of parts that begin in it.
    """

    runs: tuple[Run, ...] = ()
    level: Level = _NOWHERE
    component: Component = Component.BODY
    align: str = "left"
    table: int = -1
    pictures: int = 0
    dots: int = 0
    checked: bool | None = None
    landscape: bool = False
    row: int = 0
    plain: bool = False
    anchors: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The letters of the line."""
        return text_of(self.runs)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold, but for the marks of notes."""
        lettered = [run for run in self.runs if run.text.strip() and run.marks != NOTED]
        return bool(lettered) and all(BOLD in run.marks for run in lettered)

    @property
    def worded(self) -> bool:
        """Whether it is a paragraph of words."""
        return bool(self.runs) and self.table < 0 and not self.dots


def lines_of(
    found: Components, pieces: Iterable[Piece], kinds: Sequence[Component]
) -> list[Line]:
    """Return the lines of those pieces that are of `kinds`, and the pictures among them."""
    lines: list[Line] = []
    tables: set[int] = set()
    for group in _groups(found, pieces, kinds):
        paragraph = found.outline.paragraphs[group[0].paragraph]
        table = paragraph.where.cells[0].table if paragraph.where.cells else -1
        if group[0].component is Component.TABLE and table >= 0:
            if table not in tables:
                tables.add(table)
                line = _placed(Line(table=table), found, paragraph)
                lines.append(line._replace(anchors=_anchors_in(found.outline, table)))
        else:
            lines.append(_line(found, group, paragraph))
    return list(_dotted(lines))


def split_end(line: Line) -> Line | None:
    """Return a line without the "./." it ends in; None if it does not."""
    match = _END.search(line.text)
    if match is None or not line.worded:
        return None
    return line._replace(runs=tuple(_shortened(line.runs, match.start())))


def shift(line: Line, start: str) -> Line:
    """Return a line without the words it starts with."""
    return line._replace(runs=tuple(drop(line.runs, len(start))))


def bold_start(line: Line) -> tuple[list[Run], list[Run]]:
    """Return the bold words a line starts with, and the rest."""
    for count, run in enumerate(line.runs):
        if run.marks != NOTED and run.text.strip() and BOLD not in run.marks:
            return strip(line.runs[:count]), strip(line.runs[count:])
    return strip(line.runs), []


def _groups(
    found: Components, pieces: Iterable[Piece], kinds: Sequence[Component]
) -> Iterator[list[Piece]]:
    """Yield the pieces of each line: those that go on belong to the one before."""
    group: list[Piece] = []
    for piece in pieces:
        silent = piece.component is Component.BLANK
        if piece.component not in kinds and not (silent and _says(found, piece)):
            continue
        if group and piece.goes_on and piece.component is group[0].component:
            group.append(piece)
            continue
        if group:
            yield group
        group = [piece]
    if group:
        yield group


def _says(found: Components, piece: Piece) -> bool:
    """Tell whether a paragraph without words has a picture, or a dotted line to write on."""
    paragraph = found.outline.paragraphs[piece.paragraph]
    dotted = paragraph.text.strip(" ") == "\t" and bool(paragraph.tabs)
    return paragraph.pictures > 0 or (dotted and not paragraph.where.cells)


def _line(found: Components, group: list[Piece], paragraph: Paragraph) -> Line:
    runs = join(_runs(found, piece) for piece in group)
    level = group[0].level or _NOWHERE
    seen = {piece.paragraph for piece in group}
    pictures = sum(found.outline.paragraphs[at].pictures for at in seen)
    dots = int(paragraph.text.endswith("\t") and bool(paragraph.tabs))
    line = Line(tuple(runs), level, group[0].component, paragraph.align, pictures=pictures,
                dots=dots)  # fmt: skip
    return _boxed(_placed(_unlabelled(line), found, paragraph))


def _runs(found: Components, piece: Piece) -> list[Run]:
    paragraph = found.outline.paragraphs[piece.paragraph]
    if not found.outline.plain:
        return cut(paragraph, piece.start, piece.end)
    text = _EMPHASIS.sub("", said_by(found, piece)).strip(" |\xa0\t")
    return [Run(text)] if text else []


def _placed(line: Line, found: Components, paragraph: Paragraph) -> Line:
    sections = found.outline.sections
    where = paragraph.where.section
    turned = where < len(sections) and sections[where].landscape
    return line._replace(
        landscape=turned, row=paragraph.number, plain=found.outline.plain,
        anchors=paragraph.anchors,
    )  # fmt: skip


def _anchors_in(outline: Outline, table: int) -> tuple[str, ...]:
    """Return the bookmarks of a table and of all that is in it."""
    inside = outline.paragraphs[outline.tables[table].first - 1 : outline.tables[table].last]
    return tuple(name for paragraph in inside for name in paragraph.anchors)


def _unlabelled(line: Line) -> Line:
    """Return a line without its typed label, which `level` has."""
    label = line.level.label
    if label and not line.level.automatic and line.text.startswith(label):
        return shift(line, label)
    return line


def _boxed(line: Line) -> Line:
    """Return a line without the box to tick that it starts with."""
    box = line.text[:1]
    return shift(line, box)._replace(checked=_BOXES[box]) if box in _BOXES else line


def _dotted(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines, dotted ones without words counted with the one before them."""
    before: Line | None = None
    for line in lines:
        if before and before.dots and line.dots and not line.runs and not line.level.label:
            before = before._replace(dots=before.dots + line.dots)
            continue
        if before:
            yield before
        before = line
    if before:
        yield before


def _shortened(pieces: Sequence[Run], length: int) -> list[Run]:
    """Return runs cut to so many letters; marks of notes stay."""
    kept: list[Run] = []
    for run in pieces:
        if run.marks == NOTED:
            kept.append(run)
            continue
        kept.append(Run(run.text[:length], run.marks))
        length = max(length - len(run.text), 0)
    return strip(kept)
