"""Số thứ tự: which labels of a text count by themselves, and which must be typed.

Follows `congvan.composing.block_writer` step by step, so that the labels printed are those of the
source, under whatever scheme they were typed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from congvan.composing.numbering import Ladder, label, named
from congvan.composing.numbering import ladder as whole
from congvan.decree.words import ARTICLE, DIVISIONS, SCHEMES, SECTION_SCHEMES
from congvan.importing.carried import ANCHORS
from congvan.model.document.blocks import MOST_START, RUNS_ON

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MOST_LEVELS: Final = 6
_MOST_STARTS: Final = 300
_LONGEST_LABEL: Final = 20
_TITLED: Final = (*SECTION_SCHEMES, *DIVISIONS)
_NUMBERED: Final = ("heading", "dots", "checked")
"""What a paragraph between numbered blocks has not."""


@dataclass
class Node:
    """Khối: what a block of the YAML will say, and the label it has in the source."""

    label: str = ""
    scheme: str = ""
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    items: list[Node] = field(default_factory=list["Node"])
    row: int = 0
    doubtful: bool = False
    anchors: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it may have a number: a block of words."""
        return not self.values.keys().isdisjoint(("heading", "text", "dots"))


def ladder_of(nodes: Sequence[Node], usual: Sequence[str]) -> tuple[str, ...]:
    """Return the schemes of a text from the highest level down; () for the `usual` ones."""
    own: list[str] = []
    level = list(nodes)
    while level and len(own) < _MOST_LEVELS:
        scheme = scheme_of(level)
        if scheme not in own:
            own.append(scheme)
        level = [node for one in level for node in one.items]
    while own and not own[-1]:
        own.pop()
    if not own or tuple(own) == tuple(usual[: len(own)]):
        return ()
    chosen = tuple(own)
    return chosen if _cost(nodes, chosen) < _cost(nodes, usual) else ()


def number_blocks(nodes: Sequence[Node], ladder: Sequence[str]) -> list[dict[str, Any]]:
    """Return the blocks of a text under a ladder, with the numbers that must be typed."""
    return _Numbers().top(nodes, ladder)


def numbered_items(node: Node, ladder: Ladder) -> dict[str, Any]:
    """Return the items below a node on a level of `ladder`, with how they are numbered."""
    return _Numbers().below(node, ladder, None)


def short(block: dict[str, Any]) -> object:
    """Return a block as it may be typed: one of a text alone is that text."""
    items = {"items": [short(item) for item in block["items"]]} if "items" in block else {}
    whole = {key: value for key, value in block.items() if key != "items"} | items
    return whole["text"] if whole.keys() == {"text"} else whole


def _cost(nodes: Sequence[Node], ladder: Sequence[str]) -> int:
    """Return how many numbers and schemes must be typed under a ladder."""
    return sum(_typed(block) for block in number_blocks(nodes, ladder))


def _typed(block: dict[str, Any]) -> int:
    own = len(block.keys() & {"number", "paragraph", "numbering", "start"})
    return own + sum(_typed(item) for item in block.get("items", ()))


def scheme_of(nodes: Sequence[Node]) -> str:
    """Return the scheme of most of the nodes that have a label."""
    known = Counter(node.scheme for node in nodes if node.label and node.scheme in SCHEMES)
    return known.most_common(1)[0][0] if known else ""


class _Numbers:
    """Bộ đếm of one text, as the composer counts it."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def top(self, nodes: Sequence[Node], ladder: Sequence[str]) -> list[dict[str, Any]]:
        first = ladder[0]
        alone = len(nodes) == 1 and "heading" not in nodes[0].values
        rungs = whole(ladder)
        if alone and first not in (ARTICLE, *DIVISIONS):
            rungs = rungs._replace(here=("", *rungs.here[1:]))
        return self._level(nodes, rungs, "", None)

    def _level(
        self, nodes: Sequence[Node], ladder: Ladder, above: str, start: int | str | None
    ) -> list[dict[str, Any]]:
        scheme = ladder.scheme
        number = self._before(scheme, start)
        blocks: list[dict[str, Any]] = []
        for node in nodes:
            block = dict(node.values)
            known, number = self._known(node, scheme, number, above)
            if known != node.label:
                block = _unlike_the_others(node, scheme)
                number = self._uncounted(node, scheme, number)
            self._last[scheme] = number
            block = {key: value for key, value in block.items() if value is not None}
            if node.anchors:
                block[ANCHORS] = node.anchors
            if node.items:
                block |= self.below(node, ladder, block.get("number"))
            blocks.append(block)
        return blocks

    def _uncounted(self, node: Node, scheme: str, number: int) -> int:
        """Return the number before a block whose label is typed."""
        counted = self._is_counted(node, scheme)
        return number - 1 if counted else number

    def _is_counted(self, node: Node, scheme: str) -> bool:
        if "checked" in node.values:
            return False
        if "heading" in node.values:
            return True
        return scheme not in _TITLED and node.counts

    def _known(self, node: Node, scheme: str, number: int, above: str) -> tuple[str, int]:
        """Return the label that a block gets by itself, and its number."""
        if not self._is_counted(node, scheme):
            return "", number
        return label(scheme, number + 1, above), number + 1

    def below(self, node: Node, ladder: Ladder, number: str | None) -> dict[str, Any]:
        """Return the items below a node, and the scheme and start where they are not usual."""
        counts = any(item.counts for item in node.items)
        usual = ladder.under(number, None)
        wanted = scheme_of(node.items) if counts else usual.scheme
        said: dict[str, Any] = {}
        under = usual
        if wanted != usual.scheme:
            said["numbering"] = wanted
            under = ladder.under(number, wanted)
        start = self._start(node, wanted)
        if start is not None:
            said["start"] = str(start)
        return said | {"items": self._level(node.items, under, node.label, start)}

    def _start(self, node: Node, scheme: str) -> int | str | None:
        """Return where the labels of items begin, if that is not where they would."""
        first = next(_labels(node.items, scheme), None)
        if first is None or label(scheme, self._before(scheme, None) + 1, node.label) == first:
            return None
        if label(scheme, self._last.get(scheme, 0) + 1, node.label) == first:
            return RUNS_ON
        numbers = range(1, min(_MOST_STARTS, MOST_START))
        return next((n for n in numbers if label(scheme, n, node.label) == first), None)

    def _before(self, scheme: str, start: int | str | None) -> int:
        if isinstance(start, int):
            return start - 1
        return self._last.get(scheme, 0) if start == RUNS_ON or scheme == ARTICLE else 0


def _unlike_the_others(node: Node, scheme: str) -> dict[str, Any]:
    """Return a block that says its number, or that it is a paragraph without one."""
    values = node.values
    if not node.label and "text" in values and values.keys().isdisjoint(_NUMBERED):
        others = {key: value for key, value in values.items() if key != "text"}
        return {"paragraph": values["text"], **others}
    return {"number": node.label[:_LONGEST_LABEL], **_loosened(node, scheme)}


def _loosened(node: Node, scheme: str) -> dict[str, Any]:
    """Return a block with a number of its own that titles of the level's scheme do not suit."""
    strange = scheme in (*_TITLED, ARTICLE) and node.scheme != scheme
    if "heading" not in node.values or not strange or named(node.label):
        return node.values
    words = [f"**{node.values['heading']}**", node.values.get("text", "")]
    return {**node.values, "heading": None, "text": " ".join(filter(None, words))}


def _labels(nodes: Sequence[Node], scheme: str) -> Iterator[str]:
    return (node.label for node in nodes if node.label and node.scheme == scheme)
