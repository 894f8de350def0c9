"""Tiếng hỏng: syllables that the language does not have, or that nobody ever writes."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from congvan.vietnamese.spelling.doubts import doubtful_words
from congvan.vietnamese.spelling.lexicon import alike, lexicon, near
from congvan.vietnamese.spelling.slips import SAME_SOUND, likeness
from congvan.vietnamese.spelling.syllables import PLAIN, parts, strip_tone
from congvan.vietnamese.spelling.tokens import Doubt, cased, runs_of, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.vietnamese.spelling.tokens import Run, Token

_FOREIGN: Final = re.compile(r"[aeiouy][^aeiouy]+[aeiouy]|^[bcdfgklpsv][lr]|[^a-z]|[fjwz]")
"""Letters of a loan, or of two words run together, once hats and marks are off."""

_BESIDE: Final = 1_000_000
"""How much more a word with a neighbour tells than how often a syllable stands alone."""

_SURE: Final = 256 * _BESIDE
"""A word met so often is meant, where else a name or a loan would be likelier."""


def broken_syllables(text: str) -> Iterator[Doubt]:
    """Yield the syllables that do not exist or are never met, with the likeliest that is.

    >>> [(doubt.typed, doubt.instead) for doubt in broken_syllables("các nghành và uỷ ban")]
    [('nghành', 'ngành')]
    """
    for run in runs_of(text):
        for at, token in enumerate(run):
            if _is_usual(token.form) or not _may_be_broken(text, token):
                continue
            if token.is_legal and token.start in _doubted(text):
                continue
            likely = _likely(run, at)
            if likely:
                yield Doubt(token.start, token.end, token.typed, cased(likely, token.typed))


@lru_cache(maxsize=8192)
def _is_usual(form: str) -> bool:
    """Tell whether a form is a letter, or a syllable of the language that is met."""
    return len(form) == 1 or (parts(form) is not None and lexicon().is_met(form))


def _may_be_broken(text: str, token: Token) -> bool:
    """Tell whether a token is no syllable that is ever met, and no symbol, loan or address."""
    if token.is_all_capitals or (token.is_legal and token.is_capital):
        return False
    plain = strip_tone(token.form)[0].translate(PLAIN)
    return not _FOREIGN.search(plain) and stands_alone(text, token)


@lru_cache(maxsize=8)
def _doubted(text: str) -> frozenset[int]:
    """Return where the letters stand that are already doubted together with a neighbour."""
    return frozenset(
        at for doubt in doubtful_words(text) for at in range(doubt.start, doubt.end)
    )


def _likely(run: Run, at: int) -> str:
    """Return what a broken syllable is likeliest meant to be, by its neighbours if they tell.

    With a capital it may be a name, without hats and marks a loan, and what is met a few times a
    rare word: then only a common word counts that it makes with a neighbour. A legal syllable
    has at least to sound alike.
    """
    token = run[at]
    is_strange = token.is_capital or token.form.isascii() or token.form in lexicon().alone
    least = SAME_SOUND if is_strange or token.is_legal else 0
    likely = alike(token.form, _beside(run, at)) if is_strange else near(token.form)
    best = ("", 0.0)
    for other in likely - {token.form}:
        weight, fit = likeness(token.form, other), _fit(run, at, other)
        if weight and weight >= least and (fit >= _SURE or not is_strange):
            best = max(best, (other, weight * fit), key=itemgetter(1))
    return best[0]


def _beside(run: Run, at: int) -> set[str]:
    """Return the syllables that form a word of two with a neighbour."""
    words = lexicon()
    before = words.after.get(run[at - 1].form, ()) if at else ()
    after = words.before.get(run[at + 1].form, ()) if at + 1 < len(run) else ()
    return {*before, *after}


def _fit(run: Run, at: int, form: str) -> float:
    """Return how well a syllable fits in its place: words with its neighbours count most."""
    words = lexicon().words
    before = words.get(f"{run[at - 1].form} {form}", 0) if at else 0
    after = words.get(f"{form} {run[at + 1].form}", 0) if at + 1 < len(run) else 0
    return (before + after) * _BESIDE + words.get(form, 1)
