"""Lỗi gõ: how easily one syllable is written for another."""

from __future__ import annotations

from typing import Final, NamedTuple

from congvan.vietnamese.spelling.syllables import PLAIN, strip_tone

SAME_LETTERS: Final = 1.0
"""Another tone, or hats and horns forgotten or added: bo, bô, bổ."""

SAME_SOUND: Final = 0.5
"""What is heard alike in one region or another: s/x, ch/tr, n/ng; m/n are neighbours, too."""

NEXT_KEY: Final = 0.15
ONE_LETTER: Final = 0.02

_HEARD_FIRST: Final = (
    *(("s", "x"), ("ch", "tr"), ("d", "gi"), ("d", "r"), ("gi", "r"), ("l", "n"), ("m", "n")),
    *(("d", "v"), ("gi", "v"), ("g", "gh"), ("ng", "ngh"), ("c", "k")),
)
_HEARD_LAST: Final = (
    *(("n", "ng"), ("n", "nh"), ("c", "t"), ("c", "ch"), ("ch", "t"), ("m", "n"), ("i", "y")),
    *(("o", "u"), ("", "g"), ("", "h")),
)
"""The last two are n/ng, n/nh and c/ch once the common n or c is taken away."""

_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEYS: Final = {
    key: (row, column) for row, keys in enumerate(_ROWS) for column, key in enumerate(keys)
}


def likeness(one: str, other: str) -> float:
    """Return how likely `one` is written where `other` is meant; 0: hardly ever.

    >>> likeness("bỗ", "bổ"), likeness("xung", "sung"), likeness("báo", "rừng")
    (1.0, 0.5, 0)
    """
    letters, tone = strip_tone(one)
    meant, meant_tone = strip_tone(other)
    if letters == meant:
        return SAME_LETTERS
    if tone != meant_tone or abs(len(letters) - len(meant)) > 1:
        return 0
    if letters.translate(PLAIN) == meant.translate(PLAIN):
        return SAME_LETTERS
    return _weight(_difference(letters, meant))


class _Difference(NamedTuple):
    """What is left of two words without a common beginning and end, and whether there are any."""

    one: str
    other: str
    begun: bool
    ended: bool


def _difference(one: str, other: str) -> _Difference:
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    rest = one[start : len(one) - end], other[start : len(other) - end]
    return _Difference(*rest, begun=start > 0, ended=end > 0)


def _weight(between: _Difference) -> float:
    one, other = sorted(between[:2])
    if (one, other) in _HEARD_FIRST and not between.begun:
        return SAME_SOUND
    if (one, other) in _HEARD_LAST and not between.ended:
        return SAME_SOUND
    if len(one) == len(other) == 1:
        return NEXT_KEY if _are_neighbours(one, other) else 0
    return ONE_LETTER if len(one) + len(other) == 1 else 0


def _are_neighbours(one: str, other: str) -> bool:
    key, next_key = _KEYS.get(one), _KEYS.get(other)
    if key is None or next_key is None:
        return False
    return abs(key[0] - next_key[0]) <= 1 and abs(key[1] - next_key[1]) <= 1
