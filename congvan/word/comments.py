"""Lời nhận xét: comments of Word put into a .docx, at words or at whole paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from congvan.word.namespaces import WORD
from congvan.word.nodes import PARAGRAPH, TEXT, parsed, w
from congvan.word.relations import document_bytes
from congvan.word.runs import runs_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.word.nodes import Node

AUTHOR: Final = "congvan"
_RUN: Final = w("r")
_PROPERTIES: Final = w("pPr")
_ID: Final = w("id")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


class Remark(NamedTuple):
    """Nhận xét: its lines, and the letters of a paragraph it is about; the whole one if none."""

    lines: tuple[str, ...]
    start: int = 0
    end: int = 0


def put(paragraph: Node, text: str, number: int, remark: Remark) -> None:
    """Put the marks of comment `number` around the letters of a paragraph that says `text`."""
    runs = runs_between(paragraph, text, remark.start, remark.end)
    begin, end, call = _marks(number)
    if runs and len({run.getparent() for run in runs}) == 1:
        runs[0].addprevious(begin)
        runs[-1].addnext(end)
        end.addnext(call)
        return
    properties = paragraph.find(_PROPERTIES)
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, begin)
    paragraph.extend((end, call))


def comments_part(existing: bytes, remarks: Sequence[tuple[int, Remark]]) -> bytes:
    """Return the part of the comments of a .docx, its own first."""
    root = parsed(existing) if existing else None
    if root is None:
        root = etree.Element(w("comments"), nsmap={"w": WORD})
    for number, remark in remarks:
        comment = etree.SubElement(root, w("comment"))
        comment.set(_ID, str(number))
        comment.set(w("author"), AUTHOR)
        comment.set(w("initials"), "CV")
        for line in remark.lines:
            text = etree.SubElement(etree.SubElement(_line(comment), _RUN), TEXT)
            text.text = line
            text.set(_SPACE, "preserve")
    return document_bytes(root)


def first_free(existing: bytes) -> int:
    """Return the first number that no comment has."""
    root = parsed(existing) if existing else None
    known = [] if root is None else [node.get(_ID, "") for node in root.iter(w("comment"))]
    return max((int(number) for number in known if number.isdecimal()), default=-1) + 1


def _line(comment: Node) -> Node:
    return etree.SubElement(comment, PARAGRAPH)


def _marks(number: int) -> tuple[Node, Node, Node]:
    """Return where a comment begins and ends, and the run that calls it."""
    begin, end = etree.Element(w("commentRangeStart")), etree.Element(w("commentRangeEnd"))
    call = etree.Element(_RUN)
    reference = etree.SubElement(call, w("commentReference"))
    for node in (begin, end, reference):
        node.set(_ID, str(number))
    return begin, end, call
