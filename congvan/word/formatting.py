"""Định dạng: single properties of runs, paragraphs and pages set in a .docx, all else left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from congvan.word import schema_order
from congvan.word.nodes import VAL, w

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from congvan.word.nodes import Node

_RUN_ORDER: Final = tuple(map(w, schema_order.RUN_ORDER))
_PARAGRAPH_ORDER: Final = tuple(map(w, schema_order.PARAGRAPH_ORDER))
_SECTION_ORDER: Final = tuple(map(w, schema_order.SECTION_ORDER))

_FONTS: Final = ("ascii", "hAnsi", "eastAsia", "cs")
_THEMES: Final = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def set_font(run: Node, font: str) -> None:
    """Set the font of a run, for every kind of letter."""
    fonts = _property(_look(run), "rFonts", _RUN_ORDER)
    for theme in _THEMES:
        fonts.attrib.pop(w(theme), None)
    for kind in _FONTS:
        fonts.set(w(kind), font)


def set_size(run: Node, points: float) -> None:
    """Set the size of a run."""
    for name in ("sz", "szCs"):
        _property(_look(run), name, _RUN_ORDER).set(VAL, str(round(points * 2)))


def set_toggle(run: Node, name: str, *, on: bool) -> None:
    """Set a run bold (`b`) or italic (`i`), or not."""
    for attribute in (name, f"{name}Cs"):
        node = _property(_look(run), attribute, _RUN_ORDER)
        node.attrib.pop(VAL, None)
        if not on:
            node.set(VAL, "0")


def set_small(run: Node) -> None:
    """Let a run print its letters as they are typed, not as capitals."""
    for name in ("caps", "smallCaps"):
        _property(_look(run), name, _RUN_ORDER).set(VAL, "0")


def set_black(run: Node) -> None:
    """Set a run in the colour of the text."""
    node = _property(_look(run), "color", _RUN_ORDER)
    node.attrib.clear()
    node.set(VAL, "auto")


def set_plain(run: Node) -> None:
    """Take the line below the words of a run away."""
    node = _property(_look(run), "u", _RUN_ORDER)
    node.attrib.clear()
    node.set(VAL, "none")


def mark_of(paragraph: Node) -> Node:
    """Return what a paragraph's mark is lettered by, as if it were a run."""
    _property(_layout(paragraph), "rPr", _PARAGRAPH_ORDER)
    return _layout(paragraph)


def set_align(paragraph: Node, align: str) -> None:
    """Set how a paragraph stands."""
    layout = _layout(paragraph)
    _property(layout, "jc", _PARAGRAPH_ORDER).set(VAL, align)
    frame = layout.find(w("framePr"))
    if frame is not None and frame.get(w("xAlign")):
        frame.set(w("xAlign"), align)


def set_indent(paragraph: Node, left: int, right: int, first: int) -> None:
    """Set how far a paragraph stands from the edges, in twips; `first` is more for line 1."""
    node = _property(_layout(paragraph), "ind", _PARAGRAPH_ORDER)
    node.attrib.clear()
    for name, value in (("left", left), ("right", right)):
        node.set(w(name), str(value))
    node.set(w("firstLine" if first >= 0 else "hanging"), str(abs(first)))


def set_gap(paragraph: Node, side: str, twips: int) -> None:
    """Set the gap above (`before`) or below (`after`) a paragraph."""
    layout = _layout(paragraph)
    node = _property(layout, "spacing", _PARAGRAPH_ORDER)
    for name in (f"{side}Lines", f"{side}Autospacing"):
        node.attrib.pop(w(name), None)
    node.set(w(side), str(twips))
    if twips:
        _property(layout, "contextualSpacing", _PARAGRAPH_ORDER).set(VAL, "0")


def set_lines(paragraph: Node, lines: float) -> None:
    """Set the spacing of the lines of a paragraph."""
    node = _property(_layout(paragraph), "spacing", _PARAGRAPH_ORDER)
    node.set(w("line"), str(round(lines * 240)))
    node.set(w("lineRule"), "auto")


def set_page(section: Node, size: Mapping[str, int], margins: Mapping[str, int]) -> None:
    """Set some measures of the pages of a section, in twips."""
    for name, said in (("pgSz", size), ("pgMar", margins)):
        for attribute, value in said.items():
            _property(section, name, _SECTION_ORDER).set(w(attribute), str(value))


def set_first_number(section: Node, number: int) -> None:
    """Set the number that the pages of a section begin with."""
    _property(section, "pgNumType", _SECTION_ORDER).set(w("start"), str(number))


def set_title_page(section: Node) -> None:
    """Give the first page of a section a header and a footer of its own."""
    _property(section, "titlePg", _SECTION_ORDER).attrib.pop(VAL, None)


def _look(run: Node) -> Node:
    look = run.find(w("rPr"))
    if look is None:
        look = etree.Element(w("rPr"))
        run.insert(0, look)
    return look


def _layout(paragraph: Node) -> Node:
    layout = paragraph.find(w("pPr"))
    if layout is None:
        layout = etree.Element(w("pPr"))
        paragraph.insert(0, layout)
    return layout


def _property(parent: Node, name: str, order: Sequence[str]) -> Node:
    """Return a property, put in where the schema wants it if it is not there."""
    node = parent.find(w(name))
    if node is not None:
        return node
    node = etree.Element(w(name))
    before = set(order[: order.index(w(name))])
    at = sum(1 for child in parent if child.tag in before)
    parent.insert(at, node)
    return node
