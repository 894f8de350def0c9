"""Kẻ đường: a drawn line put under a paragraph, and lines of others taken away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from congvan.word import namespaces as ns
from congvan.word.formatting import set_plain
from congvan.word.nodes import PARAGRAPH, VAL, drop, w

if TYPE_CHECKING:
    from congvan.word.nodes import Node

_DRAWINGS: Final = (
    f"{{{ns.COMPATIBILITY}}}AlternateContent",
    w("drawing"),
    w("pict"),
)
_PICTURES: Final = (
    f"{{{ns.IMAGE}}}pic",
    f"{{{ns.VML}}}imagedata",
    w("txbxContent"),
)
_WP: Final = f"{{{ns.PLACING}}}"
_A: Final = f"{{{ns.DRAWING}}}"
_ANCHOR: Final = f"{_WP}anchor"
_SHAPE: Final = f"{{{ns.SHAPE}}}wsp"
_OLD_LINE: Final = f"{{{ns.VML}}}line"
_OTHERS: Final = (
    f"{{{ns.GROUP}}}wgp",
    *(f"{{{ns.VML}}}{name}" for name in ("shape", "rect", "group", "polyline")),
    f"{_WP}inline",
)
_LINES: Final = ("line", "straightConnector")
_END: Final = re.compile(
    r"(?P<x>-?\d{1,6}(?:\.\d{1,6})?(?=pt)|0)(?:pt)?,(?P<y>-?[\d.]{1,12}(?:pt)?)", re.ASCII
)
_NUMBER: Final = re.compile(r"-?\d{1,12}", re.ASCII)
_ELSEWHERE: Final = "mso-position-horizontal-relative"
_IN_TEXT: Final = f"{_ELSEWHERE}:text"
_IN_MIDDLE: Final = "mso-position-horizontal:center"
_EMU: Final = 36_000
_PT: Final = 72 / 25.4
"""In a millimetre."""

_HEIGHT: Final = 40
"""Twips of the paragraph that bears a line."""

_EIGHTHS: Final = 8
"""Of a point, in which Word measures borders."""


def draw_below(paragraph: Node, left: int, right: int, points: float, gap: int) -> None:
    """Put a near-empty paragraph below one whose upper border is a line, in twips."""
    node = etree.Element(PARAGRAPH)
    layout = etree.SubElement(node, w("pPr"))
    border = etree.SubElement(etree.SubElement(layout, w("pBdr")), w("top"))
    _set(border, val="single", sz=round(points * _EIGHTHS), space=0, color="000000")
    spacing = etree.SubElement(layout, w("spacing"))
    _set(spacing, before=gap, after=0, line=_HEIGHT, lineRule="exact")
    _set(etree.SubElement(layout, w("ind")), left=left, right=right, firstLine=0)
    etree.SubElement(layout, w("jc")).set(VAL, "left")
    look = etree.SubElement(layout, w("rPr"))
    for name in ("sz", "szCs"):
        etree.SubElement(look, w(name)).set(VAL, "2")
    paragraph.addnext(node)


def resize(paragraph: Node, left: float, length: float) -> bool:
    """Give the one line drawn on a paragraph another length, in millimetres, `left` of its column.

    Tell whether it could be done; a line that is placed by anything else keeps its middle.
    """
    drawings = _drawings(paragraph)
    if len(drawings) != 1 or not _is_one_line(drawings[0]):
        return False
    for anchor in drawings[0].iter(_ANCHOR):
        _resize_new(anchor, round(left * _EMU), round(length * _EMU))
    for old in drawings[0].iter(_OLD_LINE):
        _resize_old(old, left * _PT, length * _PT)
    return True


def _is_one_line(drawing: Node) -> bool:
    """Tell whether a drawing is a single line, for new programs, for old ones, or for both."""
    anchors, shapes, olds, others = (
        list(drawing.iter(*tags))
        for tags in ((_ANCHOR,), (_SHAPE,), (_OLD_LINE,), (*_OTHERS, *_PICTURES))
    )
    forms = [node.get("prst", "") for node in drawing.iter(f"{_A}prstGeom")]
    known = all(form.startswith(_LINES) for form in forms) and all(map(_ends, olds))
    single = max(len(anchors), len(olds)) == 1 and len(anchors) == len(shapes) == len(forms)
    return known and single and not others and len(olds) <= 1


def _ends(line: Node) -> list[re.Match[str]]:
    """Return where a line of VML begins and ends; nothing if it is not said in points."""
    found = [_END.fullmatch(line.get(name, "")) for name in ("from", "to")]
    return [line for line in found if line] if all(found) else []


def _resize_new(anchor: Node, left: int, length: int) -> None:
    """Set the length of an anchored line; it moves to `left` if it counts from its column."""
    before = 0
    for node in anchor.iter(f"{_WP}extent", f"{_A}ext"):
        if node.get("cx"):
            before = _whole(node.get("cx"))
            node.set("cx", str(length))
    place = anchor.find(f"{_WP}positionH")
    offset = None if place is None else place.find(f"{_WP}posOffset")
    if place is not None and offset is not None:
        in_column = place.get("relativeFrom") == "column"
        kept = _whole(offset.text) + (before - length) // 2
        offset.text = str(left if in_column else kept)


def _resize_old(line: Node, left: float, length: float) -> None:
    """Set the ends of a line of VML, which its style may put in the middle or count otherwise."""
    begun, ended = _ends(line)
    style = line.get("style", "")
    first = (float(begun["x"]) + float(ended["x"]) - length) / 2
    if _IN_MIDDLE in style:
        first = float(begun["x"])
    elif _IN_TEXT in style or _ELSEWHERE not in style:
        first = left
    line.set("from", f"{first:.2f}pt,{begun['y']}")
    line.set("to", f"{first + length:.2f}pt,{ended['y']}")


def _whole(value: str | None) -> int:
    match = _NUMBER.fullmatch(value or "")
    return int(match.group()) if match else 0


def may_lose_lines(paragraph: Node) -> bool:
    """Tell whether the drawings of a paragraph are lines alone: no pictures, no text boxes."""
    inside = (node for drawing in _drawings(paragraph) for node in drawing.iter(*_PICTURES))
    return next(inside, None) is None


def lose_lines(paragraph: Node) -> None:
    """Take the lines of a paragraph away: drawn ones, and its borders."""
    for drawing in _drawings(paragraph):
        drop(drawing)
    for border in paragraph.iterfind(f"{w('pPr')}/{w('pBdr')}/*"):
        border.attrib.clear()
        border.set(VAL, "nil")


def lose_underline(paragraph: Node) -> None:
    """Take the line below the words of a paragraph away."""
    for run in paragraph.iter(w("r")):
        set_plain(run)


def _drawings(paragraph: Node) -> list[Node]:
    """Return the outermost drawings of a paragraph."""
    found = list(paragraph.iter(*_DRAWINGS))
    known = set(found)
    return [node for node in found if known.isdisjoint(node.iterancestors())]


def _set(node: Node, **values: object) -> None:
    for name, value in values.items():
        node.set(w(name), str(value))
