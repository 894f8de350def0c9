"""Hình vẽ: the lines, text boxes and pictures of a drawing, each read once.

A drawing is written twice, for new programs and for old ones (`mc:AlternateContent`); the first
that is understood counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.word import namespaces as ns
from congvan.word.nodes import w
from congvan.word.outline.facts import Line, LineForm
from congvan.word.outline.lengths import MM_PER_PT, emu, mm, points, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.word.nodes import Node

_MC: Final = f"{{{ns.COMPATIBILITY}}}"
_WPS: Final = f"{{{ns.SHAPE}}}"
_WPG: Final = f"{{{ns.GROUP}}}"
_WP: Final = f"{{{ns.PLACING}}}"
_A: Final = f"{{{ns.DRAWING}}}"
_PIC: Final = f"{{{ns.IMAGE}}}pic"
_VML: Final = f"{{{ns.VML}}}"

ALTERNATE: Final = f"{_MC}AlternateContent"
BOX: Final = w("txbxContent")
_KNOWN: Final = frozenset({"wps", "wpg", "wpc", "wpi", "w14", "w15", "w16se", "a14", "cx"})
"""Namespaces of new programs whose content is understood."""

_GROUPS: Final = (f"{_WPG}wgp", f"{_WPG}grpSp")
_THIN_MM: Final = 0.8
"""Height of a shape at most that is a line, not a box."""

_SHORTEST_MM: Final = 2.0
"""Length of a line that is kept, and no slip of the mouse; the samples' have 8 mm and more."""

_STROKE_PT: Final = 0.75
"""Thickness of a line where none is said: Word's own."""

_EMU_PER_PT: Final = 12_700
"""The unit of DrawingML: 914 400 an inch."""

_PIXEL_PT: Final = 0.75
"""A bare number of VML is a pixel, 96 an inch."""

_WIDTH: Final = re.compile(r"(?<![\w-])width:([^;]+)")
_HEIGHT: Final = re.compile(r"(?<![\w-])height:([^;]+)")
_COLUMN: Final = ("column", "text")


class Drawing(NamedTuple):
    """Một hình: its lines, the contents of its text boxes with their widths, its pictures."""

    lines: tuple[Line, ...] = ()
    boxes: tuple[tuple[Node, float], ...] = ()
    pictures: int = 0


def chosen(alternate: Node) -> Node | None:
    """Return the first version of an `mc:AlternateContent` that is understood."""
    for version in alternate:
        if version.tag == f"{_MC}Fallback":
            return version
        needed = version.get("Requires", "").split()
        if version.tag == f"{_MC}Choice" and _KNOWN.issuperset(needed):
            return version
    return None


def drawing(node: Node) -> Drawing:
    """Return what a `w:drawing`, `w:pict` or `w:object` draws."""
    lines: list[Line] = []
    boxes: list[tuple[Node, float]] = []
    pictures = 0
    for shape, scale in _shapes(node, 1.0):
        if shape.tag == BOX:
            boxes.append((shape, _box_width(shape)))
        elif shape.tag in (_PIC, f"{_VML}imagedata"):
            pictures += 1
        elif (line := _line(shape, scale)) and line.length >= _SHORTEST_MM:
            lines.append(line)
    return Drawing(tuple(lines), tuple(boxes), pictures)


def _shapes(node: Node, scale: float) -> Iterator[tuple[Node, float]]:
    """Yield what is inside a drawing, but for that of text boxes, with its scale."""
    for child in node:
        if child.tag == ALTERNATE:
            version = chosen(child)
            if version is not None:
                yield from _shapes(version, scale)
            continue
        yield child, scale
        if child.tag == BOX:
            continue
        yield from _shapes(child, scale * _group_scale(child))


def _group_scale(node: Node) -> float:
    """Return how much smaller the insides of a group are drawn than they say."""
    if node.tag in _GROUPS:
        outer, inner = (node.find(f".//{_A}xfrm/{_A}{name}") for name in ("ext", "chExt"))
        return _ratio(_attribute(outer, "cx"), _attribute(inner, "cx"))
    if node.tag == f"{_VML}group":
        room = whole(node.get("coordsize", "").partition(",")[0])
        width = _styled(node, _WIDTH)
        return _ratio(width / MM_PER_PT / _PIXEL_PT, float(room or 0))
    return 1.0


def _ratio(outer: float, inner: float) -> float:
    return outer / inner if outer > 0 and inner > 0 else 1.0


def _attribute(node: Node | None, name: str) -> float:
    return 0.0 if node is None else emu(node.get(name))


def _line(shape: Node, scale: float) -> Line | None:
    if shape.tag == f"{_WPS}wsp":
        return _new_line(shape, scale)
    if shape.tag == f"{_VML}line":
        return _old_line(shape, scale)
    if shape.tag in (f"{_VML}shape", f"{_VML}rect"):
        wide, high = _styled(shape, _WIDTH), _styled(shape, _HEIGHT)
        if shape.find(f".//{BOX}") is None and 0 <= high <= _THIN_MM:
            return Line(LineForm.DRAWN, wide * scale, _stroke(shape))
    return None


def _new_line(shape: Node, scale: float) -> Line | None:
    size = shape.find(f"{_WPS}spPr/{_A}xfrm/{_A}ext")
    form = shape.find(f"{_WPS}spPr/{_A}prstGeom")
    wide, high = _attribute(size, "cx") * scale, _attribute(size, "cy") * scale
    kind = "" if form is None else form.get("prst", "")
    straight = kind == "line" or kind.startswith("straightConnector")
    if high > (wide / 4 if straight else _THIN_MM):
        return None
    stroke = shape.find(f"{_WPS}spPr/{_A}ln")
    thick = whole(stroke.get("w")) if stroke is not None else None
    return Line(
        LineForm.DRAWN, wide, thick / _EMU_PER_PT if thick else _STROKE_PT, _left(shape)
    )


def _left(shape: Node) -> float | None:
    """Return how far a drawing begins from the left edge of its column."""
    for anchor in shape.iterancestors(f"{_WP}anchor"):
        place = anchor.find(f"{_WP}positionH")
        if place is not None and place.get("relativeFrom") in _COLUMN:
            offset = place.find(f"{_WP}posOffset")
            return None if offset is None else emu(offset.text)
    return None


def _old_line(shape: Node, scale: float) -> Line | None:
    ends = [shape.get(name, "").split(",") for name in ("from", "to")]
    if any(len(end) != 2 for end in ends):  # noqa: PLR2004 - x and y
        return None
    (left, top), (right, bottom) = (
        [mm(value or "0", _PIXEL_PT) or 0.0 for value in end] for end in ends
    )
    wide, high = abs(right - left) * scale, abs(bottom - top) * scale
    if high > wide / 4:
        return None
    return Line(LineForm.DRAWN, wide, _stroke(shape), min(left, right) * scale)


def _stroke(shape: Node) -> float:
    return points(shape.get("strokeweight"), _PIXEL_PT) or _STROKE_PT


def _styled(shape: Node, pattern: re.Pattern[str]) -> float:
    match = pattern.search(shape.get("style", ""))
    return (mm(match.group(1), _PIXEL_PT) or 0.0) if match else 0.0


def _box_width(box: Node) -> float:
    """Return the width of the text box a content belongs to."""
    for shape in box.iterancestors():
        if shape.tag == f"{_WPS}wsp":
            return _attribute(shape.find(f"{_WPS}spPr/{_A}xfrm/{_A}ext"), "cx")
        if str(shape.tag).startswith(_VML) and (wide := _styled(shape, _WIDTH)):
            return wide
    return 0.0
