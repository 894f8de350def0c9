"""Tiếng: the syllables of a text in the order they are read, and the runs they form."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from congvan.vietnamese.spelling.syllables import canonical, parts

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_INSIDE: Final = re.compile(r"[\w./@\\-]")
"""What makes a word part of an address, a symbol or a loan when it touches it."""


class Token(NamedTuple):
    """Một tiếng of a text: as typed, where it starts, and its canonical lower-case form."""

    typed: str
    start: int
    form: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.typed)

    @property
    def is_legal(self) -> bool:
        """Whether it is a syllable of the language."""
        return parts(self.form) is not None

    @property
    def is_letter(self) -> bool:
        """Whether it is a mere letter, as of an item: a, đ; “ý” and “ở” are words."""
        return len(self.typed) == 1 and (self.typed.isascii() or not self.is_legal)

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.typed[0].isupper()

    @property
    def is_all_capitals(self) -> bool:
        """Whether it is set in capitals."""
        return self.typed.isupper()


class Doubt(NamedTuple):
    """Một chỗ ngờ: from where to where, what is written, and what is probably meant."""

    start: int
    end: int
    typed: str
    instead: str


Run = tuple[Token, ...]
"""Một dãy: syllables with nothing but white space between them."""


@lru_cache(maxsize=2048)
def runs_of(text: str) -> tuple[Run, ...]:
    """Return the runs of a text.

    >>> [[token.typed for token in run] for run in runs_of("Rà soát, tổng hợp")]
    [['Rà', 'soát'], ['tổng', 'hợp']]
    """
    runs: list[list[Token]] = []
    end = -1
    for match in _LETTERS.finditer(text):
        if end < 0 or not text[end : match.start()].isspace():
            runs.append([])
        runs[-1].append(Token(match[0], match.start(), canonical(match[0].lower())))
        end = match.end()
    return tuple(map(tuple, runs))


@lru_cache(maxsize=2048)
def forms_of(text: str) -> frozenset[str]:
    """Return the canonical forms of the syllables that a text has anywhere."""
    return frozenset(token.form for run in runs_of(text) for token in run)


def stands_alone(text: str, token: Token) -> bool:
    """Tell whether no digit, hyphen or address touches a token."""
    around = text[max(0, token.start - 1) : token.start] + text[token.end : token.end + 1]
    return not _INSIDE.search(around.rstrip("."))


def cased(instead: str, typed: str) -> str:
    """Return `instead` with the capitals of `typed`."""
    if typed.isupper() and len(typed) > 1:
        return instead.upper()
    return instead[:1].upper() + instead[1:] if typed[:1].isupper() else instead
