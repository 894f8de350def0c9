"""Các dòng tự ghi: what stands before the numbered text of a biên bản, of a contract, as lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.composing.numbering import label
from congvan.decree.words import ARTICLE, DIVISIONS, SECTION_SCHEMES
from congvan.importing.inline_marks import typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.importing.text_lines import Line
    from congvan.pack.document_type import DocumentType

_DASHES: Final = ("-", "+")
_DASH: Final = "-"
_BODIES: Final = (ARTICLE, *DIVISIONS, *SECTION_SCHEMES)
"""Numbers that no list of people has."""

_CLAUSE: Final = "1."
_PERSON: Final = re.compile(r"(?:Ông|Bà|Đồng\s+chí|Anh|Chị|Ngài|Đại\s+diện)\b", re.IGNORECASE)
"""How the line of somebody who takes part begins."""

_LEVEL: Final = re.compile(r"(?P<label>\S[^:]{0,79}?)\s+:(?:\s+(?P<text>.*))?", re.DOTALL)
"""A label set apart from its colon, so that the colons stand one below the other."""

_SHORT: Final = re.compile(r"(?P<label>[^\W\d_][^:.,;]{0,39}): (?P<text>\S.*)", re.DOTALL)
"""A label that its text follows."""

_COLON: Final = ":"
_BOLD: Final = "**"


class Items(NamedTuple):
    """Các dòng dưới một mục: what the YAML says of them, and how many lines they are."""

    items: list[Any]
    numbering: str
    rows: int

    def values(self) -> dict[str, Any]:
        """Return the keys of an entry."""
        own = self.numbering not in ("", _DASH)
        return {"items": self.items} | ({"numbering": self.numbering} if own else {})


class OwnLines(NamedTuple):
    """Các dòng tự ghi, and the lines behind them."""

    entries: list[Any]
    lines: list[Line]


def items_of(lines: Sequence[Line], start: int, *, grouped: bool = False) -> Items:
    """Return the list that begins at a line: dashed, numbered, or with labels in a column.

    Where it is `grouped`, a line that ends in a colon names those below it.
    """
    items: list[Any] = []
    at, numbering = start, ""
    while at < len(lines):
        scheme = _scheme(lines[at])
        group = _group(lines, at, numbering) if grouped else []
        if group:
            items.append({"text": typed(lines[at].runs), "items": group})
            numbering = _scheme(lines[at + 1])
            at += 1 + len(group)
        elif pair := _pair(lines[at]):
            items.append(pair)
            at += 1
        elif scheme and scheme == (numbering or scheme):
            items.append(typed(lines[at].runs))
            numbering = scheme
            at += 1
        else:
            break
    return Items(items, numbering, at - start)


def own_lines(doctype: DocumentType, lines: Sequence[Line]) -> OwnLines | None:
    """Return what a text has in the place of its type's form; None where it has nothing such.

    They reach to the last line of a list or with a label; what goes on in sentences opens the
    text.
    """
    head = lines[: body_start(lines)]
    asked = any(field.required for field in doctype.fields)
    if not head or not (asked or any(map(_pair, head))):
        return None
    entries: list[Any] = []
    kept, at, last = 0, 0, 0
    while at < len(head) and _is_plain(head[at]):
        below = items_of(head, at + 1)
        entry = _entry(typed(head[at].runs), below)
        at += 1 + below.rows
        entries.append(entry)
        if not isinstance(entry, str) or not kept:
            kept, last = len(entries), at
    return OwnLines(entries[:kept], list(lines[last:])) if kept else None


def _entry(said: str, below: Items) -> object:
    """Return a line and the list below it."""
    if below.rows and said.endswith(_COLON) and _BOLD not in said:
        return {"label": said.removesuffix(_COLON), **below.values()}
    labelled = _SHORT.fullmatch(said)
    if labelled and _BOLD not in said:
        return {"label": labelled["label"], "text": labelled["text"], **_listed(below)}
    return {"text": said, **below.values()} if below.rows else said


def _listed(below: Items) -> dict[str, Any]:
    return below.values() if below.rows else {}


def body_start(lines: Sequence[Line]) -> int:
    """Return the line that the numbered text, a table or a picture begins with.

    The first of several lists that count 1., 2. is of people; so is one alone that names some.
    """
    firsts = [at for at, line in enumerate(lines) if _begins(line)]
    heads = [at for at in firsts if lines[at].level.scheme in _BODIES]
    clauses = [at for at in firsts if lines[at].level.scheme == _CLAUSE]
    people = len(clauses) == 1 and _PERSON.match(lines[clauses[0]].text)
    numbered = heads[:1] or ([] if people else clauses[-1:])
    others = [at for at, line in enumerate(lines) if not line.worded]
    return min([*numbered, *others[:1]], default=len(lines))


def _begins(line: Line) -> bool:
    """Tell whether a line has the first number of its kind."""
    scheme = line.level.scheme
    first = line.level.label.casefold() == label(scheme, 1).casefold()
    return bool(scheme) and first and scheme not in _DASHES


def _scheme(line: Line) -> str:
    """Return how a line of a list is numbered; "" for one that is none."""
    plain = line.worded and not line.level.quoted and not line.bold
    listed = plain and bool(line.level.label) and line.level.scheme not in _BODIES
    return line.level.scheme if listed else ""


def _group(lines: Sequence[Line], at: int, numbering: str) -> list[str]:
    """Return the lines below one that names a group, if it does."""
    named = _is_plain(lines[at]) and typed(lines[at].runs).endswith(_COLON)
    if not named or at + 1 >= len(lines):
        return []
    scheme = _scheme(lines[at + 1])
    if not scheme or scheme != (numbering or scheme):
        return []
    below: list[str] = []
    for line in lines[at + 1 :]:
        if _scheme(line) != scheme or (below and _begins(line)):
            break
        below.append(typed(line.runs))
    return below


def _pair(line: Line) -> dict[str, str] | None:
    """Return a label and what stands behind it, where a line has its colon set apart."""
    match = _LEVEL.fullmatch(typed(line.runs)) if _is_plain(line) else None
    if match is None:
        return None
    said = {"label": match["label"], "text": match["text"]}
    return {key: value for key, value in said.items() if value}


def _is_plain(line: Line) -> bool:
    return line.worded and not line.level.label and not line.level.quoted
