"""Đổi quy cách: margins and column widths of a template, from the library's to an office's own.

The templates are built for `HOUSE`. What still has its values gets those of the office's house;
what an office has changed in Word stays as the office set it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.decree.page import HOUSE, twips
from congvan.word.nodes import w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.decree.page import House
    from congvan.word.nodes import Node

_WIDTHS: Final = (w("tblW"), w("gridCol"), w("tcW"))
_ROUNDING: Final = 1
"""How many twips a width may change by being saved: LibreOffice counts in hundredths of a mm."""


def resize(root: Node, house: House) -> None:
    """Set the page and the tables of word/document.xml as `house` says, in place."""
    if house == HOUSE:
        return
    margins = _margins(house)
    for page in root.iter(w("pgMar")):
        for side, lengths in margins.items():
            _replace(page, side, lengths)
    widths = _widths(house)
    for width in root.iter(*_WIDTHS):
        if width.get(w("type"), "dxa") == "dxa":
            _replace(width, w("w"), widths)


def _replace(node: Node, attribute: str, lengths: Mapping[int, int]) -> None:
    """Replace a length in twips, if it is one of the library's."""
    typed = node.get(attribute, "")
    if not (typed.isascii() and typed.isdigit()):
        return
    near = [usual for usual in lengths if abs(usual - int(typed)) <= _ROUNDING]
    if near:
        node.set(attribute, str(lengths[near[0]]))


def _margins(house: House) -> dict[str, dict[int, int]]:
    """Return the attribute of each margin with the library's value and that of `house`."""
    sides = {
        "top": (HOUSE.top_mm, house.top_mm),
        "right": (HOUSE.right_mm, house.right_mm),
        "bottom": (HOUSE.bottom_mm, house.bottom_mm),
        "left": (HOUSE.left_mm, house.left_mm),
    }
    return {w(side): {twips(usual): twips(own)} for side, (usual, own) in sides.items()}


def _widths(house: House) -> dict[int, int]:
    """Return the library's widths of both tables and of their columns with those of `house`."""
    pairs = [
        *zip(HOUSE.head_mm, house.head_mm, strict=True),
        *zip(HOUSE.long_date_mm, house.long_date_mm, strict=True),
        *zip(HOUSE.foot_mm, house.foot_mm, strict=True),
        (HOUSE.text_mm, house.text_mm),
    ]
    return {twips(usual): twips(own) for usual, own in pairs}
