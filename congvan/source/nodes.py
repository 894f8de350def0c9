"""Nút: what a YAML file says, with the place of every value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from congvan.findings import Finding, Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """Một giá trị: text in NFC as typed, or None for an empty value, `null` or `~`."""

    place: Place
    text: str | None


@dataclass(frozen=True, slots=True)
class Sequence:
    """Danh sách."""

    place: Place
    items: list[Node]


@dataclass(frozen=True, slots=True)
class Mapping:
    """Các cặp khóa: giá trị, in the order typed; keys are never repeated."""

    place: Place
    entries: list[tuple[Scalar, Node]]


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Source:
    """Một tệp đã đọc: its root value, its lines (for hints) and what is doubtful about it."""

    root: Node
    lines: list[str]
    findings: list[Finding]
