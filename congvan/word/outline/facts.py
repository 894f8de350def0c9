"""Dữ kiện của một tệp Word: plain facts a paragraph, as they come out on the page.

Lengths are in millimetres, sizes and gaps in points. Everything that Word works out from styles,
themes, numbering and fields is worked out here; what it does not print is not here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.finding import NOWHERE, Place

if TYPE_CHECKING:
    from congvan.word.carried import Carried

MAX_LINES: Final = 60_000
"""Of a file, paragraphs and the lines inside them: some 1,500 pages of text, or 500 of tables."""


class Area(StrEnum):
    """Vùng: the part of the page a paragraph stands in."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"


class Cell(NamedTuple):
    """Ô: table (index in `Outline.tables`), row and column from 1; `span` columns wide.

    `merged` is a cell that goes on from the one above it.
    """

    table: int
    row: int
    column: int
    span: int = 1
    merged: bool = False


class Where(NamedTuple):
    """Chỗ đứng: where a paragraph lies.

    `cells` are the table cells around it, the outermost first. `section` counts from 0; `kind`
    is the header's or footer's: default, first or even. `box` is the number of its text box
    from 1, 0 outside of any. `note` is the printed mark of its footnote.
    """

    area: Area = Area.BODY
    section: int = 0
    cells: tuple[Cell, ...] = ()
    kind: str = ""
    box: int = 0
    note: str = ""


class Run(NamedTuple):
    """Đoạn chữ cùng dáng: a text with its effective look.

    `colour` is six hex digits, "" for automatic. `underline` is Word's name of the line, ""
    for none; `raised` is superscript, subscript or "".
    """

    text: str
    font: str = ""
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    small_caps: bool = False
    underline: str = ""
    colour: str = ""
    strike: bool = False
    raised: str = ""
    highlight: str = ""


class LineForm(StrEnum):
    """Cách kẻ: how a line on the page is made."""

    DRAWN = "drawn"
    """A line of VML or DrawingML."""
    TOP_BORDER = "top-border"
    BOTTOM_BORDER = "bottom-border"
    CHARACTERS = "characters"
    """A row of hyphens, underscores or dashes."""
    BLANKS = "blanks"
    """Underlined spaces or tabs."""


class Line(NamedTuple):
    """Đường kẻ: how it is made, its length, and its thickness in points where that is said.

    `left` is how far it begins from the left edge of its column where that is known.
    """

    form: LineForm
    length: float
    thickness: float = 0.0
    left: float | None = None


class Label(NamedTuple):
    """Số thứ tự tự động: what automatic numbering prints before a paragraph.

    `after` is what Word puts between the two: a tab, a space or nothing. `list_id` and `level`
    (from 0) name the list; `run` is the look of the label.
    """

    text: str
    after: str = "\t"
    list_id: str = ""
    level: int = 0
    format: str = ""
    run: Run = Run("")


class Spacing(NamedTuple):
    """Khoảng cách: points before and after; `line` is lines ("auto"), else points."""

    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    rule: str = "auto"
    contextual: bool = False
    """No gap to a neighbour of the same style."""


class Indent(NamedTuple):
    """Lề đoạn: from the edges of its column; `first` is more (or, below 0, less) for line 1."""

    left: float = 0.0
    right: float = 0.0
    first: float = 0.0


class StyleName(NamedTuple):
    """Kiểu: a paragraph style by id and name, and the names of those it is based on."""

    id: str = ""
    name: str = ""
    based_on: tuple[str, ...] = ()


class Note(NamedTuple):
    """Dấu chú thích: its printed mark, and before which character of the text it stands.

    The mark itself is not in the text of the paragraph.
    """

    at: int
    mark: str
    area: Area = Area.FOOTNOTE


