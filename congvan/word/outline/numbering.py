"""Đánh số tự động: the number Word prints before a paragraph, counted as Word counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.vietnamese.text import roman
from congvan.word.nodes import VAL, w
from congvan.word.outline.lengths import on, whole
from congvan.word.outline.looks import Look, paragraph_look, run_look

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.word.nodes import Node

LEVELS: Final = 9
"""Levels of a list in Word."""

_PLACE: Final = re.compile(r"%([1-9])")
_AFTER: Final = {"space": " ", "nothing": ""}
_LATIN: Final = 26
"""Letters that Word counts with; after z it goes on with aa, bb."""

_LARGEST: Final = 3999
"""Beyond this a number is printed in figures, whatever the form."""

_SIGNS: Final = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf076": "❖", "\uf06c": "●",
    "\uf0a8": "◻", "\uf02d": "-", "\uf0e0": "→", "\uf0f0": "➢", "\uf0be": "-",
}  # fmt: skip
"""Bullets of the fonts Symbol and Wingdings, and the letters that look like them."""


class ListLevel(NamedTuple):
    """Một bậc of a list: its form, its text with %1 … %9, and its looks."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    after: str = "\t"
    restart: int | None = None
    legal: bool = False
    style: str = ""
    paragraph: Look = {}  # noqa: RUF012 - never written to
    run: Look = {}  # noqa: RUF012 - never written to


class List(NamedTuple):
    """Một danh sách: its levels, what they share counters with, where they start anew."""

    counter: str
    levels: dict[int, ListLevel]
    starts: dict[int, int]


class Numbering:
    """Các danh sách of a file by their id, and how far each has counted."""

    def __init__(self, root: Node | None) -> None:
        """Read `numbering.xml`, if there is one."""
        self._lists = dict(_lists(root)) if root is not None else {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def level(self, list_id: str, level: int) -> ListLevel | None:
        """Return a level of a list; None if the file does not have it."""
        found = self._lists.get(list_id)
        return found.levels.get(level) if found else None

    def level_of(self, list_id: str, styles: Iterable[str]) -> int:
        """Return the level of a list that belongs to one of `styles`, else the first."""
        found = self._lists.get(list_id)
        wanted = set(styles)
        levels = found.levels.items() if found else ()
        return next((n for n, level in levels if level.style in wanted), 0)

    def next(self, list_id: str, level: int) -> str:
        """Count one more paragraph of a level; return what is printed before it."""
        found = self._lists.get(list_id)
        if found is None or level not in found.levels:
            return ""
        counts = self._counts.setdefault(found.counter, [None] * LEVELS)
        self._count(list_id, found, level, counts)
        return _printed(found, level, counts)

    def _count(self, list_id: str, found: List, level: int, counts: list[int | None]) -> None:
        own = found.levels[level]
        anew = level in found.starts and (list_id, level) not in self._begun
        self._begun.add((list_id, level))
        last = counts[level]
        if anew or last is None:
            counts[level] = found.starts.get(level, own.start)
        else:
            counts[level] = last + 1
        for above in range(level):
            if counts[above] is None:
                counts[above] = _start(found, above)
        for below in range(level + 1, LEVELS):
            rule = found.levels[below].restart if below in found.levels else None
            if rule is None or level < rule:
                counts[below] = None


def _start(found: List, level: int) -> int:
    own = found.levels.get(level, ListLevel())
    return found.starts.get(level, own.start)


def _printed(found: List, level: int, counts: list[int | None]) -> str:
    own = found.levels[level]
    if own.format == "bullet":
        return "".join(_SIGNS.get(sign, sign) for sign in own.text)

    def number(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        form = "decimal" if own.legal else found.levels.get(at, ListLevel()).format
        return written(counts[at] or 0, form)

    return _PLACE.sub(number, own.text)


def written(number: int, form: str) -> str:
    """Return a number in one of Word's forms.

    >>> written(4, "upperRoman"), written(28, "lowerLetter"), written(3, "decimalZero")
    ('IV', 'bb', '03')
    """
    if form == "none":
        return ""
    if form in ("upperRoman", "lowerRoman") and 0 < number <= _LARGEST:
        signs = roman(number)
        return signs if form == "upperRoman" else signs.lower()
    if form in ("upperLetter", "lowerLetter") and 0 < number <= _LARGEST:
        turns, index = divmod(number - 1, _LATIN)
        return chr(ord("A" if form == "upperLetter" else "a") + index) * (turns + 1)
    return f"{number:02}" if form == "decimalZero" else str(number)


def _lists(root: Node) -> Iterable[tuple[str, List]]:
    """Yield every list by its id; what goes by a numbering style has the levels of that."""
    nodes = root.iterchildren(w("abstractNum"))
    abstract = {node.get(w("abstractNumId"), ""): node for node in nodes}
    named = {_value(node, "styleLink"): known for known, node in abstract.items()}
    levels = {known: _levels(node) for known, node in abstract.items()}
    for node in root.iterchildren(w("num")):
        known = _value(node, "abstractNumId")
        link = _value(abstract[known], "numStyleLink") if known in abstract else ""
        base = named.get(link, known) if link else known
        own = dict(levels.get(base, {}))
        starts: dict[int, int] = {}
        for change in node.iterchildren(w("lvlOverride")):
            at = whole(change.get(w("ilvl"))) or 0
            own |= _levels(change)
            if (start := whole(_value(change, "startOverride"))) is not None:
                starts[at] = start
        yield node.get(w("numId"), ""), List(base, own, starts)


def _levels(node: Node) -> dict[int, ListLevel]:
    return {
        at: _level(child)
        for child in node.iterchildren(w("lvl"))
        if (at := whole(child.get(w("ilvl")))) is not None and 0 <= at < LEVELS
    }


def _level(node: Node) -> ListLevel:
    legal = node.find(w("isLgl"))
    form = _value(node, "numFmt") or "decimal"
    text = _value(node, "lvlText")
    start = whole(_value(node, "start"))
    return ListLevel(
        form,
        text,
        1 if start is None else start,
        _AFTER.get(_value(node, "suff"), "\t"),
        whole(_value(node, "lvlRestart")),
        legal is not None and on(legal),
        _value(node, "pStyle"),
        paragraph_look(node.find(w("pPr"))),
        run_look(node.find(w("rPr"))),
    )


def _value(node: Node, name: str) -> str:
    child = node.find(w(name))
    return "" if child is None else child.get(VAL, "")
