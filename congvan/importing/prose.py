"""Phần nội dung của một phần: căn cứ, mở đầu, khối nội dung, lời kết, dấu “./.”, of one part."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.findings.finding import text
from congvan.importing.blocks import tree
from congvan.importing.directives import NOBODY, told_of
from congvan.importing.head import italic_free, runs_of
from congvan.importing.headings import with_lone_headings
from congvan.importing.inline_marks import typed
from congvan.importing.labels import Node, ladder_of, number_blocks, short
from congvan.importing.remarks import Remark
from congvan.importing.runs import unended
from congvan.importing.tables import table_of
from congvan.importing.text_lines import Line, lines_of, split_end
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.importing.remarks import Path
    from congvan.word.recognition.components import Components, Piece

TEXT: Final = (Component.BODY, Component.TABLE, Component.CLOSING, Component.UNPLACED)
"""What stands in the text of a part."""

YES, NO = "có", "không"

Pictures = dict[int, list[str]]
"""Hình: by the number of a paragraph in the file, the files of the pictures that hang on it."""


class Ended(NamedTuple):
    """Dấu “./.”: the lines without it; the number of the line that had it, 0 for none."""

    lines: list[Line]
    row: int = 0


class Text(NamedTuple):
    """Lời văn: the lines of a text that go before its blocks, its blocks, and what closes it."""

    opening: list[str]
    nodes: list[Node]
    closing: list[str]
    marked: bool

    def values(
        self, ladder: Sequence[str], *, directed: bool = False, alone: bool = False
    ) -> dict[str, Any]:
        """Return what the YAML says of it under the usual `ladder`.

        A document that may be `directed` tells agencies what to do, where it plainly does; the
        titles of its type usually stand on lines of their own, or not (`alone`).
        """
        told = told_of(self.nodes, ladder) if directed else NOBODY
        nodes, lone = with_lone_headings([] if told.directives else self.nodes)
        own = ladder_of(self.nodes if told.directives else nodes, ladder)
        said: dict[str, Any] = {
            "opening": self.opening,
            "directives": told.directives,
            "numbering": list(own),
            "heading_alone": "" if lone in (None, alone) else YES if lone else NO,
            "body": [short(block) for block in number_blocks(nodes, own or ladder)],
            "closing": [*told.closing, *self.closing],
        }
        kept = {key: value for key, value in said.items() if value}
        return kept if self.marked else kept | {"closing_mark": NO}

    def doubts(self, path: Path) -> Iterator[Remark]:
        """Yield a remark for every block of unknown place; `path` is that of the blocks."""
        yield from _doubts(with_lone_headings(self.nodes)[0], path)


def _doubts(nodes: Sequence[Node], path: Path) -> Iterator[Remark]:
    for row, node in enumerate(nodes):
        if node.doubtful:
            said = text("chưa rõ đoạn {row} của văn bản gốc là thành phần nào.", row=node.row)
            yield Remark((*path, row), said)
        yield from _doubts(node.items, (*path, row, "items"))


def lines_of_part(found: Components, part: int, more: Sequence[Component] = ()) -> list[Line]:
    """Return the lines of the text of a part; those of the kinds `more` count as text, too."""
    kinds = (*TEXT, *more)
    pieces = [piece for piece in found.pieces if piece.part == part]
    said = [at for at, piece in enumerate(pieces) if piece.component in kinds]
    if not said:
        return []
    first, last = said[0], said[-1] + 1
    while first and _is_silent(found, pieces[first - 1]):
        first -= 1
    while last < len(pieces) and _is_silent(found, pieces[last]):
        last += 1
    return _in_place(lines_of(found, pieces[first:last], kinds))


def without_end(lines: Sequence[Line]) -> Ended:
    """Return lines without the "./." behind the last words of a text."""
    worded = [at for at, line in enumerate(lines) if line.worded]
    last = worded[-1] if worded else -1
    shorter = split_end(lines[last]) if worded else None
    if shorter is None:
        return Ended(list(lines))
    return Ended([*lines[:last], shorter, *lines[last + 1 :]], shorter.row)


def text_of_lines(
    found: Components, ended: Ended, pictures: Pictures, *, alone: bool = True
) -> Text:
    """Return the text that lines make; `alone` tells that no line of a form follows it."""
    lines = ended.lines
    closing = [
        line for line in lines if line.component is Component.CLOSING and not line.anchors
    ]
    if len(closing) == len(lines) or lines[len(lines) - len(closing) :] != closing:
        closing = []
    body = lines[: len(lines) - len(closing)]
    count = _opening(body)
    nodes = tree(body[count:], partial(_table, found), partial(_pictured, pictures))
    last = lines[-1] if lines else None
    if ended.row and last and last.row != ended.row and alone:
        _mark(nodes, ended.row)
    marked = bool(ended.row) or last is None or not last.worded
    return Text(
        [said for line in body[:count] if (said := typed(line.runs))],
        nodes,
        [said for line in closing if (said := typed(line.runs))],
        marked,
    )


def legal_basis(found: Components, part: int) -> list[str]:
    """Return the căn cứ of a part, each joined over its lines."""
    groups: list[list[Piece]] = []
    for piece in found.of(Component.LEGAL_BASIS, part):
        if piece.goes_on and groups:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    bases = (typed(unended(italic_free(runs_of(found, group)))) for group in groups)
    return [base for base in bases if base]


def _is_silent(found: Components, piece: Piece) -> bool:
    """Tell whether a paragraph beside a text has no words, and is not of a head or foot."""
    where = found.outline.paragraphs[piece.paragraph].where
    return piece.component is Component.BLANK and not where.cells


def _in_place(lines: list[Line]) -> list[Line]:
    """Return lines with those of unknown place behind the text put before what closes it."""
    at = len(lines)
    while at and lines[at - 1].component is Component.UNPLACED:
        at -= 1
    end = at
    while at and lines[at - 1].component is Component.CLOSING:
        at -= 1
    return [*lines[:at], *lines[end:], *lines[at:end]]


def _opening(lines: Sequence[Line]) -> int:
    """Return how many lines stand before the first number, table or picture."""
    for at, line in enumerate(lines):
        plain = line.worded and not (line.level.label or line.level.quoted or line.pictures)
        known = line.checked is None and line.component is not Component.UNPLACED
        if not plain or not known or line.landscape or line.anchors:
            return at
    return len(lines)


def _mark(nodes: Sequence[Node], row: int) -> None:
    """Let the first block behind a line close the text there: a table or a picture."""
    behind = [node for node in _all(nodes) if node.row > row]
    if behind:
        behind[0].values["closing_mark"] = "có"


def _all(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all(node.items)


def _table(found: Components, line: Line) -> dict[str, Any]:
    return table_of(found.outline, line.table)


def _pictured(pictures: Pictures, line: Line) -> list[dict[str, Any]]:
    return [{"picture": {"file": name}} for name in pictures.get(line.row, ())]
