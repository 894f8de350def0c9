"""Ngắt dòng: where the lines of a head break, and how long the rules under them are.

Lengths come from the width table, so a line that is computed to fit does fit on paper.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.composing.flow import DrawnLine
from congvan.decree.page import PT, RULE_OF_LONGEST, twips
from congvan.decree.widths import width_pt
from congvan.decree.words import COMPOUNDS, DIVIDED_BODIES, NUMBERED, UNIT_WORDS
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.decree.lettering import Lettering
    from congvan.decree.page import House

MM_PT: Final = 72 / 25.4
_SLACK_PT: Final = 2
"""Kept free at the end of a computed line, against rounding in the word processor."""

_LEANING: Final = ("và", "của", "về", "các", "những", "trên", "tại", "số", "v/v")
"""A line should not end with one of these: they lean on the next word."""

_AND: Final = "và"
_SPLIT_COST: Final = 0.15
_COMPOUND_COST: Final = 0.5
_NUMBER_COST: Final = 0.7
_DATE_COST: Final = 0.35
"""A date had better not break; where it must, then before "tháng" or "năm"."""

_NUMBER: Final = re.compile(r"\d(?:[\d.,/-]*\d)?|[IVX]+")
_DATED: Final = ("tháng", "năm")
_DASHES: Final = ("-", "–")
_UNIT_GAIN: Final = 0.3
_JOINT_GAIN: Final = 0.15
"""A name may well break after a comma or before "và": "SỞ VĂN HÓA, / THỂ THAO VÀ DU LỊCH"."""


class Look(NamedTuple):
    """Kiểu chữ a line is measured in: size in points, bold, italic."""

    size: float
    bold: bool
    italic: bool

    def width(self, text: str) -> float:
        """Return the width of `text` in points."""
        return width_pt(text, self.size, bold=self.bold, italic=self.italic)


def look(lettering: Lettering, house: House) -> Look:
    """Return how `lettering` looks under `house`."""
    return Look(lettering.size(house.sizes), lettering.bold, lettering.italic)


def divided(name: str) -> str:
    r"""Return an agency's name with a line break before its place, where a head has one.

    >>> divided("Ủy ban nhân dân huyện Kon Plông")
    'Ủy ban nhân dân\nhuyện Kon Plông'
    """
    for body in DIVIDED_BODIES:
        words = name.split(" ")
        count = len(body.split())
        if bare(" ".join(words[:count])) == bare(body) and _unit_at(words, count):
            return f"{' '.join(words[:count])}\n{' '.join(words[count:])}"
    return name


@lru_cache(maxsize=1024)
def broken(text: str, style: Look, column_mm: float, *, name: bool = False) -> tuple[str, ...]:
    """Return `text` as lines that fit into `column_mm`: as few as can be, of like length.

    The name of an agency breaks best before a unit word ("TỈNH …"), a sentence does not. A word
    longer than the column stays whole on its line. Spaces inside a line stay as typed.
    """
    room = column_mm * MM_PT - _SLACK_PT
    if style.width(text) <= room:
        return (text,)
    words = re.split(r" (?=\S)", text)
    widths = [style.width(word) for word in words]
    costs = [_break_cost(words, start, name=name) for start in range(len(words))]
    starts = _best_breaks(costs, widths, style.width(" "), room)
    ends = [*starts[1:], len(words)]
    return tuple(" ".join(words[a:b]) for a, b in zip(starts, ends, strict=True))


def _best_breaks(
    costs: Sequence[float], widths: Sequence[float], space: float, room: float
) -> list[int]:
    """Return the first word of each line: fewest lines, then the least ragged and awkward."""
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, len(widths) + 1):
        options: list[tuple[int, float, int]] = []
        used = -space
        for start in range(end - 1, -1, -1):
            used += widths[start] + space
            if used > room and start < end - 1:
                break
            lines, cost, _ = best[start]
            free = max(room - used, 0) / room
            price = free * free + (costs[start] if start else 0)
            options.append((lines + 1, cost + price, start))
        best.append(min(options))
    starts: list[int] = []
    end = len(widths)
    while end:
        end = best[end][2]
        starts.append(end)
    return starts[::-1]


def _break_cost(words: Sequence[str], start: int, *, name: bool) -> float:
    """Return how bad a break before word `start` is; negative is good."""
    if not start:
        return 0
    if f"{words[start - 1]} {words[start].rstrip(',;')}".casefold() in COMPOUNDS:
        return _COMPOUND_COST
    if cost := _number_cost(words, start):
        return cost
    if _unit_at(words, start):
        return -_UNIT_GAIN if name else _SPLIT_COST
    if name and (words[start - 1].endswith((",", "-")) or words[start].casefold() == _AND):
        return -_JOINT_GAIN
    leaning = words[start - 1].casefold() in _LEANING
    inside_name = words[start][:1].isupper() and words[start - 1][:1].isupper() and not name
    cost = _SPLIT_COST if leaning else 0.0
    return cost + _SPLIT_COST if inside_name else cost


def _number_cost(words: Sequence[str], start: int) -> float:
    """Return how bad a break before a word is for a number, a date or a range of years there."""
    before, word = words[start - 1], words[start]
    counted = _NUMBER.fullmatch(before) is not None
    if counted and word in _DASHES:
        return _NUMBER_COST
    if counted and start > 1 and words[start - 2].casefold() in NUMBERED:
        return _DATE_COST if word.casefold() in _DATED else 0
    behind = before in _DASHES or before.casefold() in NUMBERED
    numbered = word[:1].isdigit() or _NUMBER.fullmatch(word.rstrip(",;.)")) is not None
    return _NUMBER_COST if counted or (behind and numbered) else 0


def _unit_at(words: Sequence[str], start: int) -> bool:
    here = [word.casefold() for word in words[start : start + 2]]
    return bool(here) and (here[0] in UNIT_WORDS or " ".join(here) in UNIT_WORDS)


@lru_cache(maxsize=1024)
def rule(lines: tuple[str, ...], style: Look, column_mm: float, share: float) -> DrawnLine:
    """Return the line drawn under `lines`.

    `share` is taken of the last line; where the decree gives a range, the length also stays
    between a third and a half of the longest line, so that it is right by either reading.
    """
    widths = [style.width(line) for line in lines]
    length = widths[-1] * share
    if share < 1:
        low, high = (max(widths) * part for part in RULE_OF_LONGEST)
        length = min(max(length, low), high)
    indent = max(round((twips(column_mm) - length * PT) / 2), 0)
    return DrawnLine(indent, indent)
