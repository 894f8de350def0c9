"""Dòng chảy: what a text is made of — paragraphs, tables, drawn lines, pictures, new pages.

Composing makes the pieces, a template's filter turns each into Word. A piece is never changed:
what becomes of it later is another piece in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from congvan.decree.page import CELL_MM, twips
from congvan.model.document.inline import Run, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.model.document.parts import Part


class Hang(NamedTuple):
    """Thụt treo: where the first line begins, its tab stop and the other lines; in twips."""

    start: int
    stop: int
    rest: int


class Paragraph(NamedTuple):
    """Một đoạn: runs in a paragraph style, named by its id; `keep` holds it with the next piece.

    The rest is its own only where it differs from the style: how it stands, the room `before` it
    in twips, the twips that a dotted line (`leader`) reaches up to, the `size` of its letters, and
    how its lines `hang`. `begins` are the parts of the document that begin here and have keys that
    no page shows, `anchors` their bookmarks.
    """

    style: str
    runs: Sequence[Run] = ()
    keep: bool = False
    align: str | None = None
    before: int | None = None
    leader: int | None = None
    size: int | None = None
    hang: Hang | None = None
    begins: Sequence[Part] = ()
    anchors: Sequence[str] = ()


class DrawnLine(NamedTuple):
    """Đường kẻ: as long as its indents leave, in twips."""

    left: int
    right: int


class Box(NamedTuple):
    """Khung: words in a box as wide as its indents leave, in twips."""

    text: str
    left: int
    right: int


class Section(NamedTuple):
    """Phần mới: a new page, turned or not; its number goes on or is 1 again (`restart`)."""

    landscape: bool = False
    restart: bool = False


class Picture(NamedTuple):
    """Hình: its file, the width typed for it, and the room it has across and down; in mm."""

    file: str
    width: float | None
    room: tuple[float, float]
    keep: bool
    begins: Sequence[Part] = ()
    anchors: Sequence[str] = ()


class Cell(NamedTuple):
    """Ô: `merge` is `restart` or `continue` where it reaches over rows."""

    content: Flow
    across: int = 1
    merge: str = ""


class Row(NamedTuple):
    """Hàng: a header is repeated on every page."""

    cells: Sequence[Cell]
    header: bool = False


class Grid(NamedTuple):
    """Lưới ô: a table with columns of `widths`, in twips; `side_mm` is the room in its cells."""

    widths: Sequence[int]
    rows: Sequence[Row]
    borders: bool
    side_mm: float = CELL_MM


Piece = Paragraph | DrawnLine | Section | Picture | Grid
Flow = list[Piece]


def paragraph(
    style: str, runs: Iterable[Run] = (), *, keep: bool = False, align: str | None = None
) -> Paragraph:
    """Return a paragraph in `style`, neighbours of one look in one run."""
    return Paragraph(style, merged(runs), keep, align)


def line(style: str, text: str, *, keep: bool = False) -> Paragraph:
    """Return a paragraph of one text without marks."""
    return Paragraph(style, [Run(text)], keep)


def grid(
    widths_mm: Iterable[float],
    rows: Sequence[Row],
    *,
    borders: bool,
    side_mm: float = CELL_MM,
) -> Grid:
    """Return a table with columns of `widths_mm`, and room at the sides of its cells."""
    return Grid([twips(width) for width in widths_mm], rows, borders, side_mm)


def frame(widths_mm: Iterable[float], *rows: Iterable[Flow]) -> Grid:
    """Return a table without borders that only puts flows side by side."""
    return grid(
        widths_mm, [Row([Cell(flow) for flow in flows]) for flows in rows], borders=False
    )


def turns_back(piece: Piece) -> bool:
    """Tell whether a piece goes back to upright pages that are counted on."""
    return isinstance(piece, Section) and piece == Section()


def ending(flow: Flow) -> Flow:
    """Return a flow behind which nothing stands: without a last turn back to an empty page."""
    return flow[:-1] if flow and turns_back(flow[-1]) else flow


def last_paragraphs(flow: Flow) -> list[Paragraph]:
    """Return the paragraphs a flow ends in: its last one, or those of the last row of a table."""
    match flow:
        case [*_, Paragraph() as last]:
            return [last]
        case [*_, Grid(rows=[*_, row])]:
            pieces = (piece for cell in row.cells for piece in cell.content)
            return [piece for piece in pieces if isinstance(piece, Paragraph)]
        case _:
            return []


def begin(flow: Flow, part: Part, start: int = 0) -> None:
    """Note in the first piece of words from `start` on, or a picture, that a part begins there."""
    for index, piece in enumerate(flow[start:], start):
        match piece:
            case Paragraph(runs=[_, *_]) | Picture():
                flow[index] = piece._replace(begins=(*piece.begins, part))
                return
            case Grid():
                begin_row(piece.rows[0], part)
                return
            case _:
                pass


def begin_row(row: Row, part: Part) -> None:
    """Note in the first cell of a row that has words, or in its first one, that a part begins."""
    worded = (cell for cell in row.cells if any(_has_words(piece) for piece in cell.content))
    content = next(worded, row.cells[0]).content
    first = content[0]
    if isinstance(first, Paragraph):
        content[0] = first._replace(begins=(*first.begins, part))


def _has_words(piece: Piece) -> bool:
    return isinstance(piece, Paragraph) and bool(piece.runs)


def kept(flow: Flow) -> Flow:
    """Return a flow whose every paragraph stays with the piece after it."""
    return [
        piece._replace(keep=True) if isinstance(piece, Paragraph) else piece for piece in flow
    ]


def kept_at_its_end(flow: Flow) -> Flow:
    """Return a flow whose last paragraphs stay with what comes after it."""
    match flow:
        case [*before, Paragraph() as last]:
            return [*before, last._replace(keep=True)]
        case [*before, Grid(rows=[*above, row]) as last]:
            cells = [cell._replace(content=kept(cell.content)) for cell in row.cells]
            return [*before, last._replace(rows=[*above, row._replace(cells=cells)])]
        case _:
            return flow
