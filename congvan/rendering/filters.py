"""Bộ lọc: what a template's tags turn values into — runs, paragraphs and drawn lines of Word.

{{r subject | runs }}       the runs of one text, in the look of their paragraph
{{p body | paragraphs }}    a list of paragraphs, each in its own style
{{p issuer_rule | rule }}   a drawn line, as long as its indents leave
{{p urgency | box("MucDoKhan") }}   a mark in a box

What is no piece of a flow raises TypeError or AttributeError: the tag is broken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from congvan.composing.flow import DrawnLine, Grid, Paragraph, Picture, Section, last_paragraphs
from congvan.decree.lettering import FOOTNOTE
from congvan.decree.page import CELL_TOP_MM, twips
from congvan.model.document.inline import NOTED, RAISED, Run
from congvan.pack.stylesheet import RULE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.composing.flow import Box, Cell, Piece, Row

_PROPERTIES: Final = (
    ("b", "<w:b/><w:bCs/>"),
    ("i", "<w:i/><w:iCs/>"),
    ("h", '<w:highlight w:val="yellow"/>'),
    ("s", '<w:vertAlign w:val="superscript"/>'),
)
"""By mark, in the order of the schema."""

_AFTER_SIZE: Final = "hs"
"""Marks whose looks stand behind the size of a run."""

NEXT: Final = "w:next"
"""Attribute of a section's mark: how the section after it is laid out, in these words."""

LANDSCAPE: Final = "landscape"
RESTART: Final = "restart"

PICTURE: Final = "w:picture"
WIDTH: Final = "w:width"
ROOM: Final = "w:room"
"""Attributes of a picture's mark: the name typed for it, its width and the room it has, in mm."""

_FIRST_BOOKMARK: Final = 10_000
"""Bookmarks are numbered from here on: a template may have some of its own."""

_ABOVE: Final = 4
"""How far the text of a box is raised, in half-points."""

_KEPT: Final = '<w:t xml:space="preserve">'
_BREAKS: Final = {
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
}


def runs(pieces: Iterable[Run]) -> Markup:
    """Return the runs of Word for pieces of text with their marks."""
    return Markup(_runs(pieces))  # noqa: S704 - texts are escaped one by one


def paragraphs(flow: Iterable[Piece]) -> Markup:
    """Return the paragraphs, tables and drawn lines of Word for the pieces of a flow."""
    return Markup(_flow(flow))  # noqa: S704 - texts are escaped one by one


def rule(line: DrawnLine) -> Markup:
    """Return the near-empty paragraph whose top border is a line."""
    return Markup(_rule(line))  # noqa: S704 - two numbers


def box(mark: Box, style: str) -> Markup:
    """Return a paragraph in a box of its own width.

    The text is raised: an exact line has its room above the letters.
    """
    return Markup(  # noqa: S704 - the text is escaped
        f'<w:p><w:pPr><w:pStyle w:val="{_escaped(style)}"/><w:ind w:left="{mark.left}" '
        f'w:right="{mark.right}"/></w:pPr><w:r><w:rPr><w:position w:val="{_ABOVE}"/></w:rPr>'
        f"<w:t>{_escaped(mark.text)}</w:t></w:r></w:p>"
    )


def plain_paragraph(style: str, text: str) -> str:
    """Return a paragraph of one text without marks."""
    runs_ = _runs([Run(text)])
    return f'<w:p><w:pPr><w:pStyle w:val="{_escaped(style)}"/></w:pPr>{runs_}</w:p>'


def footnotes(notes: Iterable[Iterable[Run]]) -> str:
    """Return the footnotes of Word, numbered from 1; a line of a note is a paragraph."""
    number = f"<w:r>{_properties(RAISED)}<w:footnoteRef/></w:r>{_runs([Run(' ')])}"
    style = f'<w:p><w:pPr><w:pStyle w:val="{FOOTNOTE.style}"/></w:pPr>'
    return "".join(
        f'<w:footnote w:id="{count}">{style}{number}'
        f"{f'</w:p>{style}'.join(map(_runs, _lines(runs_)))}</w:p></w:footnote>"
        for count, runs_ in enumerate(notes, 1)
    )


def _lines(runs_: Iterable[Run]) -> list[list[Run]]:
    """Return the runs of each line of a text."""
    lines: list[list[Run]] = [[]]
    for text, marks in runs_:
        first, *more = text.split("\n")
        lines[-1].append(Run(first, marks))
        lines += [[Run(line, marks)] for line in more]
    return lines


def _flow(flow: Iterable[Piece]) -> str:
    return "".join([_piece(piece) for piece in flow])


def _piece(piece: Piece) -> str:
    match piece:
        case Paragraph():
            words = _runs(piece.runs, piece.size)
            words = _marked(words, piece.anchors) if piece.anchors else words
            return (
                f'<w:p><w:pPr><w:pStyle w:val="{_escaped(piece.style)}"/>{_own_looks(piece)}'
                f"</w:pPr>{words}</w:p>"
            )
        case Grid():
            return _table(piece)
        case DrawnLine():
            return _rule(piece)
        case Section():
            return _section(piece)
        case Picture():
            return _picture(piece)
    raise TypeError(piece)  # a template may hand in anything


def _marked(words: str, anchors: Iterable[str]) -> str:
    """Return words within bookmarks: deleted with them in Word, and moved with them."""
    for name in anchors:
        number = _FIRST_BOOKMARK + int(name.rpartition("_")[2])
        words = (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{words}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )
    return words


