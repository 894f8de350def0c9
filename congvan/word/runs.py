"""Cắt dải chữ: the runs of a paragraph cut so that they say just the letters asked for."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Final

from lxml import etree

from congvan.word.nodes import PARAGRAPH, TEXT, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.word.nodes import Node

_RUN: Final = w("r")
_LOOK: Final = w("rPr")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS: Final = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
_BREAKS: Final = {"page": "\f", "column": "\f"}
_UNSEEN: Final = (w("del"), w("moveFrom"))


def runs_between(paragraph: Node, text: str, start: int, end: int) -> list[Node]:
    """Return the runs that say just those letters, cut out of theirs; none if it cannot be."""
    pieces = printed_letters(paragraph)
    if start >= end or "".join(said for _, said in pieces) != text:
        return []
    for point in (end, start):
        _cut(printed_letters(paragraph), point)
    at = 0
    runs: list[Node] = []
    for node, said in printed_letters(paragraph):
        run = node.getparent()
        if (
            said
            and start <= at
            and at + len(said) <= end
            and run is not None
            and run not in runs
        ):
            runs.append(run)
        at += len(said)
    return runs


def rewrite(paragraph: Node, text: str, span: tuple[int, int], instead: str) -> bool:
    """Write other letters in the place of some; tell whether it could be done.

    They must all stand in one text of Word, or be as many as before: then each takes the place,
    and so the look, of the one that stood there.
    """
    start, end = span
    pieces = printed_letters(paragraph)
    if "".join(said for _, said in pieces) != text:
        return False
    touched = list(_between(pieces, start, end))
    if not all(node.tag == TEXT for node, _, _ in touched):
        return False
    if len(touched) == 1:
        node, first, last = touched[0]
        _write(node, first, last, instead)
    elif touched and len(instead) == end - start:
        for node, first, last in touched:
            _write(node, first, last, instead[: last - first])
            instead = instead[last - first :]
    else:
        return False
    return True


def _between(
    pieces: Sequence[tuple[Node, str]], start: int, end: int
) -> Iterator[tuple[Node, int, int]]:
    """Yield the texts that some letters stand in, with where in each; one, where none do."""
    at = 0
    for node, said in pieces:
        first, last = max(start - at, 0), min(end - at, len(said))
        at += len(said)
        if first < last or (start == end and first == last):
            yield node, first, last
            if start == end:
                return


def _write(node: Node, first: int, last: int, instead: str) -> None:
    said = node.text or ""
    node.text = said[:first] + instead + said[last:]
    node.set(_SPACE, "preserve")


def _cut(pieces: Sequence[tuple[Node, str]], point: int) -> None:
    """Cut the run that a point of the text lies in, so that a run begins there."""
    at = 0
    for node, said in pieces:
        if at <= point < at + len(said):
            _cut_run(node, point - at)
            return
        at += len(said)


def _cut_run(node: Node, at: int) -> None:
    """Let a run begin before the letter `at` of one of its texts."""
    run = node.getparent()
    if run is None:
        return
    children = [child for child in run if child.tag != _LOOK]
    if at == 0 and children[0] is node:
        return
    behind = etree.Element(_RUN, nsmap=run.nsmap)
    look = run.find(_LOOK)
    if look is not None:
        behind.append(copy.deepcopy(look))
    moved = children[children.index(node) :]
    if at:
        rest = copy.deepcopy(node)
        node.text, rest.text = (node.text or "")[:at], (node.text or "")[at:]
        for half in (node, rest):
            half.set(_SPACE, "preserve")
        behind.append(rest)
        moved = moved[1:]
    behind.extend(moved)
    run.addnext(behind)


def printed_letters(paragraph: Node) -> list[tuple[Node, str]]:
    """Return the texts of a paragraph with what each prints, but for boxes and deleted text."""
    found: list[tuple[Node, str]] = []
    for node in paragraph.iter(TEXT, w("br"), *_SIGNS):
        parent = node.getparent()
        if parent is None or parent.tag != _RUN:
            continue
        above = list(node.iterancestors(PARAGRAPH, *_UNSEEN))
        if above[0] is not paragraph or any(ancestor.tag in _UNSEEN for ancestor in above):
            continue
        found.append((node, _letters(node)))
    return found


def _letters(node: Node) -> str:
    if node.tag == TEXT:
        return node.text or ""
    return _SIGNS.get(str(node.tag)) or _BREAKS.get(node.get(w("type"), ""), "\n")
