"""Số trang: the page number in headers of a .docx, put in and taken away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from congvan.word.formatting import set_align, set_font, set_gap, set_indent, set_size
from congvan.word.namespaces import COMPATIBILITY, WORD
from congvan.word.nodes import PARAGRAPH, TEXT, w
from congvan.word.relations import RELATION, document_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.word.nodes import Node

_FIELD: Final = "PAGE"
_PAGE: Final = re.compile(rf"\b{_FIELD}\b|\\\*\s*\w+")
"""What asks for the page number, and how the program is to show it."""

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_FIELDS: Final = (w("fldSimple"), w("instrText"), w("pgNum"))
_DRAWN: Final = (
    f"{{{COMPATIBILITY}}}AlternateContent",
    *map(w, ("drawing", "pict", "object", "tbl", "sym")),
)
"""What a header may print besides texts and fields."""

_CONTENT: Final = (w("r"), w("fldSimple"), w("hyperlink"), w("sdt"))


def new_header(font: str, size: float) -> bytes:
    """Return a header with nothing but the page number."""
    root = etree.Element(w("hdr"), nsmap={"w": WORD})
    put_number(etree.SubElement(root, PARAGRAPH), font, size)
    return document_bytes(root)


def put_number(paragraph: Node, font: str, size: float) -> None:
    """Put the page number into an empty paragraph, in the middle."""
    set_align(paragraph, "center")
    set_indent(paragraph, 0, 0, 0)
    for side in ("before", "after"):
        set_gap(paragraph, side, 0)
    for piece in _field():
        run = etree.SubElement(paragraph, w("r"))
        set_font(run, font)
        set_size(run, size)
        run.append(piece)


def has_words(root: Node) -> bool:
    """Tell whether a header or footer, or a paragraph of one, prints more than a page number."""
    texts = "".join(node.text or "" for node in root.iter(TEXT))
    asked = "".join(node.text or "" for node in root.iter(w("instrText")))
    simple = " ".join(node.get(w("instr"), "") for node in root.iter(w("fldSimple")))
    others = _PAGE.sub("", f"{asked} {simple}")
    drawn = next(root.iter(*_DRAWN), None) is not None
    return drawn or any(map(str.isalpha, texts + others))


def is_blank(root: Node) -> bool:
    """Tell whether a header or footer prints nothing at all."""
    texts = any((node.text or "").strip() for node in root.iter(TEXT))
    return not texts and next(root.iter(*_DRAWN, *_FIELDS), None) is None


def empty(paragraph: Node) -> None:
    """Take everything that a paragraph prints away."""
    for node in [child for child in paragraph if child.tag in _CONTENT]:
        paragraph.remove(node)


def first_paragraph(root: Node) -> Node:
    """Return the first paragraph of a header, made if it has none."""
    found = next(root.iter(PARAGRAPH), None)
    return etree.SubElement(root, PARAGRAPH) if found is None else found


def refer(section: Node, relation: str) -> None:
    """Let a section have a header on every page that has no other."""
    node = etree.Element(w("headerReference"))
    node.set(w("type"), "default")
    node.set(RELATION, relation)
    section.insert(0, node)


def _field() -> Iterator[Node]:
    """Yield the pieces of the field: what it asks for and what it shows, between its marks."""
    yield _mark("begin")
    yield _said(w("instrText"), f" {_FIELD} ")
    yield _mark("separate")
    yield _said(TEXT, "2")
    yield _mark("end")


def _mark(kind: str) -> Node:
    node = etree.Element(w("fldChar"))
    node.set(w("fldCharType"), kind)
    return node


def _said(name: str, words: str) -> Node:
    node = etree.Element(name)
    node.text = words
    node.set(_SPACE, "preserve")
    return node
