"""Nội dung một đoạn: its texts in their looks, and what hangs on it, as printed.

Deleted and hidden text, and the code of fields, are left out; inserted text and the results of
fields are kept.
"""

from __future__ import annotations

import re
from itertools import accumulate, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import combining, is_normalized

from congvan.vietnamese.text import nfc
from congvan.word.carried import ANCHOR
from congvan.word.nodes import TEXT, VAL, w
from congvan.word.outline.drawings import ALTERNATE, chosen, drawing
from congvan.word.outline.facts import Area, Line, Note, Run
from congvan.word.outline.looks import run_look
from congvan.word.outline.numbering import written
from congvan.word.outline.styles import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from congvan.word.nodes import Node
    from congvan.word.outline.looks import Look
    from congvan.word.outline.styles import Styles, TableStyle

_RUN: Final = w("r")
_LOOK: Final = w("rPr")
_STYLE: Final = w("rStyle")
_CONTROL: Final = w("sdt")
_FIELD: Final = w("fldSimple")
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_INSERTED: Final = (w("ins"), w("moveTo"))
DELETED: Final = (w("del"), w("moveFrom"))
_WRAPPERS: Final = frozenset(
    w(name) for name in (
        "hyperlink", "smartTag", "customXml", "sdtContent", "fldSimple", "ins", "moveTo", "dir",
        "bdo", "rubyBase",
    )
)  # fmt: skip
_SIGNS: Final = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
_BREAKS: Final = {"page": "\f", "column": "\f"}
BOOKMARK: Final = w("bookmarkStart")
_NAME: Final = w("name")
_DRAWN: Final = (w("drawing"), w("pict"), w("object"))
_PAGE: Final = "PAGE"
_SYMBOLS: Final = {0xB7: "•", 0xA8: "☐", 0xFE: "☑", 0xFD: "☒", 0x2D: "-", 0xD8: "➢", 0xFC: "✓"}
"""Signs of the fonts Symbol and Wingdings."""

_MOST_FIELDS: Final = 50
"""Fields within one another that may still be open where a paragraph ends."""

_MOST_NOTES: Final = 100
"""Of a paragraph whose letters are not composed."""

_PRIVATE: Final = 0xF000
"""Where Unicode's private use begins that Word moves the signs of such a font to."""

_FIRST_SIGN: Final = 0x20
"""Below it are no signs, but control characters."""

_SURROGATES: Final = range(0xD800, 0xE000)
"""Halves of characters, which are none alone."""

_HEX: Final = re.compile(r"[0-9A-Fa-f]{1,4}", re.ASCII)


class PageField(NamedTuple):
    """Trường số trang: the look of a page number, and the tabs that stand before it."""

    look: Look
    tabs: int
    tab_align: str


class Content(NamedTuple):
    """Nội dung: what one paragraph prints and what hangs on it."""

    runs: tuple[Run, ...]
    lines: tuple[Line, ...]
    boxes: tuple[tuple[Node, float], ...]
    pictures: int
    notes: tuple[Note, ...]
    page: PageField | None
    anchors: tuple[str, ...] = ()


