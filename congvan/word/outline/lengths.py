"""Số đo trong tệp: lengths as Word writes them, bare numbers or with a unit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from congvan.word.nodes import VAL

if TYPE_CHECKING:
    from congvan.word.nodes import Node

MM_PER_PT: Final = 25.4 / 72
_TWIPS_PER_PT: Final = 20
"""The unit of Word: 1440 an inch."""

_EMU_PER_MM: Final = 36_000
"""The unit of drawings: 914 400 an inch."""

_OFF: Final = ("0", "false", "off")
_NUMBER: Final = re.compile(
    r"\s*(-?\d{1,9}(?:\.\d{1,9})?)\s*(pt|mm|cm|in|pc|pi|px|)\s*", re.ASCII
)
_POINTS: Final = {
    "pt": 1.0, "mm": 1 / MM_PER_PT, "cm": 10 / MM_PER_PT, "in": 72.0, "pc": 12.0, "pi": 12.0,
    "px": 0.75,
}  # fmt: skip
"""Points of a unit that is named; a pica (pc, pi) is 12, a pixel one of 96 in an inch."""


@lru_cache(maxsize=4096)
def points(value: str | None, unit: float = 1 / _TWIPS_PER_PT) -> float | None:
    """Return a length in points; a bare number counts `unit` points each.

    >>> points("240"), points("12pt"), points("26", 0.5), points("rộng")
    (12.0, 12.0, 13.0, None)
    """
    match = _NUMBER.fullmatch(value or "")
    if match is None:
        return None
    number, name = float(match.group(1)), match.group(2)
    return number * (_POINTS[name] if name else unit)


def mm(value: str | None, unit: float = 1 / _TWIPS_PER_PT) -> float | None:
    """Return the same in millimetres.

    >>> mm("1440"), mm("2.5cm")
    (25.4, 25.0)
    """
    length = points(value, unit)
    return None if length is None else round(length * MM_PER_PT, 3)


def emu(value: str | None) -> float:
    """Return a length of a drawing in millimetres; 0 where it is none."""
    number = whole(value)
    return 0.0 if number is None else number / _EMU_PER_MM


def whole(value: str | None) -> int | None:
    """Return a whole number, None if it is none.

    >>> whole("12"), whole("-3"), whole("1.5")
    (12, -3, None)
    """
    match = _NUMBER.fullmatch(value or "")
    return int(match[1]) if match and not match[2] and "." not in match[1] else None


def on(node: Node) -> bool:
    """Tell whether a property that is there is switched on."""
    return node.get(VAL) not in _OFF
