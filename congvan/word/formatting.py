"""Định dạng: single properties of runs, paragraphs and pages set in a .docx, all else left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from congvan.word.nodes import VAL, w

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from congvan.word.nodes import Node

_RUN_ORDER: Final = tuple(
    w(name)
    for name in (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
        "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
        "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect",
        "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
        "specVanish", "oMath", "rPrChange",
    )
)  # fmt: skip
_PARAGRAPH_ORDER: Final = tuple(
    w(name)
    for name in (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku",
        "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
        "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
        "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap",
        "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
    )
)  # fmt: skip
"""The order in which the schema wants them."""

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
    for one in (name, f"{name}Cs"):
        node = _property(_look(run), one, _RUN_ORDER)
        node.attrib.pop(VAL, None)
        if not on:
            node.set(VAL, "0")


def set_align(paragraph: Node, align: str) -> None:
    """Set how a paragraph stands."""
    _property(_layout(paragraph), "jc", _PARAGRAPH_ORDER).set(VAL, align)


def set_indent(paragraph: Node, first: int) -> None:
    """Set where the first line of a paragraph begins, in twips; the others at the edge."""
    node = _property(_layout(paragraph), "ind", _PARAGRAPH_ORDER)
    for name in ("left", "start", "hanging", "leftChars", "startChars", "hangingChars",
                 "firstLineChars"):  # fmt: skip
        node.attrib.pop(w(name), None)
    node.set(w("left"), "0")
    node.set(w("firstLine"), str(first))


def set_before(paragraph: Node, twips: int) -> None:
    """Set the gap above a paragraph."""
    layout = _layout(paragraph)
    node = _property(layout, "spacing", _PARAGRAPH_ORDER)
    for name in ("beforeLines", "beforeAutospacing"):
        node.attrib.pop(w(name), None)
    node.set(w("before"), str(twips))
    _property(layout, "contextualSpacing", _PARAGRAPH_ORDER).set(VAL, "0")


def set_lines(paragraph: Node, lines: float) -> None:
    """Set the spacing of the lines of a paragraph."""
    node = _property(_layout(paragraph), "spacing", _PARAGRAPH_ORDER)
    node.set(w("line"), str(round(lines * 240)))
    node.set(w("lineRule"), "auto")


def set_page(section: Node, size: Mapping[str, int], margins: Mapping[str, int]) -> None:
    """Set some measures of the pages of a section, in twips."""
    for name, said in (("pgSz", size), ("pgMar", margins)):
        node = section.find(w(name))
        for attribute, value in said.items() if node is not None else ():
            node.set(w(attribute), str(value))  # pyright: ignore[reportOptionalMemberAccess]


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
