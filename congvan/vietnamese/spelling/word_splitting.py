"""Cắt từ: which syllables of a run belong to words of several."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from congvan.vietnamese.spelling.lexicon import LONGEST, lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.vietnamese.spelling.tokens import Run

_COVERED: Final = 16
"""A syllable in a word is worth this many doublings of how often the word is met."""


def in_words(run: Run) -> list[bool]:
    """Tell of each syllable of a run whether it belongs to a word of several.

    Of the ways to cut the run the one counts that leaves the fewest syllables alone, and of those
    the one with the commonest words: “ứng dụng | công nghê”, not “dụng công”.
    """
    belongs = [False] * len(run)
    starts = _cut([token.form for token in run])
    end = len(run)
    while end:
        start = starts[end]
        belongs[start:end] = [end - start > 1] * (end - start)
        end = start
    return belongs


def _cut(forms: Sequence[str]) -> list[int]:
    """Return for each place in a run where the word that ends there starts."""
    words, begun = lexicon().words, lexicon().begun
    worth, starts = [0] * (len(forms) + 1), [0] * (len(forms) + 1)
    for start, pair in enumerate([*map(" ".join, pairwise(forms)), ""]):
        if worth[start] >= worth[start + 1]:
            worth[start + 1], starts[start + 1] = worth[start], start
        if pair not in begun and pair not in words:
            continue
        last = min(start + LONGEST, len(forms)) if pair in begun else start + 2
        for end in range(start + 2, last + 1):
            count = words.get(" ".join(forms[start:end]), 0)
            made = worth[start] + (end - start) * _COVERED + count.bit_length()
            if count and made > worth[end]:
                worth[end], starts[end] = made, start
    return starts
