"""Đánh số: the label of the n-th item under a scheme such as `I.`, `1.`, `a)`, `(1)` or `-`."""

from __future__ import annotations

import re
from typing import Final

from congvan.decree.words import ARTICLE, DIVISIONS, POINT_LETTERS
from congvan.vietnamese.text import roman

BULLETS: Final = ("-", "+", "")
_STEM: Final = re.compile(r"(\d+(?:\.\d+)*)\.?$")
"""The figures a label ends in: those of "Điều 3." are 3, of "2.1." 2.1."""


def label(scheme: str, number: int, above: str = "") -> str:
    """Return the label of item `number` (from 1); `above` is the label of the item it is under.

    >>> label("Chương I", 4), label("a)", 5), label("1.1.", 2, "Điều 3.")
    ('Chương IV', 'đ)', '3.2.')
    """
    if scheme in BULLETS:
        return scheme
    if scheme in ("1.1.", "1.1.1."):
        stem = _STEM.search(above)
        return f"{stem.group(1) if stem else ''}.{number}.".lstrip(".")
    for sign, count in (("I", roman), ("A", _capital), ("a", _letter), ("1", str)):
        if sign in scheme:
            return scheme.replace(sign, count(number))
    return scheme


def named(number: str | None) -> str:
    """Return the scheme that a label typed by hand belongs to by its first word, else "".

    >>> named("Điều 12a."), named("3."), named("Tiểu mục 2")
    ('Điều 1.', '', 'Tiểu mục 1')
    """
    if not number:
        return ""
    schemes = (*DIVISIONS, ARTICLE)
    words = ((scheme, scheme.rpartition(" ")[0]) for scheme in schemes)
    return next((scheme for scheme, word in words if number.startswith(f"{word} ")), "")


def _letter(number: int) -> str:
    """Return the Vietnamese letter; after y it goes on with aa, bb."""
    turns, index = divmod(number - 1, len(POINT_LETTERS))
    return POINT_LETTERS[index] * (turns + 1)


def _capital(number: int) -> str:
    turns, index = divmod(number - 1, len(POINT_LETTERS))
    return POINT_LETTERS[index].upper() * (turns + 1)
