"""Dáng chữ, dáng đoạn: what a `w:rPr` or a `w:pPr` sets, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.word.nodes import VAL, w
from congvan.word.outline.lengths import mm, on, points, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from congvan.word.nodes import Node

Look = dict[str, Any]
"""Properties that are set, by name; one that is not there is not set."""

_ALIGNMENTS: Final = {
    "left": "left", "center": "center", "right": "right", "both": "both",
    "start": "left", "end": "right", "distribute": "both", "mediumKashida": "both",
    "highKashida": "both", "lowKashida": "both", "thaiDistribute": "both", "numTab": "left",
}  # fmt: skip
_NO_LINE: Final = ("none", "nil", "")
_LEVELS: Final = 9
"""Outline levels that Word has; the tenth it writes is body text."""

_LINE_PT: Final = 12
"""Points that stand for one line where the distance of lines is a multiple."""


def alignment(value: str | None) -> str:
    """Return left, center, right or both for a `w:jc`; what Word does not know stands left."""
    return _ALIGNMENTS.get(value or "", "left")


def run_look(properties: Node | None) -> Look:
    """Return what a `w:rPr` sets."""
    return _read(properties, _RUN, {})


def paragraph_look(properties: Node | None, under: Look | None = None) -> Look:
    """Return `under` with what a `w:pPr` sets, but for its runs."""
    return _read(properties, _PARAGRAPH, dict(under or {}))


def _read(
    properties: Node | None, table: Mapping[str, Callable[[Node, Look], None]], look: Look
) -> Look:
    if properties is None:
        return look
    for child in properties:
        if (read := table.get(str(child.tag))) is not None:
            read(child, look)
    return look


def _switch(name: str) -> Callable[[Node, Look], None]:
    def read(node: Node, look: Look) -> None:
        look[name] = on(node)

    return read


def _word(name: str, nothing: tuple[str, ...]) -> Callable[[Node, Look], None]:
    def read(node: Node, look: Look) -> None:
        value = node.get(VAL, "single" if name == "underline" else "")
        look[name] = "" if value in nothing else value

    return read


def _size(node: Node, look: Look) -> None:
    if (size := points(node.get(VAL), 0.5)) is not None:
        look["size"] = size


def _fonts(node: Node, look: Look) -> None:
    for ours, theirs in (("ascii", "ascii"), ("ansi", "hAnsi")):
        theme = node.get(w(f"{theirs}Theme"))
        if font := (f"+{theme[:5]}" if theme else node.get(w(theirs))):
            look[ours] = font


def _colour(node: Node, look: Look) -> None:
    value = node.get(VAL, "auto").upper()
    look["colour"] = "" if value == "AUTO" else value


def _align(node: Node, look: Look) -> None:
    look["align"] = alignment(node.get(VAL))


def _indent(node: Node, look: Look) -> None:
    for name, other in (("left", "start"), ("right", "end")):
        length = mm(node.get(w(name), node.get(w(other))))
        if length is not None:
            look[name] = length
    hanging, first = (mm(node.get(w(name))) for name in ("hanging", "firstLine"))
    if hanging is not None:
        look["first"] = -hanging
    elif first is not None:
        look["first"] = first


def _spacing(node: Node, look: Look) -> None:
    for name in ("before", "after"):
        if (auto := node.get(w(f"{name}Autospacing"))) is not None:
            look[f"{name}_auto"] = auto not in ("0", "false", "off")
        if (gap := points(node.get(w(name)))) is not None:
            look[name] = gap
    if (line := points(node.get(w("line")))) is not None:
        look["rule"] = node.get(w("lineRule"), "auto")
        look["line"] = line / _LINE_PT if look["rule"] == "auto" else line


def _level(node: Node, look: Look) -> None:
    value = whole(node.get(VAL))
    look["level"] = value + 1 if value is not None and 0 <= value < _LEVELS else 0


def _numbering(node: Node, look: Look) -> None:
    for child in node:
        if child.tag in (w("numId"), w("ilvl")):
            look[str(child.tag).rpartition("}")[2]] = child.get(VAL, "0")


def _borders(node: Node, look: Look) -> None:
    for side in ("top", "bottom"):
        if (line := node.find(w(side))) is not None:
            shown = line.get(VAL, "") not in _NO_LINE
            look[f"{side}_border"] = points(line.get(w("sz")), 1 / 8) or 0.5 if shown else None


def _tabs(node: Node, look: Look) -> None:
    stops: dict[float, str] = dict(look.get("tabs", {}))
    for tab in node:
        if (at := mm(tab.get(w("pos")))) is not None:
            stops[round(at, 1)] = tab.get(VAL, "left")
    look["tabs"] = {at: kind for at, kind in sorted(stops.items()) if kind != "clear"}


def _frame(node: Node, look: Look) -> None:
    look["frame"] = node.get(w("xAlign"), "")


_RUN: Final[Mapping[str, Callable[[Node, Look], None]]] = {
    w("b"): _switch("bold"),
    w("i"): _switch("italic"),
    w("caps"): _switch("caps"),
    w("smallCaps"): _switch("small_caps"),
    w("strike"): _switch("strike"),
    w("dstrike"): _switch("strike"),
    w("vanish"): _switch("hidden"),
    w("sz"): _size,
    w("rFonts"): _fonts,
    w("u"): _word("underline", _NO_LINE),
    w("color"): _colour,
    w("vertAlign"): _word("raised", ("baseline", "")),
    w("highlight"): _word("highlight", _NO_LINE),
}

_PARAGRAPH: Final[Mapping[str, Callable[[Node, Look], None]]] = {
    w("jc"): _align,
    w("ind"): _indent,
    w("spacing"): _spacing,
    w("keepNext"): _switch("keep_next"),
    w("keepLines"): _switch("keep_lines"),
    w("pageBreakBefore"): _switch("page_break_before"),
    w("contextualSpacing"): _switch("contextual"),
    w("outlineLvl"): _level,
    w("numPr"): _numbering,
    w("pBdr"): _borders,
    w("tabs"): _tabs,
    w("framePr"): _frame,
}
