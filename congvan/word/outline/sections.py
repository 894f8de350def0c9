"""Phần trang: paper, margins, headers and footers as the sections of a file say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.word.nodes import VAL, w
from congvan.word.outline.facts import Area, Section
from congvan.word.outline.lengths import mm, on, whole
from congvan.word.relations import RELATION

if TYPE_CHECKING:
    from congvan.word.nodes import Node

_OWNERS: Final = (w("pPr"), w("body"))
_GAP_MM: Final = 12.7
"""Between columns, where nothing says a gap."""


class Running(NamedTuple):
    """Đầu trang hoặc chân trang: its area, its kind and the relation that names its part."""

    area: Area
    kind: str
    relation: str


def section_nodes(main: Node) -> list[Node]:
    """Return the properties of every section in order, but for what they were before a change."""
    return [node for node in main.iter(w("sectPr")) if _owner(node) in _OWNERS]


def _owner(node: Node) -> str:
    parent = node.getparent()
    return "" if parent is None else str(parent.tag)


def running_of(section: Node) -> list[Running]:
    """Return the headers and footers a section names."""
    named = ((w("headerReference"), Area.HEADER), (w("footerReference"), Area.FOOTER))
    return [
        Running(area, node.get(w("type"), "default"), node.get(RELATION, ""))
        for tag, area in named
        for node in section.iterchildren(tag)
    ]


def section_of(node: Node) -> Section:
    """Return the page of a section, without its paragraphs."""
    size, margins = node.find(w("pgSz")), node.find(w("pgMar"))
    break_ = node.find(w("type"))
    title, numbers = node.find(w("titlePg")), node.find(w("pgNumType"))
    columns = node.find(w("cols"))
    return Section(
        width=_length(size, "w"),
        height=_length(size, "h"),
        landscape=size is not None and size.get(w("orient")) == "landscape",
        top=abs(_length(margins, "top")),
        bottom=abs(_length(margins, "bottom")),
        left=_length(margins, "left"),
        right=_length(margins, "right"),
        header=_length(margins, "header"),
        footer=_length(margins, "footer"),
        gutter=_length(margins, "gutter"),
        columns=1 if columns is None else max(whole(columns.get(w("num"))) or 1, 1),
        title_page=title is not None and on(title),
        start=None if numbers is None else whole(numbers.get(w("start"))),
        break_kind="nextPage" if break_ is None else break_.get(VAL, "nextPage"),
    )


def column_width(section: Section) -> float:
    """Return the width of one column of text."""
    gaps = (section.columns - 1) * _GAP_MM
    return max((section.text_width - gaps) / section.columns, 0.0)


def _length(node: Node | None, name: str) -> float:
    return 0.0 if node is None else mm(node.get(w(name))) or 0.0
