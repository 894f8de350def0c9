"""Mảnh của tệp Word: a piece of a paragraph with its words and the runs that print them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding, Kind, Text
    from congvan.word.outline.facts import Cell, Paragraph, Run
    from congvan.word.recognition.components import Component, Piece

_DOTS: Final = "._…"


class Part(NamedTuple):
    """Một mảnh: a piece with the paragraph it is of, its words and the runs that print them."""

    piece: Piece
    paragraph: Paragraph
    start: int
    text: str
    runs: tuple[Run, ...]

    @property
    def component(self) -> Component:
        """What it is."""
        return self.piece.component

    @property
    def printed(self) -> str:
        """The words with the capitals that a look makes."""
        return "".join(run.text.upper() if run.caps else run.text for run in self.runs)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells it stands in, the outermost first."""
        return self.paragraph.where.cells

    @property
    def is_whole(self) -> bool:
        """Whether the paragraph prints nothing else, so that its alignment is this part's."""
        return self.text == self.paragraph.text.strip()

    @property
    def is_filler(self) -> bool:
        """Whether it is mostly dots: a line of a form that somebody fills in by hand."""
        letters = sum(map(str.isalpha, self.text))
        return sum(map(self.text.count, _DOTS)) >= letters

    def finding(self, kind: Kind, message: Text, instead: str | None = None) -> Finding:
        """Return one occurrence of `kind` at these words."""
        return self.part_finding(kind, message, (0, len(self.text)), instead)

    def part_finding(
        self, kind: Kind, message: Text, where: tuple[int, int], instead: str | None = None
    ) -> Finding:
        """Return one occurrence of `kind` at the characters `where` of the words."""
        start, end = (self.start + at for at in where)
        span = Span(self.paragraph.text, start, end, instead)
        return kind.at(self.paragraph.place, message, None, span)


def part_of(piece: Piece, paragraph: Paragraph) -> Part:
    """Return a piece of a paragraph without the blanks around it."""
    raw = paragraph.text[piece.start : piece.end]
    words = raw.strip()
    start = piece.start + len(raw) - len(raw.lstrip())
    return Part(
        piece, paragraph, start, words, tuple(_cut(paragraph, start, start + len(words)))
    )


def _cut(paragraph: Paragraph, start: int, end: int) -> Iterator[Run]:
    """Yield the runs of a paragraph between two characters."""
    at = 0
    for run in paragraph.runs:
        left, right = max(start - at, 0), min(end - at, len(run.text))
        at += len(run.text)
        if left < right:
            yield (
                run
                if right - left == len(run.text)
                else run._replace(text=run.text[left:right])
            )


def label_runs(part: Part, label: str) -> list[Run]:
    """Return the runs of the number a part begins with: typed, or counted by Word."""
    automatic = part.paragraph.label
    if automatic and automatic.text:
        return [automatic.run._replace(text=automatic.text)]
    return list(_cut(part.paragraph, part.start, part.start + len(label)))


def columns_of(part: Part) -> tuple[object, ...]:
    """Return what tells the column of a part from the one beside it."""
    return column_of(part.paragraph)


def column_of(paragraph: Paragraph) -> tuple[object, ...]:
    """Return the same of a paragraph."""
    where = paragraph.where
    return tuple((cell.table, cell.column) for cell in where.cells), where.box
