"""Sửa cách trình bày: what a rule about the look of a Word file wants, set in its nodes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from congvan.checking.lettered import lettered
from congvan.decree import page
from congvan.word.cutting import runs_between
from congvan.word.formatting import (
    set_align,
    set_before,
    set_font,
    set_indent,
    set_lines,
    set_page,
    set_size,
    set_toggle,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from congvan.checking.parts import Part
    from congvan.checking.presentation import Presentation
    from congvan.checking.rule import SetAs
    from congvan.outline.nodes import Section
    from congvan.word.nodes import Node

    Mend = Callable[["Sheet"], None]

_TIMES: Final = (page.FONT.casefold(), "times")
_SLACK: Final = 0.02
_SLACK_MM: Final = 0.15
_PART_MM: Final = 0.3


class Sheet:
    """Tờ đang sửa: how a file looks, and the nodes that make it look so."""

    def __init__(
        self, look: Presentation, nodes: Sequence[Node], sections: Sequence[Node]
    ) -> None:
        """Keep the nodes of the paragraphs and of the sections, in their order."""
        self.look = look
        self.nodes = nodes
        self.sections = sections

    def node(self, part: Part) -> Node:
        """Return the paragraph of a part."""
        return self.nodes[part.piece.paragraph]

    def runs(self, part: Part) -> list[Node]:
        """Return the runs that print a part and nothing else; none where they cannot be cut."""
        start, text = part.start, part.paragraph.text
        return runs_between(self.node(part), text, start, start + len(part.text))


def set_as(sheet: Sheet, wanted: SetAs) -> None:
    """Set parts in the size, or the style, of their row."""
    low, high = wanted.row.sizes
    for part in wanted.parts(sheet.look):
        sizes = {run.size for run in lettered(part.runs)}
        if wanted.sized and any(not low <= size <= high for size in sizes):
            right = high if min(sizes) > high else low if max(sizes) < low else wanted.row.in_13
            for run in sheet.runs(part):
                set_size(run, right)
        for name, on in (("b", wanted.bold), ("i", wanted.italic)):
            looks = {run.bold if name == "b" else run.italic for run in lettered(part.runs)}
            if not wanted.sized and on is not None and looks - {on}:
                for run in sheet.runs(part):
                    set_toggle(run, name, on=on)


def _paper(sheet: Sheet) -> None:
    """Set A4, as the page lies."""
    short, long = (page.twips(side) for side in page.PAPER_MM)
    for section, node in zip(sheet.look.outline.sections, sheet.sections, strict=False):
        wide = section.width > section.height
        set_page(node, {"w": long, "h": short} if wide else {"w": short, "h": long}, {})


def _margins(sheet: Sheet) -> None:
    """Set those margins of upright pages that are outside of their range at its nearest end."""
    for section, node in zip(sheet.look.outline.sections, sheet.sections, strict=False):
        if section.width <= section.height:
            set_page(node, {}, _right_margins(section))


def _right_margins(section: Section) -> Mapping[str, int]:
    sides = {
        "top": (section.top, page.TOP_MM, 0.0),
        "bottom": (section.bottom, page.BOTTOM_MM, 0.0),
        "left": (section.left + section.gutter, page.LEFT_MM, section.gutter),
        "right": (section.right, page.RIGHT_MM, 0.0),
    }
    return {
        side: page.twips(min(max(found, span.low), span.high) - gutter)
        for side, (found, span, gutter) in sides.items()
        if not span.low - _PART_MM <= found <= span.high + _PART_MM
    }


def _font(sheet: Sheet) -> None:
    for part in sheet.look.parts:
        if any(_is_other(run.font) for run in part.runs if any(map(str.isalpha, run.text))):
            for run in sheet.runs(part):
                set_font(run, page.FONT)


def _is_other(font: str) -> bool:
    return bool(font) and font.casefold() not in _TIMES


def _align(sheet: Sheet) -> None:
    for part in sheet.look.text_parts:
        if part.paragraph.align == "left" and "\n" not in part.text:
            set_align(sheet.node(part), "both")


def _indent(sheet: Sheet) -> None:
    for part in sheet.look.text_parts:
        indent = part.paragraph.indent
        begun = indent.left + indent.first
        right = min(page.INDENTS_MM, key=lambda one: abs(one - begun))
        upright = part.paragraph.align not in ("center", "right") and not part.paragraph.label
        typed = part.paragraph.text[: part.start + 1]
        if upright and abs(begun - right) > _SLACK_MM and not {"\t", "\f"} & set(typed):
            set_indent(sheet.node(part), page.twips(right))


def _gap(sheet: Sheet) -> None:
    low = page.PARAGRAPH_GAP_PT.low
    for above, below in pairwise(sheet.look.text_parts):
        next_ = below.paragraph.number == above.paragraph.number + 1
        same = above.paragraph.style.id == below.paragraph.style.id
        gaps = (
            0.0
            if above.paragraph.spacing.contextual and same
            else above.paragraph.spacing.after,
            0.0
            if below.paragraph.spacing.contextual and same
            else below.paragraph.spacing.before,
        )
        if next_ and below.paragraph.align != "center" and sum(gaps) < low:
            set_before(sheet.node(below), round(max(low - gaps[0], 0) * page.PT))


def _lines(sheet: Sheet) -> None:
    low, high = page.LINES.low, page.LINES.high
    for part in sheet.look.text_parts:
        spacing = part.paragraph.spacing
        if spacing.rule != "auto" or not low - _SLACK <= spacing.line <= high + _SLACK:
            right = min(max(spacing.line, low), high) if spacing.rule == "auto" else low
            set_lines(sheet.node(part), right)


MENDS: Final[Mapping[str, Mend]] = {
    "paper-size": _paper,
    "margin": _margins,
    "font": _font,
    "text-not-justified": _align,
    "indent": _indent,
    "paragraph-gap": _gap,
    "line-spacing": _lines,
}
"""By the name of a rule: what sets it right; the rules about size and style say it themselves."""
