"""Mã định dạng: the number format of a cell, cut into sections and their tokens.

ECMA-376 part 1, 18.8.31: positive;negative;zero;text, with conditions in brackets.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from typing import Final, NamedTuple


class Sign(Enum):
    """Loại ký hiệu: what a token of a format code stands for."""

    LITERAL = auto()
    FIGURE = auto()
    """A digit from 1 to 9, which only the denominator of a fraction may have."""

    PLACE = auto()
    """A place for a digit: `0`, `#`, `?`."""

    POINT = auto()
    COMMA = auto()
    PERCENT = auto()
    EXPONENT = auto()
    SLASH = auto()
    GENERAL = auto()
    TEXT = auto()
    MOMENT = auto()
    """A part of a date or an hour: `dd`, `mmm`, `h`."""

    ELAPSED = auto()
    """Hours, minutes or seconds in all: `[h]`."""

    HALVES = auto()
    """`AM/PM`: the hours are those of half a day."""


class Token(NamedTuple):
    """Một ký hiệu of a format code: what it is, and its text."""

    sign: Sign
    text: str


class Condition(NamedTuple):
    """Điều kiện: which numbers a section is for."""

    operator: str
    limit: float

    def holds(self, value: float) -> bool:
        """Tell whether a number is one of them."""
        below, same = value < self.limit, value == self.limit
        above = not below and not same
        wanted = {"<": below, "=": same, ">": above, "<=": below or same, ">=": above or same}
        return wanted.get(self.operator, not same)

    @property
    def is_negative(self) -> bool:
        """Whether all of them are below zero."""
        return self.limit <= 0 and (
            self.operator == "<" or (self.operator == "<=" and self.limit < 0)
        )


class Section(NamedTuple):
    """Một đoạn of a format code."""

    tokens: tuple[Token, ...]
    condition: Condition | None = None

    def has(self, *signs: Sign) -> bool:
        """Tell whether any token is one of these."""
        return any(token.sign in signs for token in self.tokens)


_TOKEN: Final = re.compile(
    r"""
    "(?P<quoted>[^"]*)" | \\(?P<escaped>.) | (?P<pad>_.) | (?P<fill>\*.) | (?P<break>;)
    | \[\$(?P<currency>[^\]-]*)(?:-(?P<locale>[0-9A-F]{1,8})(?:,\d{1,3})?)?\]
    | \[(?P<ELAPSED>h+|m+|s+)\]
    | (?P<colour>\[(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r\ ?\d{1,2})\])
    | \[(?P<operator><=|>=|<>|<|>|=)(?P<limit>-?\d{1,15}(?:\.\d{1,15})?)\]
    | (?P<HALVES>am/pm|a/p) | (?P<GENERAL>general) | (?P<EXPONENT>e[+-])
    | (?P<MOMENT>y+|m+|d+|h+|s+) | (?P<PLACE>[0\#?]) | (?P<FIGURE>[1-9]) | (?P<POINT>\.)
    | (?P<COMMA>,) | (?P<PERCENT>%) | (?P<SLASH>/) | (?P<TEXT>@)
    | (?P<plain>[-$+():!^&'~{}<>=\ ] | [^\x00-\x7f])
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_CALENDARS: Final = ("", "00", "01")
"""Digits and calendars that a locale may ask for above its number: the usual ones."""

_LOCALE_DIGITS: Final = 4
_MOST_LETTERS: Final = 255
"""In a format code: what a spreadsheet holds."""


@lru_cache(maxsize=512)
def sections_of(code: str) -> tuple[Section, ...] | None:
    """Return the sections of a format code; None if it says what we do not know.

    >>> [len(section.tokens) for section in sections_of('#,##0" đồng";[Red]-0')]
    [6, 2]
    >>> sections_of("[DBNum1]0") is None
    True
    """
    if len(code) > _MOST_LETTERS:
        return None
    cut: list[list[re.Match[str]]] = [[]]
    at = 0
    while at < len(code):
        match = _TOKEN.match(code, at)
        if match is None or not _is_usual(match["locale"] or ""):
            return None
        if match["break"]:
            cut.append([])
        else:
            cut[-1].append(match)
        at = match.end()
    return tuple(map(_section, cut))


def _is_usual(locale: str) -> bool:
    """Tell whether a locale has our digits and our calendar."""
    above = locale[:-_LOCALE_DIGITS].rjust(4, "0") if len(locale) > _LOCALE_DIGITS else ""
    return above[:2] in _CALENDARS and above[2:] in _CALENDARS


def _section(matches: list[re.Match[str]]) -> Section:
    tokens = tuple(token for match in matches if (token := _token(match)))
    said = next((match for match in matches if match["operator"]), None)
    return Section(tokens, Condition(said["operator"], float(said["limit"])) if said else None)


def _token(match: re.Match[str]) -> Token | None:
    """Return what a match says; None for what is not printed: a colour, a filling."""
    kind = match.lastgroup or ""
    if kind in Sign.__members__:
        return Token(Sign[kind], match[kind])
    if kind == "pad":
        return Token(Sign.LITERAL, " ")
    for name in ("quoted", "escaped", "currency", "plain"):
        if match[name]:
            return Token(Sign.LITERAL, match[name])
    return None
