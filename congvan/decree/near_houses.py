"""Quy cách lân cận: other measures inside the decree's ranges, the least visible change first.

For a page that comes out badly: a little more or less between paragraphs or lines moves its last
lines to another page, and nobody sees the difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.decree.lettering import PROFILES
from congvan.decree.page import LINES, PARAGRAPH_GAP_PT, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.decree.page import House

_GAP: Final = PARAGRAPH_GAP_PT._replace(high=2 * PARAGRAPH_GAP_PT.low)
"""The decree has no upper limit; twice the lower one is not yet an empty line (PRACTICE)."""

_GAP_STEP_PT: Final = 1
_LINES_STEP: Final = 0.05


def near_houses(house: House) -> Iterator[tuple[House, ...]]:
    """Yield the houses near `house` that have its sizes, then those that have the other sizes.

    The page is left as it is. Among measures as far from its own the smaller comes first, which
    saves paper.
    """
    yield tuple(_spaced(house))
    for sizes in PROFILES:
        if sizes != house.sizes:
            other = house._replace(sizes=sizes)
            yield other, *_spaced(other)


def _spaced(house: House) -> Iterator[House]:
    """Yield a house with other gaps, with other line spacings, then with more of both."""
    gaps = _near(house.gap_pt, _GAP, _GAP_STEP_PT)
    lines = _near(house.lines, LINES, _LINES_STEP)
    yield from (house._replace(gap_pt=gap) for gap in gaps)
    yield from (house._replace(lines=line) for line in lines)
    wider = [gap for gap in gaps if gap > house.gap_pt]
    looser = [line for line in lines if line > house.lines]
    most = min(len(wider), len(looser))
    both = zip(wider[len(wider) - most :], looser[len(looser) - most :], strict=True)
    yield from (house._replace(gap_pt=gap, lines=line) for gap, line in both)


def _near(own: float, span: Span, step: float) -> list[float]:
    """Return the steps of a span, the nearest to its own value first, without that one."""
    count = round((span.high - span.low) / step)
    steps = (round(span.low + step * at, 2) for at in range(count + 1))
    return sorted(
        (value for value in steps if value != own), key=lambda value: abs(value - own)
    )