class Paragraph(NamedTuple):
    """Đoạn: one paragraph; `text` is that of its runs together, without the automatic number.

    Tabs, line breaks and page breaks are in it as such (U+0009, U+000A, U+000C); deleted and
    hidden text is not. `width` is the column's it stands in, 0 where it is not known. `level` is
    the outline level from 1, 0 for body text. `boxes` are the text boxes that hang on it; their
    paragraphs follow it.
    """

    place: Place = NOWHERE
    text: str = ""
    runs: tuple[Run, ...] = ()
    where: Where = Where()
    style: StyleName = StyleName()
    align: str = "left"
    """left, center, right or both."""
    indent: Indent = Indent()
    spacing: Spacing = Spacing()
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    level: int = 0
    label: Label | None = None
    lines: tuple[Line, ...] = ()
    tabs: tuple[float, ...] = ()
    width: float = 0.0
    boxes: tuple[int, ...] = ()
    pictures: int = 0
    notes: tuple[Note, ...] = ()
    anchors: tuple[str, ...] = ()
    """The bookmarks in it that keys are carried by."""

    @property
    def number(self) -> int:
        """Số thứ tự of the paragraph in reading order, from 1."""
        return self.place.line

    @property
    def whole(self) -> str:
        """The text with its automatic number before it, as printed."""
        return f"{self.label.text}{self.label.after}{self.text}" if self.label else self.text

    @property
    def printed(self) -> str:
        """The text with the capitals that a look, not the typist, makes."""
        if not any(run.caps for run in self.runs):
            return self.text
        return "".join(run.text.upper() if run.caps else run.text for run in self.runs)


class Table(NamedTuple):
    """Bảng: the widths of its columns, its number of rows, and the cell it lies in.

    `first` and `last` are the numbers of its first and last paragraph.
    """

    columns: tuple[float, ...] = ()
    rows: int = 0
    inside: Cell | None = None
    bordered: bool = False
    header_rows: int = 0
    align: str = "left"
    width: float = 0.0
    first: int = 0
    last: int = 0


class PageNumber(NamedTuple):
    """Số trang: where the page number is printed, and how."""

    area: Area
    kind: str
    align: str
    run: Run
    paragraph: int
    """Number of the paragraph in reading order."""


class Section(NamedTuple):
    """Phần trang: paper, margins and page numbers of the paragraphs from `first` to `last`.

    `start` is the number its pages begin with, None where they go on. `title_page` means that
    the first page has its own header and footer; `headers` and `footers` name the kinds that
    it has, inherited ones too.
    """

    width: float
    height: float
    landscape: bool
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float
    gutter: float
    columns: int
    title_page: bool
    start: int | None
    break_kind: str
    first: int = 1
    last: int = 0
    headers: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    page_numbers: tuple[PageNumber, ...] = ()

    @property
    def text_width(self) -> float:
        """Width of the text, between the margins."""
        return max(self.width - self.left - self.right - self.gutter, 0.0)


class Facts(NamedTuple):
    """Dữ kiện chung of the file: what a fixer and a reader must know before they touch it."""

    tracked: int = 0
    """Tracked insertions, deletions and moves."""
    comments: int = 0
    signatures: int = 0
    """Digital signatures (`_xmlsignatures`)."""
    external: tuple[str, ...] = ()
    """What the file would fetch from elsewhere: pictures, templates, objects; never followed."""
    links: int = 0
    """Hyperlinks, which fetch nothing by themselves."""
    macros: bool = False
    embedded: int = 0
    """Objects and packages inside."""
    protection: str = ""
    """readOnly, comments, trackedChanges or forms, where editing is restricted."""
    hidden: int = 0
    """Runs of hidden text."""
    decomposed: int = 0
    """Runs whose letters are not composed (NFC)."""
    even_and_odd: bool = False
    mirrored: bool = False


class Outline(NamedTuple):
    """Dàn ý: everything of a file that is printed, a paragraph a value, in reading order.

    The body comes first, each text box behind the paragraph it hangs on; then the headers and
    footers, and the notes.
    """

    file: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()
    facts: Facts = Facts()
    plain: bool = False
    """Made from plain text: it tells nothing about looks."""
    carried: tuple[Carried, ...] | None = ()
    """What the file says of its parts that stands on no page; None if that is broken."""