def _own_looks(paragraph: Paragraph) -> str:
    """Return what a paragraph has of its own beside its style, in the order of the schema."""
    looks = "<w:keepNext/>" if paragraph.keep else ""
    if paragraph.leader is not None:
        stop = f'<w:tab w:val="right" w:leader="dot" w:pos="{paragraph.leader}"/>'
        looks += f"<w:tabs>{stop}</w:tabs>"
    if hang := paragraph.hang:
        looks += f'<w:tabs><w:tab w:val="left" w:pos="{hang.stop}"/></w:tabs>'
    if paragraph.before is not None:
        looks += f'<w:spacing w:before="{paragraph.before}"/>'
    if hang:
        out = hang.rest - hang.start
        looks += f'<w:ind w:left="{hang.rest}" w:hanging="{out}"/>'
    if paragraph.align is not None:
        looks += f'<w:jc w:val="{paragraph.align}"/>'
    if paragraph.size is not None:
        looks += f"<w:rPr>{_size(paragraph.size)}</w:rPr>"
    return looks


def _rule(line: DrawnLine) -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{RULE}"/>'
        f'<w:ind w:left="{line.left}" w:right="{line.right}"/></w:pPr></w:p>'
    )


def _table(table: Grid) -> str:
    """Return a table with fixed columns; between two tables stands a thin paragraph."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
    side = table.side_mm
    sides = {"top": CELL_TOP_MM, "left": side, "bottom": CELL_TOP_MM, "right": side}
    margins = "".join(
        f'<w:{side} w:w="{twips(margin) if table.borders else 0}" w:type="dxa"/>'
        for side, margin in sides.items()
    )
    rows = "".join(_row(row, table.widths) for row in table.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(table.widths)}" w:type="dxa"/>'
        f"{_BORDERS if table.borders else ''}"
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{_thin(table)}"
    )


def _thin(table: Grid) -> str:
    """Return what parts a table from the next; it stays with that where the last row does."""
    kept = any(paragraph.keep for paragraph in last_paragraphs([table]))
    return f"<w:p><w:pPr>{'<w:keepNext/>' if kept else ''}{TINY}</w:pPr></w:p>"


def _row(row: Row, widths: Sequence[int]) -> str:
    header = "<w:tblHeader/>" if row.header else ""
    cells: list[str] = []
    column = 0
    for cell in row.cells:
        cells.append(_cell(cell, sum(widths[column : column + cell.across])))
        column += cell.across
    return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(cell: Cell, width: int) -> str:
    span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    merge = f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}</w:tcPr>'
        f"{_flow(cell.content)}</w:tc>"
    )


def _section(section: Section) -> str:
    """Return the place where a section ends and the next one begins; see `sections`."""
    told = ((LANDSCAPE, section.landscape), (RESTART, section.restart))
    layout = " ".join(word for word, holds in told if holds)
    return f'<w:p><w:pPr>{TINY}<w:sectPr {NEXT}="{layout}"/></w:pPr></w:p>'


def _picture(picture: Picture) -> str:
    """Return the place of a picture; see `sections`."""
    keep = "<w:keepNext/>" if picture.keep else ""
    width = f' {WIDTH}="{picture.width}"' if picture.width else ""
    width += f' {ROOM}="{"x".join(str(side) for side in picture.room)}"'
    name = _escaped(picture.file).replace('"', "&quot;")
    run = f'<w:r><w:drawing {PICTURE}="{name}"{width}/></w:r>'
    drawn = _marked(run, picture.anchors)
    return f'<w:p><w:pPr>{keep}<w:jc w:val="center"/></w:pPr>{drawn}</w:p>'


TINY: Final = '<w:spacing w:before="0" w:line="20" w:lineRule="exact"/>'
"""A paragraph of one point, where Word wants one and nothing is to be seen."""

_BORDERS: Final = (
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)


def _runs(pieces: Iterable[Run], size: int | None = None) -> str:
    written = [
        f"<w:r>{_properties(marks, size)}{_start(text)}{_escaped(text)}</w:t></w:r>"
        if NOTED not in marks
        else f'<w:r>{_properties(RAISED)}<w:footnoteReference w:id="{int(text)}"/></w:r>'
        for text, marks in pieces
        if text
    ]
    return "".join(written)


def _start(text: str) -> str:
    """Return the tag a text begins with; Word drops outer spaces unless told to keep them."""
    outer = text[0] == " " or text[-1] == " " or "\n" in text
    return _KEPT if outer or "  " in text else "<w:t>"


def _properties(marks: str, size: int | None = None) -> str:
    """Return the looks of a run in the order of the schema: its size before what is raised."""
    if not marks and size is None:
        return ""
    looks = [xml for mark, xml in _PROPERTIES if mark in marks and mark not in _AFTER_SIZE]
    looks += [] if size is None else [_size(size)]
    looks += [xml for mark, xml in _PROPERTIES if mark in marks and mark in _AFTER_SIZE]
    return f"<w:rPr>{''.join(looks)}</w:rPr>"


def _size(points: int) -> str:
    return f'<w:sz w:val="{2 * points}"/><w:szCs w:val="{2 * points}"/>'


def _escaped(text: str) -> str:
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if "\n" in text or "\t" in text:
        for typed, xml in _BREAKS.items():
            text = text.replace(typed, xml)
    return text


FILTERS: Final = {
    "runs": runs,
    "paragraphs": paragraphs,
    "rule": rule,
    "box": box,
}
