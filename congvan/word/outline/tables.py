"""Bảng: rows, cells and widths of a table, wherever Word wraps them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.word.nodes import VAL, w
from congvan.word.outline.lengths import mm, on, whole
from congvan.word.outline.looks import alignment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.word.nodes import Node
    from congvan.word.outline.styles import Styles, TableStyle

CELL_MM: Final = 1.9
"""Left and right margin of a cell where nothing says one: Word's own."""

_ROW: Final = w("tr")
_CELL: Final = w("tc")
_WRAPPERS: Final = frozenset(
    w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
)
_TBLPR, _TBLGRID, _TBLW = w("tblPr"), w("tblGrid"), w("tblW")
_TRPR, _TCPR, _VMERGE, _TCW = w("trPr"), w("tcPr"), w("vMerge"), w("tcW")
_SIDES: Final = ("top", "bottom", "left", "right", "start", "end", "insideH", "insideV")
_EDGES: Final = (
    ("firstRow", 0x20),
    ("lastRow", 0x40),
    ("firstColumn", 0x80),
    ("lastColumn", 0x100),
)
"""Bits of `w:tblLook` that say which edges of a table have a look of their own."""

_PARTS: Final = {
    "firstRow": "firstRow", "lastRow": "lastRow", "firstColumn": "firstCol",
    "lastColumn": "lastCol",
}  # fmt: skip
_HEX: Final = re.compile(r"[0-9A-Fa-f]{4}", re.ASCII)
_OUTERMOST: Final = 63
"""Word has no more columns than this."""


class Frame(NamedTuple):
    """Khung bảng: what a table says of itself before its rows."""

    style: str
    edges: frozenset[str]
    columns: tuple[float, ...]
    margins: tuple[float, float]
    bordered: bool
    align: str
    width: float


class RowCell(NamedTuple):
    """Ô của một hàng: its node, its first column from 1, its width, whether it goes on."""

    node: Node
    column: int
    span: int
    width: float
    merged: bool


def frame(table: Node, styles: Styles, room: float) -> Frame:
    """Return what a table says of itself; it stands in `room` millimetres."""
    said = table.find(_TBLPR)
    named = _value(said, "tblStyle") or styles.default("table")
    sources = [said] if said is not None else []
    sources += [own for node in styles.chain(named) if (own := node.find(_TBLPR)) is not None]
    grid = table.find(_TBLGRID)
    widths = () if grid is None else tuple(mm(column.get(w("w"))) or 0.0 for column in grid)
    columns = widths[:_OUTERMOST]
    wide = _width(None if said is None else said.find(_TBLW), room) or sum(columns)
    edges = frozenset[str]() if said is None else _edges(said)
    margins = (_margin(sources, "left", "start"), _margin(sources, "right", "end"))
    align = alignment(_value(said, "jc"))
    return Frame(named, edges, columns, margins, _bordered(sources), align, wide)


def rows_of(table: Node) -> list[Node]:
    """Return the rows of a table, but for deleted ones."""
    rows = _children(table, _ROW)
    return [row for row in rows if row.find(f"{w('trPr')}/{w('del')}") is None]


def is_header(row: Node) -> bool:
    """Tell whether a row is repeated on every page."""
    mark = row.find(f"{w('trPr')}/{w('tblHeader')}")
    return mark is not None and on(mark)


def cells_of(row: Node, within: Frame) -> Iterator[RowCell]:
    """Yield the cells of a row with their places in the grid."""
    column = 1 + (whole(_value(row.find(_TRPR), "gridBefore")) or 0)
    for cell in _children(row, _CELL):
        said = cell.find(_TCPR)
        span = min(max(whole(_value(said, "gridSpan")) or 1, 1), _OUTERMOST)
        merge = None if said is None else said.find(_VMERGE)
        goes_on = merge is not None and merge.get(VAL, "continue") == "continue"
        grid = sum(within.columns[column - 1 : column - 1 + span])
        said_width = _width(None if said is None else said.find(_TCW), within.width)
        inner = (said_width or grid) - sum(within.margins)
        yield RowCell(cell, column, span, max(inner, 0.0), goes_on)
        column += span


def cell_style(cell: RowCell, row: int, rows: int, within: Frame) -> TableStyle:
    """Return the style of a cell's text: that of the table, and of the edges it lies at."""
    last = cell.column + cell.span - 1 >= len(within.columns)
    lies = {
        "firstRow": row == 1,
        "lastRow": row == rows,
        "firstColumn": cell.column == 1,
        "lastColumn": last,
    }
    names = [_PARTS[edge] for edge, there in lies.items() if there and edge in within.edges]
    return within.style, tuple(reversed(names))


def bordered_cell(cell: Node) -> bool:
    """Tell whether a cell has lines of its own."""
    lines = cell.find(f"{w('tcPr')}/{w('tcBorders')}")
    return lines is not None and _has_lines(lines)


def _children(node: Node, wanted: str) -> Iterator[Node]:
    for child in node:
        if child.tag == wanted:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _children(child, wanted)


def _edges(said: Node) -> frozenset[str]:
    look = said.find(w("tblLook"))
    if look is None:
        return frozenset()
    code = look.get(VAL, "")
    flags = int(code, 16) if _HEX.fullmatch(code) else 0
    return frozenset(
        name for name, flag in _EDGES
        if look.get(w(name)) in ("1", "true", "on") or (look.get(w(name)) is None and flags & flag)
    )  # fmt: skip


def _margin(sources: Sequence[Node], *names: str) -> float:
    for source in sources:
        margins = source.find(w("tblCellMar"))
        if margins is None:
            continue
        for name in names:
            side = margins.find(w(name))
            if side is not None and (length := mm(side.get(w("w")))) is not None:
                return length
    return CELL_MM


def _bordered(sources: Sequence[Node]) -> bool:
    for source in sources:
        lines = source.find(w("tblBorders"))
        if lines is not None:
            return _has_lines(lines)
    return False


def _has_lines(lines: Node) -> bool:
    sides = (lines.find(w(side)) for side in _SIDES)
    return any(side is not None and side.get(VAL) not in ("none", "nil") for side in sides)


def _width(node: Node | None, room: float) -> float:
    """Return a width in millimetres; a share of `room` if it is one, 0 if it is not said."""
    if node is None:
        return 0.0
    value, kind = node.get(w("w"), ""), node.get(w("type"), "dxa")
    if kind == "pct":
        share = value.rstrip("%")
        number = float(share) if share.replace(".", "", 1).isdecimal() and len(share) < 9 else 0  # noqa: PLR2004
        return room * number / (100 if "%" in value else 5000)
    return (mm(value) or 0.0) if kind == "dxa" else 0.0


def _value(node: Node | None, name: str) -> str:
    child = None if node is None else node.find(w(name))
    return "" if child is None else child.get(VAL, "")
