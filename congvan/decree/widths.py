"""Bề rộng chữ: how long a line of Times New Roman is, without a font at hand.

`widths.json` holds advance widths of Liberation Serif 2, whose A–Z a–z 0–9 are those of Times
New Roman; `templates/build.py` makes it from the fonts.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Final

UNITS_PER_EM: Final = 2048
ASCENT: Final = 0.891
"""Height above the baseline, in ems: Times New Roman and its metric twins."""

FACES: Final = ("Regular", "Bold", "Italic", "BoldItalic")
TABLE: Final = Path(__file__).with_name("widths.json")


def face(*, bold: bool, italic: bool) -> str:
    """Return the name of a face of the font."""
    return ("Bold" if bold else "") + ("Italic" if italic else "") or "Regular"


def width_pt(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """Return the width in points of `text` at `size` points, on one line.

    A letter outside the table (emoji, other scripts) counts as one em, which is never too
    little.
    """
    widths = _face(face(bold=bold, italic=italic))
    return sum(map(widths.__getitem__, text)) * size / UNITS_PER_EM


class _Widths(dict[str, int]):
    """Advance widths of one face, in units of 1/2048 em."""

    def __missing__(self, _letter: str) -> int:
        return UNITS_PER_EM


@cache
def _face(name: str) -> _Widths:
    table: dict[str, dict[str, int]] = json.loads(TABLE.read_text("utf-8"))
    return _Widths(table[name])
