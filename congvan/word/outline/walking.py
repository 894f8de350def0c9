"""Đi qua tệp: paragraphs and tables one after the other, in the order they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import Place
from congvan.word.nodes import PARAGRAPH, VAL, w
from congvan.word.outline.drawings import ALTERNATE, chosen
from congvan.word.outline.facts import (
    Area,
    Cell,
    Label,
    Line,
    LineForm,
    PageNumber,
    Paragraph,
    Table,
    Where,
)
from congvan.word.outline.inlines import BOOKMARK, DELETED, Inlines, anchors_of
from congvan.word.outline.looks import run_look
from congvan.word.outline.styles import PLAIN, indent_of, spacing_of
from congvan.word.outline.tables import (
    bordered_cell,
    cell_style,
    cells_of,
    frame,
    is_header,
    rows_of,
)
from congvan.word.outline.typed_lines import row_lines

if TYPE_CHECKING:
    from congvan.word.nodes import Node
    from congvan.word.outline.facts import Indent
    from congvan.word.outline.inlines import Content, PageField, Tally
    from congvan.word.outline.looks import Look
    from congvan.word.outline.numbering import Numbering
    from congvan.word.outline.styles import Styles, TableStyle

_TABLE: Final = w("tbl")
_PROPERTIES: Final = w("pPr")
_STYLE: Final = w("pStyle")
_LOOK: Final = w("rPr")
_SECTION: Final = w("sectPr")
_WRAPPERS: Final = frozenset(
    w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
)
_BORDERS: Final = (
    ("top_border", LineForm.TOP_BORDER),
    ("bottom_border", LineForm.BOTTOM_BORDER),
)
_MOST_ANCHORS: Final = 50
"""Bookmarks that one paragraph may have: those of joined paragraphs meet in it."""

_DEEPEST: Final = 20
"""Tables in tables, within which text boxes are still read."""


class TooManyParagraphsError(Exception):
    """The file has more lines than a document may have."""


class Spot(NamedTuple):
    """Chỗ: where the next paragraphs lie, how wide, and in what table's style."""

    where: Where = Where()
    width: float = 0.0
    table: TableStyle = PLAIN


