"""Đánh số: the label of the n-th item under a scheme such as `I.`, `1.`, `a)`, `(1)` or `-`."""

from __future__ import annotations

import re
from typing import Final

from congvan.decree.words import POINT_LETTERS

BULLETS: Final = ("-", "+", "")
_ROMAN: Final = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
)  # fmt: skip


def label(scheme: str, number: int, above: str = "") -> str:
    """Return the label of item `number` (from 1); `above` is the label of the item it is under.

    >>> label("I.", 4), label("a)", 5), label("1.1.", 2, "3.")
    ('IV.', 'đ)', '3.2.')
    """
    if scheme in BULLETS:
        return scheme
    if scheme == "1.1.":
        stem = above if re.fullmatch(r"[\d.]+", above) else ""
        return f"{stem.rstrip('.')}.{number}.".lstrip(".")
    for sign, count in (("I", _roman), ("A", _capital), ("a", _letter), ("1", str)):
        if sign in scheme:
            return scheme.replace(sign, count(number))
    return scheme


def _roman(number: int) -> str:
    signs = ""
    for value, sign in _ROMAN:
        signs += sign * (number // value)
        number %= value
    return signs


def _letter(number: int) -> str:
    """Return the Vietnamese letter; after y it goes on with aa, bb."""
    turns, index = divmod(number - 1, len(POINT_LETTERS))
    return POINT_LETTERS[index] * (turns + 1)


def _capital(number: int) -> str:
    turns, index = divmod(number - 1, len(POINT_LETTERS))
    return POINT_LETTERS[index].upper() * (turns + 1)
