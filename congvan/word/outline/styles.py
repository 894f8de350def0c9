"""Kiểu: what paragraphs and runs look like once every style has had its say.

In turn: the file's defaults, the table's style, the paragraph's style after those it is based
on, with the automatic numbering they name, the character style; what is set directly comes on
top. A property that switches a look on (bold, italic, capitals …) switches it off again where
styles of two sorts both set it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.word.namespaces import DRAWING
from congvan.word.nodes import VAL, w
from congvan.word.outline.facts import Indent, Run, Spacing, StyleName
from congvan.word.outline.looks import Look, paragraph_look, run_look

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from congvan.word.nodes import Node
    from congvan.word.outline.numbering import Numbering

SWITCHES: Final = ("bold", "italic", "caps", "small_caps", "strike", "hidden")
AUTO_GAP_PT: Final = 14.0
"""What Word leaves around a paragraph whose gaps are "automatic"."""

DEFAULT_FONT: Final = "Times New Roman"
"""What Word takes where nothing says a font."""

_FIELDS: Final = frozenset(Run._fields)
_DRAWING: Final = f"{{{DRAWING}}}"

TableStyle = tuple[str, tuple[str, ...]]
"""A table style, and the parts of the table (firstRow …) that a cell belongs to."""

PLAIN: Final[TableStyle] = ("", ())


class Styles:
    """Các kiểu of a file, asked for by id; every answer is worked out once."""

    def __init__(self, root: Node | None, theme: Node | None, numbering: Numbering) -> None:
        """Read `styles.xml` and the fonts of the theme."""
        self._numbering = numbering
        self._theme = _theme_fonts(theme)
        nodes = () if root is None else root.iterchildren(w("style"))
        self._nodes = {node.get(w("styleId"), ""): node for node in nodes}
        self._default = _defaults(self._nodes.values())
        self._chains: dict[str, tuple[Node, ...]] = {}
        self._names: dict[str, StyleName] = {}
        self._paragraphs: dict[tuple[TableStyle, str], Look] = {}
        self._runs: dict[tuple[TableStyle, str, str], Look] = {}
        self._own: dict[str, Look] = {}
        defaults = None if root is None else root.find(w("docDefaults"))
        self._run_base = run_look(_inner(defaults, "rPrDefault", "rPr"))
        self._paragraph_base = paragraph_look(_inner(defaults, "pPrDefault", "pPr"))

    def default(self, sort: str) -> str:
        """Return the id of the style of a paragraph or table that names none."""
        return self._default.get(sort, "")

    def name(self, style: str) -> StyleName:
        """Return the names of a paragraph style and of those it is based on."""
        if style not in self._names:
            own, *others = [_name(node) for node in self.chain(style)] or [style]
            self._names[style] = StyleName(style, own, tuple(others))
        return self._names[style]

    def chain(self, style: str) -> tuple[Node, ...]:
        """Return a style and those it is based on, the nearest first."""
        if style not in self._chains:
            found: list[Node] = []
            node = self._nodes.get(style)
            while node is not None and node not in found:
                found.append(node)
                above = node.find(w("basedOn"))
                node = None if above is None else self._nodes.get(above.get(VAL, ""))
            self._chains[style] = tuple(found)
        return self._chains[style]

    def paragraph(self, style: str, table: TableStyle = PLAIN) -> Look:
        """Return what a paragraph looks like by its styles."""
        key = (table, style)
        if key not in self._paragraphs:
            look = dict(self._paragraph_base)
            for part in self._table_parts(table):
                look = paragraph_look(part.find(w("pPr")), look)
            for node in reversed(self.chain(style)):
                look = self.with_list(node.find(w("pPr")), look, style)
            self._paragraphs[key] = look
        return self._paragraphs[key]

    def with_list(self, properties: Node | None, look: Look, style: str) -> Look:
        """Return `look` with what a `w:pPr` sets, on top of what the list it names sets."""
        named = None if properties is None else properties.find(w("numPr"))
        if named is None:
            return paragraph_look(properties, look) if properties is not None else look
        own = paragraph_look(properties)
        list_id = own.get("numId", look.get("numId", ""))
        level = self._numbering.level(list_id, self.list_level(list_id, own, style))
        return paragraph_look(properties, look | (level.paragraph if level else {}))

    def list_level(self, list_id: str, look: Look, style: str) -> int:
        """Return the level, from 0, of a paragraph in its list."""
        said = str(look.get("ilvl", ""))
        if said.isdecimal():
            return int(said[:2])
        return self._numbering.level_of(list_id, [*self._ids(style)])

    def run(self, paragraph: str, character: str = "", table: TableStyle = PLAIN) -> Look:
        """Return what a run looks like by its styles."""
        key = (table, paragraph, character)
        if key not in self._runs:
            sorts = [self._table_look(table), self._own_look(paragraph)]
            sorts += [self._own_look(character)] if character else []
            self._runs[key] = _combined(self._run_base, sorts)
        return self._runs[key]

    def shown(self, text: str, look: Look) -> Run:
        """Return a text in a look."""
        said = {name: value for name, value in look.items() if name in _FIELDS}
        name = "ascii" if text.isascii() else "ansi"
        font: str = look.get(name) or look.get("ascii") or DEFAULT_FONT
        if font.startswith("+"):
            font = self._theme.get(font[1:], DEFAULT_FONT)
        return Run(text, font=font, **said)

    def _ids(self, style: str) -> Iterable[str]:
        return (node.get(w("styleId"), "") for node in self.chain(style))

    def _own_look(self, style: str) -> Look:
        """Return what a style and those it is based on set of runs."""
        if style not in self._own:
            look: Look = {}
            for node in reversed(self.chain(style)):
                look |= run_look(node.find(w("rPr")))
            self._own[style] = look
        return self._own[style]

    def _table_look(self, table: TableStyle) -> Look:
        look: Look = {}
        for part in self._table_parts(table):
            look |= run_look(part.find(w("rPr")))
        return look

    def _table_parts(self, table: TableStyle) -> Iterable[Node]:
        """Yield the parts of a table style that bear on a cell, from the general on."""
        style, parts = table
        chain = self.chain(style)[::-1] if style else ()
        yield from chain
        for part in parts:
            for node in chain:
                for own in node.iterchildren(w("tblStylePr")):
                    if own.get(w("type")) == part:
                        yield own


def spacing_of(look: Look) -> Spacing:
    """Return the gaps a look sets."""
    before, after = (
        AUTO_GAP_PT if look.get(f"{side}_auto") else look.get(side, 0.0)
        for side in ("before", "after")
    )
    return Spacing(before, after, look.get("line", 1.0), look.get("rule", "auto"),
                   look.get("contextual", False))  # fmt: skip


def indent_of(look: Look) -> Indent:
    """Return the indents a look sets."""
    return Indent(look.get("left", 0.0), look.get("right", 0.0), look.get("first", 0.0))


def _combined(base: Look, sorts: Sequence[Look]) -> Look:
    look: dict[str, Any] = dict(base)
    for sort in sorts:
        look |= sort
    for name in SWITCHES:
        if any(name in sort for sort in sorts):
            odd = sum(bool(sort.get(name)) for sort in sorts) % 2 == 1
            look[name] = bool(base.get(name)) or odd
    return look


def _inner(node: Node | None, *names: str) -> Node | None:
    for name in names:
        node = None if node is None else node.find(w(name))
    return node


def _name(node: Node) -> str:
    name = node.find(w("name"))
    return "" if name is None else name.get(VAL, "")


def _defaults(nodes: Iterable[Node]) -> dict[str, str]:
    return {
        node.get(w("type"), ""): node.get(w("styleId"), "")
        for node in nodes
        if node.get(w("default")) in ("1", "true", "on")
    }


def _theme_fonts(theme: Node | None) -> dict[str, str]:
    """Return the Latin fonts of a theme, by `major` and `minor`."""
    if theme is None:
        return {}
    fonts: dict[str, str] = {}
    for name in ("major", "minor"):
        for node in theme.iter(f"{_DRAWING}{name}Font"):
            latin = node.find(f"{_DRAWING}latin")
            fonts[name] = "" if latin is None else latin.get("typeface", "")
    return {name: font for name, font in fonts.items() if font}
