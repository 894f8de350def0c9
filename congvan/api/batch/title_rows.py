"""Dòng tiêu đề: a title that stands above the names of the columns, and where these are then."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Final

from congvan.api.batch.codes import TITLE_ABOVE
from congvan.findings.finding import Place, text
from congvan.model.keys.columns import folded
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from congvan.findings.finding import Finding

_Line = tuple[int, "Sequence[str]"]
MOST_ABOVE: Final = 15
"""So many rows are looked at: a title, its date, the name of the office above it."""


def title_above(first: Sequence[_Line], asked: Collection[str], file: str) -> Finding | None:
    """Return the finding for a title that stands where the names of columns ought to be.

    `first` are the first rows of a table, `asked` the columns that the document asks for.
    """
    if not first or not asked:
        return None
    wanted = {folded(name) for name in asked}
    (number, heading), below = first[0], first[1 : MOST_ABOVE + 1]
    if _near(heading, wanted):
        return None
    line = _best(below, wanted) or _wider(heading, below)
    if not line:
        return None
    title = next(" ".join(nfc(cell).split()) for cell in heading if cell.strip())
    said = text(
        "Dòng {number} là “{title}”, không phải tên cột; tên các cột hình như ở dòng {line}.",
        number=number, title=title, line=line,
    )  # fmt: skip
    return TITLE_ABOVE.at(Place(file, number), said)


def _names(cells: Sequence[str]) -> set[str]:
    return {folded(nfc(cell)) for cell in cells if cell.strip()}


def _near(cells: Sequence[str], wanted: set[str]) -> bool:
    """Tell whether a row has a name that is asked for, or nearly so."""
    return any(difflib.get_close_matches(name, wanted, n=1) for name in _names(cells))


def _best(below: Sequence[_Line], wanted: set[str]) -> int:
    """Return the row with most of the names that are asked for; 0 if none has any."""
    counts = [(len(_names(cells) & wanted), -number) for number, cells in below]
    count, number = max(counts, default=(0, 0))
    return -number if count else 0


def _wider(heading: Sequence[str], below: Sequence[_Line]) -> int:
    """Return the first row of several names below a row of one cell."""
    if len(_names(heading)) != 1:
        return 0
    several = (number for number, cells in below if len(_names(cells)) > 1)
    return next(several, 0)
