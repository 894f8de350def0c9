"""Vá thẻ: tags that Word or LibreOffice cut into pieces are put together again.

A program that saves a template splits runs at spelling marks, revisions and changes of language,
curls quotes and hardens spaces. Here every tag of a paragraph comes to stand in one text, in the
look of its first character; nothing outside the tags is touched but marks that are not printed.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from congvan.word.nodes import PARAGRAPH, TEXT, drop, unwrap, w

if TYPE_CHECKING:
    from collections.abc import Container

    from congvan.word.nodes import Node

_INSIDE: Final = r"(?:(?!\{\{|\{%|\}\}|%\}).)*"
TAG: Final = re.compile(rf"\{{\{{{_INSIDE}\}}\}}|\{{%{_INSIDE}%\}}|\{{\#.*?\#\}}", re.DOTALL)
"""A whole tag, within the text of one paragraph."""

_SIGNS: Final = {
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‘’\u201a\u201b", "'"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\t\n", " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}
"""What typing in Word makes of a sign, and the sign."""

_BREAKS: Final = {
    w("tab"): " ",
    w("br"): " ",
    w("cr"): " ",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
"""What may stand between the texts of a tag."""

_WRAPPERS: Final = (w("ins"), w("moveTo"), w("smartTag"), w("customXml"))
_CONTROL: Final = w("sdt")
_CONTENT: Final = w("sdtContent")
_UNSEEN: Final = tuple(
    w(name)
    for name in (
        "proofErr", "lastRenderedPageBreak", "del", "moveFrom", "rPrChange", "pPrChange",
        "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "commentRangeStart", "commentRangeEnd", "commentReference", "permStart", "permEnd",
    )
)  # fmt: skip
_BOOKMARKS: Final = (w("bookmarkStart"), w("bookmarkEnd"))
_ID: Final = w("id")
_RUN: Final = w("r")
_RUN_LOOK: Final = w("rPr")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def mend(root: Node) -> None:
    """Put the tags of a part together; changes that Word tracks count as accepted."""
    for node in list(root.iter(*_UNSEEN)):
        drop(node)
    for node in list(root.iter(*_WRAPPERS)):
        unwrap(node)
    marked: set[str] = set()
    for paragraph in list(root.iter(PARAGRAPH)):
        if _joined(paragraph):
            marked |= {node.get(_ID, "") for node in paragraph.iter(*_BOOKMARKS)}
    for node in list(root.iter(_CONTROL)):
        _open(node)
    if marked:
        _unmark(root, marked)


def _unmark(root: Node, marked: Container[str]) -> None:
    """Drop the bookmarks with these ids: they stood in the middle of a tag."""
    for node in list(root.iter(*_BOOKMARKS)):
        if node.get(_ID, "") in marked:
            drop(node)


def texts_of(paragraph: Node) -> list[tuple[Node, str]]:
    """Return the texts of a paragraph and what stands between them, but for boxes inside it."""
    nodes = list(paragraph.iter(TEXT, *_BREAKS))
    if paragraph.find(f".//{PARAGRAPH}") is not None:
        nodes = [node for node in nodes if next(node.iterancestors(PARAGRAPH)) is paragraph]
    pieces = ((node, _BREAKS.get(str(node.tag), node.text or "")) for node in nodes)
    return [(node, piece) for node, piece in pieces if _is_printed(node)]


def _is_printed(node: Node) -> bool:
    """Tell a tab that is printed from one that a style only sets."""
    parent = node.getparent()
    return parent is not None and parent.tag == _RUN


def _joined(paragraph: Node) -> bool:
    """Put each tag of a paragraph into one text; tell whether there was any."""
    pieces = texts_of(paragraph)
    whole = "".join(piece for _, piece in pieces)
    if "{" not in whole:
        return False
    owners = [n for n, (_, piece) in enumerate(pieces) for _ in piece]
    signs = list(whole)
    found = list(TAG.finditer(whole))
    for match in found:
        for at in range(*match.span()):
            owners[at] = owners[match.start()]
            signs[at] = _SIGNS.get(whole[at], whole[at])
    texts = {n: "".join(signs[at] for at in group) for n, group in _by_owner(owners)}
    for n, (node, piece) in enumerate(pieces):
        if texts.get(n, "") != piece:
            _write(node, texts.get(n, ""))
    return bool(found)


def _by_owner(owners: list[int]) -> list[tuple[int, list[int]]]:
    """Return the positions of each owner; an owner's positions follow one another."""
    groups = groupby(range(len(owners)), key=owners.__getitem__)
    return [(owner, list(group)) for owner, group in groups]


def _write(node: Node, text: str) -> None:
    """Give a text its new words; one that has none left goes, with its run if that is empty."""
    if text:
        node.text = text
        node.set(_SPACE, "preserve")
        return
    run = node.getparent()
    drop(node)
    if run is not None and all(child.tag == _RUN_LOOK for child in run):
        drop(run)


def _open(control: Node) -> None:
    """Take a content control away from around what it holds, if there is a tag in it."""
    content = control.find(_CONTENT)
    if content is not None and any("{" in (node.text or "") for node in control.iter(TEXT)):
        unwrap(content)
        for child in list(control):
            if child.tag in {w("sdtPr"), w("sdtEndPr")}:
                control.remove(child)
        unwrap(control)
