"""Nút XML: parts of a .docx read and written, without entities and within bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from congvan.word.namespaces import WORD

if TYPE_CHECKING:
    from lxml.etree import _Element as Node  # pyright: ignore[reportPrivateUsage]

_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{WORD}}}{name}"


VAL: Final = w("val")
PARAGRAPH: Final = w("p")
TEXT: Final = w("t")


def parsed(data: bytes) -> Node | None:
    """Return the root of an XML part; None if it is no well-formed XML."""
    try:
        return etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError:
        return None


def serialised(root: Node) -> str:
    """Return the XML of a part without its declaration."""
    return etree.tostring(root, encoding="unicode")


def unwrap(node: Node) -> None:
    """Put the children of `node` in its place."""
    parent = node.getparent()
    if parent is not None:
        at = parent.index(node)
        parent[at : at + 1] = list(node)


def drop(node: Node) -> None:
    """Take `node` away."""
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)
