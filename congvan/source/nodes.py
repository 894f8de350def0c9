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


class Source(NamedTuple):
    """Một tệp đã đọc: its root value, its lines (for hints) and what is doubtful about it."""

    root: Node
    lines: list[str]
    findings: list[Finding]