class Walk:
    """Một lượt đọc of a file; its paragraphs, tables and page numbers as they are met."""

    def __init__(
        self, file: str, styles: Styles, numbering: Numbering, tally: Tally, most: int
    ) -> None:
        """Start before the first paragraph; `most` is how many lines there may be."""
        self.paragraphs: list[Paragraph] = []
        self.nodes: list[Node] = []
        """The nodes of the paragraphs, one each."""
        self.tables: list[Table] = []
        self.numbers: list[PageNumber] = []
        self.ends: list[int] = []
        """The number of the last paragraph of each section that has ended."""
        self.widths: list[float] = []
        """The width of the text of each section of the body."""
        self._file = file
        self._styles = styles
        self._numbering = numbering
        self._inlines = Inlines(styles, tally)
        self._most = most
        self._boxes = 0
        self._carried: Content | None = None
        self._anchors: list[str] = []
        """Bookmarks met between two paragraphs."""

    def blocks(self, parent: Node, spot: Spot) -> None:
        """Read the paragraphs and tables of a body, a cell, a header, a text box or a note."""
        for node in parent:
            if node.tag == PARAGRAPH:
                self._paragraph(node, spot)
            elif node.tag == _TABLE:
                self._table(node, spot)
            elif node.tag in _WRAPPERS:
                self.blocks(node, spot)
            elif node.tag == BOOKMARK:
                self._anchors += anchors_of(node)
            elif node.tag == ALTERNATE and (version := chosen(node)) is not None:
                self.blocks(version, spot)

    def _here(self, spot: Spot) -> tuple[Where, float]:
        """Return where a paragraph lies and how wide its column is."""
        if spot.where.area is not Area.BODY:
            return spot.where, spot.width
        section = min(len(self.ends), max(len(self.widths) - 1, 0))
        wide = spot.width or (self.widths[section] if self.widths else 0.0)
        return spot.where._replace(section=section), wide

    def _paragraph(self, node: Node, spot: Spot) -> None:
        said = node.find(_PROPERTIES)
        named = None if said is None else said.find(_STYLE)
        style = self._styles.default("paragraph") if named is None else named.get(VAL, "")
        content = self._inlines.content(node, style, spot.table)
        content = content if self._carried is None else _together(self._carried, content)
        self._carried = content if said is not None and _is_mark_deleted(said) else None
        if self._carried is None:
            self.nodes.append(node)
            self._add(content, said, style, spot)
        if said is not None and said.find(_SECTION) is not None:
            self.ends.append(len(self.paragraphs))

    def _add(self, content: Content, said: Node | None, style: str, spot: Spot) -> None:
        look = self._styles.with_list(said, self._styles.paragraph(style, spot.table), style)
        where, width = self._here(spot)
        boxes = tuple(range(self._boxes + 1, self._boxes + 1 + len(content.boxes)))
        self._boxes += len(boxes)
        place = Place(self._file, len(self.paragraphs) + 1)
        text = "".join([run.text for run in content.runs])
        self._most -= 1 + text.count("\n") + text.count("\f")
        if self._most < 0:
            raise TooManyParagraphsError
        indent = indent_of(look)
        lines = _lines(content, indent, width, look)
        paragraph = Paragraph(
            place, text, content.runs, where, self._styles.name(style), look.get("align", "left"),
            indent, spacing_of(look), look.get("keep_next", False),
            look.get("keep_lines", False), look.get("page_break_before", False),
            look.get("level", 0), self._label(look, said, style, spot.table), lines,
            tuple(look.get("tabs", ())), width, boxes, content.pictures, content.notes,
            self._anchored(content),
        )  # fmt: skip
        self.paragraphs.append(paragraph)
        if content.page is not None:
            self.numbers.append(self._page_number(content.page, paragraph, look))
        for number, (box, wide) in zip(boxes, content.boxes, strict=True):
            if len(where.cells) < _DEEPEST:
                self.blocks(box, Spot(where._replace(box=number), wide or width))

    def _anchored(self, content: Content) -> tuple[str, ...]:
        """Return the bookmarks of a paragraph, and those that stood right before it."""
        before, self._anchors = self._anchors, []
        return (*before, *content.anchors)[:_MOST_ANCHORS]

    def _label(
        self, look: Look, said: Node | None, style: str, table: TableStyle
    ) -> Label | None:
        list_id = look.get("numId", "0")
        if list_id == "0":
            return None
        at = self._styles.list_level(list_id, look, style)
        level = self._numbering.level(list_id, at)
        text = self._numbering.next(list_id, at)
        if level is None or not text:
            return None
        mark = run_look(None if said is None else said.find(_LOOK))
        shown = self._styles.shown(text, self._styles.run(style, "", table) | mark | level.run)
        return Label(text, level.after, list_id, at, level.format, shown)

    def _page_number(self, page: PageField, paragraph: Paragraph, look: Look) -> PageNumber:
        stops = list(look.get("tabs", {}).values())
        tabbed = stops[page.tabs - 1] if 0 < page.tabs <= len(stops) else ""
        align = look.get("frame") or page.tab_align or tabbed or paragraph.align
        where = paragraph.where
        run = self._styles.shown("", page.look)
        return PageNumber(where.area, where.kind, align, run, paragraph.number)

    def _table(self, node: Node, spot: Spot) -> None:
        index = len(self.tables)
        where, room = self._here(spot)
        within = frame(node, self._styles, room)
        rows = rows_of(node)
        self.tables.append(Table())
        first, bordered = len(self.paragraphs) + 1, within.bordered
        for number, row in enumerate(rows, 1):
            for cell in cells_of(row, within):
                bordered = bordered or bordered_cell(cell.node)
                at = Cell(index, number, cell.column, cell.span, cell.merged)
                inside = where._replace(cells=(*where.cells, at))
                style = cell_style(cell, number, len(rows), within)
                self.blocks(cell.node, Spot(inside, cell.width, style))
        self.tables[index] = Table(
            within.columns, len(rows), where.cells[-1] if where.cells else None, bordered,
            sum(map(is_header, rows)), within.align, within.width, first, len(self.paragraphs),
        )  # fmt: skip


def _is_mark_deleted(said: Node) -> bool:
    """Tell whether the end of a paragraph is deleted, so that the next one goes on with it."""
    mark = said.find(_LOOK)
    return mark is not None and any(mark.find(tag) is not None for tag in DELETED)


def _together(one: Content, other: Content) -> Content:
    shift = sum(len(run.text) for run in one.runs)
    notes = tuple(note._replace(at=note.at + shift) for note in other.notes)
    return other._replace(
        runs=one.runs + other.runs,
        lines=one.lines + other.lines,
        boxes=one.boxes + other.boxes,
        pictures=one.pictures + other.pictures,
        notes=one.notes + notes,
        anchors=one.anchors + other.anchors,
        page=other.page or one.page,
    )


def _lines(content: Content, indent: Indent, width: float, look: Look) -> tuple[Line, ...]:
    """Return the lines of a paragraph: drawn, its borders, and those made of characters."""
    room = max(width - indent.left - indent.right, 0.0)
    borders = [
        Line(form, room, look[name], indent.left)
        for name, form in _BORDERS
        if look.get(name) is not None
    ]
    return (*content.lines, *borders, *row_lines(content.runs))
