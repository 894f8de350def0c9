"""Khối nội dung: the lines of a text → the tree of blocks that says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.decree.words import ARTICLE, DIVISIONS, SECTION_SCHEMES
from congvan.importing.carried import has
from congvan.importing.inline_marks import typed
from congvan.importing.labels import Node
from congvan.importing.runs import drop, text_of, without
from congvan.importing.text_lines import bold_start
from congvan.model.document.inline import BOLD, Run
from congvan.word.recognition.components import Component
from congvan.word.recognition.known_words import is_upper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.importing.text_lines import Line

    Table = Callable[[Line], dict[str, Any]]
    Picture = Callable[[Line], list[dict[str, Any]]]

_TITLE: Final = 120
_SHORT_TITLE: Final = 80
_ENDS: Final = ";.,:"
_PUNCTUATION: Final = ":;,.!?…–-"
_LINED_TITLES: Final = 4
"""Lines over which the title of a chapter may go."""


def tree(lines: Sequence[Line], table: Table, picture: Picture) -> list[Node]:
    """Return the blocks of a text, each below the one whose numbering it stands under."""
    return _Tree(table, picture).grown(lines)


class _Tree:
    """Cây khối: grows line by line."""

    def __init__(self, table: Table, picture: Picture) -> None:
        self._table = table
        self._picture = picture
        self._root = Node()
        self._open: list[tuple[int, Node]] = [(0, self._root)]
        self._before: Node | None = None

    def grown(self, lines: Sequence[Line]) -> list[Node]:
        at = 0
        while at < len(lines):
            at += self._take(lines, at)
        return self._root.items

    def _take(self, lines: Sequence[Line], at: int) -> int:
        """Put a line, and those of its title, into the tree; return how many they are."""
        line = lines[at]
        if line.table >= 0:
            self._put(self._table(line), line)
        elif line.level.scheme in DIVISIONS:
            return self._division(lines, at)
        elif line.level.quoted:
            self._quote(line)
        elif line.level.scheme:
            self._item(line, _worded(line, below=_goes_deeper(lines, at)))
        elif line.runs or line.dots or line.level.label:
            self._plain(line)
        if line.pictures:
            for values in self._picture(line):
                self._put(values, line)
        return 1

    def _division(self, lines: Sequence[Line], at: int) -> int:
        """Put in "Chương I" with the title that stands behind it or on the next lines."""
        line, count = lines[at], 1
        title = list(line.runs)
        while (
            at + count < len(lines)
            and count <= _LINED_TITLES
            and _is_title(lines[at], lines[at + count], bool(title))
        ):
            if title:
                title.append(Run(" "))
            title += lines[at + count].runs
            count += 1
        values = {"heading": typed(without(title, BOLD))} if title else {"text": ""}
        if not title:
            values = {"text": typed([Run(line.level.label)])}
            line = line._replace(level=line.level._replace(label="", scheme=""))
        self._item(line, values)
        return count

    def _item(self, line: Line, values: dict[str, Any]) -> None:
        """Put in a block with a number."""
        depth = max(line.level.depth, 1)
        while self._open[-1][0] >= depth:
            self._open.pop()
        node = Node(
            line.level.label,
            line.level.scheme,
            _said(line, values),
            row=line.row,
            anchors=line.anchors,
        )
        node.doubtful = line.component is Component.UNPLACED
        self._open[-1][1].items.append(node)
        self._open.append((depth, node))
        self._before = node

    def _plain(self, line: Line) -> None:
        """Put in a paragraph that goes on under the block above it."""
        told = has("directive", line.anchors)
        values = {"text": typed(line.runs)} if line.runs else {}
        values = _worded(line, below=True) if told else values
        node = Node(
            line.level.label, "", _said(line, values), row=line.row, anchors=line.anchors
        )
        node.doubtful = line.component is Component.UNPLACED
        self._open[-1][1].items.append(node)
        self._before = node

    def _put(self, values: dict[str, Any], line: Line) -> None:
        """Put in a table or a picture."""
        node = Node(values=values | _turned(line), row=line.row, anchors=line.anchors)
        self._open[-1][1].items.append(node)
        self._before = None

    def _quote(self, line: Line) -> None:
        """Put a line of another document below the words that quote it."""
        above = self._before
        if above is None or above.items or ("quote" not in above.values and not above.counts):
            above = Node(values={}, row=line.row, anchors=line.anchors)
            self._open[-1][1].items.append(above)
            self._before = above
        label = [Run(f"{line.level.label} ")] if line.level.automatic else []
        above.values.setdefault("quote", []).append(typed([*label, *line.runs]))


def _said(line: Line, values: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a block with what its line has besides words."""
    ticked = {} if line.checked is None else {"checked": "có" if line.checked else "không"}
    dots = {"dots": str(line.dots)} if line.dots else {}
    said = {**ticked, **{key: value for key, value in values.items() if value}, **dots}
    if not said.keys() & {"heading", "text", "dots"}:
        label = line.level.label
        return {"text": typed([Run(label)])} if label else said
    return said | _turned(line)


