"""Ngờ: words of legal syllables that are probably slips of other words.

Two neighbouring syllables that form no word, nor belong to one with those around them, are
doubted when a likely slip away there is a word met much oftener than these two side by side by
chance: “lòng ghép” for “lồng ghép”.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from congvan.vietnamese.spelling.lexicon import CORPUS, lexicon
from congvan.vietnamese.spelling.slips import likeness
from congvan.vietnamese.spelling.tokens import Doubt, cased, runs_of
from congvan.vietnamese.spelling.word_splitting import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.vietnamese.spelling.tokens import Run, Token

ENOUGH: Final = 12.0
"""How many times likelier than chance a slip must be; measured on texts of offices."""

NAMED: Final = 20.0
"""How much likelier two syllables are one word when only the first has a capital: Nước mắm."""


def doubtful_words(text: str) -> Iterator[Doubt]:
    """Yield the words of legal syllables that are probably other words, run by run.

    Of two that overlap the likelier one is yielded.

    >>> [(doubt.typed, doubt.instead) for doubt in doubtful_words("tăng cường lòng ghép giữa")]
    [('lòng ghép', 'lồng ghép')]
    """
    for run in runs_of(text):
        taken: set[int] = set()
        for _, at, meant in sorted(_weighed_pairs(run), reverse=True):
            if not taken & {at, at + 1}:
                taken |= {at, at + 1}
                yield _doubt(text, run[at], run[at + 1], meant)


def _weighed_pairs(run: Run) -> Iterator[tuple[float, int, str]]:
    """Yield how likely each doubted pair of a run is a slip, where it stands, and of what."""
    known = in_words(run)
    for at, (first, second) in enumerate(pairwise(run)):
        if known[at] or known[at + 1] or not _is_plain(first, second):
            continue
        meant, score = _meant(first.form, second.form)
        score *= NAMED if _is_named(run, at) else 1
        if score > ENOUGH:
            yield score, at, meant


def _is_plain(first: Token, second: Token) -> bool:
    """Tell whether two syllables may be doubted: no letters, names, capitals or loans."""
    return (
        not first.is_letter
        and not second.is_letter
        and not second.is_capital
        and not first.is_all_capitals
        and first.is_legal
        and second.is_legal
    )


def _is_named(run: Run, at: int) -> bool:
    """Tell whether a capital stands within a sentence: it begins the word of a name."""
    return run[at].is_capital and at > 0


@lru_cache(maxsize=4096)
def _meant(first: str, second: str) -> tuple[str, float]:
    """Return the word two syllables are likeliest a slip of, and how likely against chance."""
    words = lexicon()
    best = ("", 0.0)
    for other in words.before.get(second, ()):
        best = max(
            best, _weighed(f"{other} {second}", likeness(first, other)), key=itemgetter(1)
        )
    for other in words.after.get(first, ()):
        best = max(
            best, _weighed(f"{first} {other}", likeness(second, other)), key=itemgetter(1)
        )
    chance = words.count_alone(first) * words.count_alone(second) / CORPUS
    return best[0], best[1] / chance


def _weighed(word: str, weight: float) -> tuple[str, float]:
    return word, weight * lexicon().words[word] if weight else 0.0


def _doubt(text: str, first: Token, second: Token, meant: str) -> Doubt:
    """Return the doubt about two syllables; the one that is right stays as it was typed."""
    pairs = zip(meant.split(" "), (first, second), strict=True)
    instead = text[first.end : second.start].join(
        token.typed if form == token.form else cased(form, token.typed) for form, token in pairs
    )
    return Doubt(first.start, second.end, text[first.start : second.end], instead)
