"""Nút: what a YAML file says, with the place of every value."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from congvan.findings.finding import Finding, Place


class Scalar(NamedTuple):
    """Một giá trị: text in NFC as typed, or None for an empty value, `null` or `~`."""

    place: Place
    text: str | None


class Sequence(NamedTuple):
    """Danh sách."""

    place: Place
    items: list[Node]


class Mapping(NamedTuple):
    """Các cặp khóa: giá trị, in the order typed; keys are never repeated."""

    place: Place
    entries: list[tuple[Scalar, Node]]


Node = Scalar | Sequence | Mapping


class Written(NamedTuple):
    """Chỗ viết of one scalar: its path of keys and numbers, and from where to where it is typed.

    `start` and `end` count characters of the text in NFC; `style` is the mark it begins with, if
    it is quoted or a block. A key has the path of its value.
    """

    path: tuple[str | int, ...]
    line: int
    column: int
    start: int
    end: int
    style: str
    value: str
    is_key: bool = False


class Line(NamedTuple):
    """Một dòng as it is read; `row` (from 1) is the line it was typed on, `typed` what stood there.

    A line that was mended, or added by a mending, says something else than was typed.
    """

    text: str
    row: int
    typed: str

    def column(self, column: int) -> int:
        """Return the column as typed of a column (from 1) of the line as read."""
        if self.text == self.typed:
            return column
        pairs = zip(self.text, self.typed, strict=False)
        same = next((n for n, (one, other) in enumerate(pairs) if one != other), None)
        if same is None:
            same = min(len(self.text), len(self.typed))
        if column - 1 <= same:
            return max(1, min(column, len(self.typed)))
        shift = len(self.text) - len(self.typed)
        return max(same + 1, min(column - shift, len(self.typed)))


class Source(NamedTuple):
    """Một tệp đã đọc: its root value, its lines as typed, and what is found in it.

    What could not be read was mended in `read`, the lines that the root was read from; what could
    not be mended is left out: `aside` are the places of values that stand there empty, `lost` the
    lines that are left out, whole or in part.
    """

    root: Node
    lines: list[str]
    findings: list[Finding]
    read: tuple[Line, ...] = ()
    aside: frozenset[Place] = frozenset()
    lost: tuple[Line, ...] = ()