def _turned(line: Line) -> dict[str, str]:
    return {"landscape": "có"} if line.landscape else {}


def _worded(line: Line, *, below: bool) -> dict[str, Any]:
    """Return the heading and the text of a block with a number."""
    scheme = line.level.scheme
    if line.checked is not None or has("task", line.anchors):
        return {"text": typed(line.runs)}
    if _is_heading(line, below=below):
        return {"heading": typed(without(line.runs, BOLD))}
    if scheme in (*SECTION_SCHEMES, ARTICLE):
        return {"text": typed(line.runs)}
    return _run_in(line) or {"text": typed(line.runs)}


def _is_heading(line: Line, *, below: bool) -> bool:
    """Tell whether a line is nothing but a title; what plain text says of it is its length."""
    if not line.runs or line.dots or len(line.text) > _TITLE * 2:
        return False
    if line.level.scheme in SECTION_SCHEMES and (line.bold or is_upper(line.text)):
        return True
    if not line.plain:
        return line.bold
    short = len(line.text) <= _SHORT_TITLE and line.text[-1:] not in _ENDS
    return short and below and line.level.scheme in (*SECTION_SCHEMES, ARTICLE, "1.")


def _run_in(line: Line) -> dict[str, Any]:
    """Return a run-in heading and its text, where a block of both prints the line as it is."""
    heading, rest = bold_start(line)
    if not heading or not rest:
        return {}
    title, words = text_of(heading).rstrip(), text_of(rest)
    if words.startswith(":") and title[-1:] not in _PUNCTUATION:
        rest = drop(rest, 1)
    elif title.endswith(":") and title[-2:-1] not in _PUNCTUATION:
        heading = [*heading[:-1], Run(heading[-1].text.rstrip()[:-1], heading[-1].marks)]
    elif title[-1:] not in _PUNCTUATION:
        return {}
    if not _runs_apart(text_of(rest)) or any(BOLD in run.marks for run in rest[:1]):
        return {}
    title = typed(without(heading, BOLD))
    return {"heading": title, "text": typed(rest)} if title and rest else {}


def _runs_apart(text: str) -> bool:
    first = next((sign for sign in text if sign.isalnum()), "")
    return bool(first) and not first.islower()


def _is_title(above: Line, line: Line, begun: bool) -> bool:  # noqa: FBT001 - said by its name
    """Tell whether a line is the title of the chapter above it, or goes on with it."""
    if line.level.label or line.table >= 0 or not line.runs or len(line.text) > _TITLE * 2:
        return False
    if begun:
        return is_upper(line.text) and line.align == "center"
    return line.bold or is_upper(line.text) or (above.plain and len(line.text) <= _TITLE)


def _goes_deeper(lines: Sequence[Line], at: int) -> bool:
    """Tell whether something stands below a line: its next one is deeper, or has no number."""
    if at + 1 >= len(lines):
        return False
    after = lines[at + 1]
    return after.level.depth > lines[at].level.depth or not after.level.label