class Tally:
    """Số đếm along one file: what a reader should know besides its text."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.tracked = self.hidden = self.decomposed = self.links = 0
        self.notes: dict[tuple[Area, str], str] = {}
        """The printed marks of notes by their ids."""
        self._counts: dict[Area, int] = {}

    def mark(self, area: Area, known: str) -> str:
        """Return the printed mark of the next note."""
        if (area, known) not in self.notes:
            self._counts[area] = self._counts.get(area, 0) + 1
            form = "lowerRoman" if area is Area.ENDNOTE else "decimal"
            self.notes[area, known] = written(self._counts[area], form)
        return self.notes[area, known]


class Inlines:
    """Bộ đọc nội dung of the paragraphs of a file, one after the other."""

    def __init__(self, styles: Styles, tally: Tally) -> None:
        """Read with the styles of a file, counting into `tally`."""
        self._styles = styles
        self._tally = tally
        self._fields: list[tuple[bool, str]] = []
        """The fields that are open: whether in their code, and that code."""
        self._codes = 0
        self._begin("", PLAIN)

    def content(self, paragraph: Node, style: str, table: TableStyle) -> Content:
        """Return what a paragraph prints."""
        self._begin(style, table)
        self._inside(paragraph)
        self._fields = [field for field in self._fields if not field[0]][:_MOST_FIELDS]
        self._codes = 0
        return Content(
            self._runs(), tuple(self._lines), tuple(self._boxes), self._pictures,
            self._placed_notes(), self._page, tuple(self._anchors),
        )  # fmt: skip

    def _begin(self, style: str, table: TableStyle) -> None:
        self._style, self._table = style, table
        self._pieces: list[tuple[str, Look]] = []
        self._lines: list[Line] = []
        self._boxes: list[tuple[Node, float]] = []
        self._notes: list[tuple[int, str, Area]] = []
        self._anchors: list[str] = []
        self._pictures = 0
        self._page: PageField | None = None
        self._tab_align = ""

    def _inside(self, parent: Node) -> None:
        for child in parent:
            tag = str(child.tag)
            if tag == _RUN:
                self._run(child)
            elif tag in _WRAPPERS or tag == _CONTROL:
                self._wrapper(child, tag)
            elif tag == BOOKMARK:
                self._anchors += anchors_of(child)
            elif tag in DELETED:
                self._tally.tracked += 1
            elif tag == ALTERNATE:
                self._alternate(child, self._inside)
            elif tag.startswith(_MATH):
                texts = (node.text or "" for node in child.iter(f"{_MATH}t"))
                self._write("".join(texts), self._styles.run(self._style, "", self._table))

    def _wrapper(self, node: Node, tag: str) -> None:
        self._tally.tracked += tag in _INSERTED
        self._tally.links += tag == w("hyperlink")
        if tag == _FIELD and _is_page(node.get(w("instr"), "")):
            self._number(self._styles.run(self._style, "", self._table))
        self._inside(node)

    def _alternate(self, node: Node, read: Callable[[Node], None]) -> None:
        version = chosen(node)
        if version is not None:
            read(version)

    def _run(self, run: Node) -> None:
        self._look = self._look_of(run.find(_LOOK))
        if self._look.get("hidden"):
            self._tally.hidden += 1
            return
        self._parts(run)

    def _look_of(self, properties: Node | None) -> Look:
        if properties is None:
            return self._styles.run(self._style, "", self._table)
        named = properties.find(_STYLE)
        character = "" if named is None else named.get(VAL, "")
        base = self._styles.run(self._style, character, self._table)
        own = run_look(properties)
        return base | own if own else base

    def _parts(self, run: Node) -> None:
        for child in run:
            tag = str(child.tag)
            if tag == TEXT:
                self._write(child.text or "", self._look)
            elif tag in _SIGNS:
                self._tab_align = child.get(w("alignment"), self._tab_align)
                self._write(_SIGNS[tag], self._look)
            elif tag in _DRAWN:
                self._draw(child)
            elif tag == ALTERNATE:
                self._alternate(child, self._parts)
            elif (read := self._SPECIAL.get(tag)) is not None:
                read(self, child)

    def _write(self, text: str, look: Look) -> None:
        if text and not self._codes:
            self._pieces.append((text, look))

    def _draw(self, node: Node) -> None:
        drawn = drawing(node)
        self._lines += drawn.lines
        self._boxes += drawn.boxes
        self._pictures += drawn.pictures

    def _break(self, node: Node) -> None:
        self._write(_BREAKS.get(node.get(w("type"), ""), "\n"), self._look)

    def _symbol(self, node: Node) -> None:
        code = node.get(w("char"), "")
        number = int(code, 16) if _HEX.fullmatch(code) else 0
        plain = number - _PRIVATE if number > _PRIVATE else number
        known = chr(number) if plain >= _FIRST_SIGN and number not in _SURROGATES else ""
        self._write(_SYMBOLS.get(plain, known), self._look)

    def _field(self, node: Node) -> None:
        kind = node.get(w("fldCharType"), "")
        if kind == "begin":
            self._fields.append((True, ""))
            self._codes += 1
        elif self._fields and kind in ("separate", "end"):
            code, words = self._fields.pop()
            self._codes -= code
            if code and _is_page(words):
                self._number(self._look)
            if kind == "separate":
                self._fields.append((False, words))

    def _code(self, node: Node) -> None:
        if self._fields:
            code, words = self._fields[-1]
            self._fields[-1] = (code, words + (node.text or ""))

    def _number(self, look: Look) -> None:
        tabs = sum(text.count("\t") for text, _ in self._pieces)
        self._page = PageField(look, tabs, self._tab_align)

    def _own_number(self, _: Node) -> None:
        self._number(self._look)

    def _note(self, node: Node) -> None:
        area = Area.FOOTNOTE if node.tag == w("footnoteReference") else Area.ENDNOTE
        mark = self._tally.mark(area, node.get(w("id"), ""))
        self._notes.append((len(self._pieces), mark, area))

    def _placed_notes(self) -> tuple[Note, ...]:
        """Return the notes with the letter each stands before."""
        if not self._notes:
            return ()
        texts = [text for text, _ in self._pieces]
        ends = [0, *accumulate(map(len, texts))]
        whole = "".join(texts)
        if is_normalized("NFC", whole):
            return tuple(Note(ends[at], mark, area) for at, mark, area in self._notes)
        return tuple(Note(len(nfc(whole[: ends[at]])), mark, area)
                     for at, mark, area in self._notes[:_MOST_NOTES])  # fmt: skip

    def _ruby(self, node: Node) -> None:
        self._inside(node)

    _SPECIAL: Final = {
        w("br"): _break,
        w("sym"): _symbol,
        w("fldChar"): _field,
        w("instrText"): _code,
        w("pgNum"): _own_number,
        w("footnoteReference"): _note,
        w("endnoteReference"): _note,
        w("ruby"): _ruby,
    }

    def _runs(self) -> tuple[Run, ...]:
        """Return the pieces as runs: composed letters, neighbours of one look together."""
        found: list[tuple[str, Look]] = []
        for look, pieces in groupby(self._pieces, key=itemgetter(1)):
            text = "".join([text for text, _ in pieces])
            marks = "" if text.isascii() or not found else _leading_marks(text)
            if marks:
                found[-1] = (found[-1][0] + marks, found[-1][1])
            if len(text) > len(marks):
                found.append((text[len(marks) :], look))
        return tuple([self._shown(text, look) for text, look in found])

    def _shown(self, text: str, look: Look) -> Run:
        composed = nfc(text)
        self._tally.decomposed += composed != text
        return self._styles.shown(composed, look)


def anchors_of(bookmark: Node) -> list[str]:
    """Return the name of a bookmark that keys are carried by; nothing for any other."""
    name = bookmark.get(_NAME, "")
    return [name] if name.startswith(ANCHOR) else []


def _leading_marks(text: str) -> str:
    """Return the combining marks that a text begins with: they belong to the letter before."""
    count = next((n for n, sign in enumerate(text) if not combining(sign)), len(text))
    return text[:count]


def _is_page(code: str) -> bool:
    return code.upper().split()[:1] == [_PAGE]
