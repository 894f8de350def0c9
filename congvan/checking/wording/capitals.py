"""Viết hoa chữ đầu: words that stand in small letters where the first of them has a capital."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from congvan.checking.rule import Rule
from congvan.findings.finding import text
from congvan.vietnamese.spelling.tokens import forms_of, runs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.rule import Pattern
    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding, Kind


def begun_small(kind: Kind, small: Pattern) -> Rule:
    """Return the rule that what `small` matches begins with a capital."""

    def passage(one: Passage) -> Iterator[Finding]:
        for match in small.finditer(one.plain):
            typed = match.group()
            right = typed[0].upper() + typed[1:]
            message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
            yield one.finding(kind, match.span(), message, right)

    return Rule(kind, passage=passage)


_TONES = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ",
    "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
"""Both places of the tone mark; a name is one however it is marked."""


@dataclass(frozen=True, eq=False)
class Names:
    """Các tên with their capitals: looked for after `before`, a regular expression.

    What is written in small letters throughout is a common noun unless `always`.
    """

    names: tuple[str, ...]
    before: str = ""
    always: bool = False

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression of all names, compiled when it is first looked for."""
        listed = "|".join(map(_either, sorted(self.names, key=len, reverse=True)))
        return re.compile(rf"(?<!\w){self.before}(?P<name>(?i:{listed}))(?!\w)")

    @cached_property
    def heads(self) -> frozenset[str]:
        """What a text must have of, to have one of the names: their first syllables."""
        return frozenset(runs_of(name)[0][0].form for name in self.names)

    @cached_property
    def known(self) -> dict[str, str]:
        """The names by their folded form."""
        return {_folded(name): name for name in self.names}


def miscased(passage: Passage, names: Names, kind: Kind) -> Iterator[Finding]:
    """Yield the names of a passage that have other capitals than theirs, set right."""
    if names.heads.isdisjoint(forms_of(passage.plain)):
        return
    for match in names.pattern.finditer(passage.plain):
        typed = match["name"]
        right = _cased(typed, names.known[_folded(typed)])
        wrong = typed != right and not typed.isupper()
        if wrong and (names.always or not typed.islower()) and not passage.is_capitals:
            message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
            yield passage.finding(kind, match.span("name"), message, right)


def _either(name: str) -> str:
    """Return the expression of a name with its tone marks in either place."""
    escaped = re.escape(name)
    for new, old in _TONES.items():
        escaped = re.sub(f"(?i:{new})", f"(?:{new}|{old})", escaped)
    return escaped


def _folded(name: str) -> str:
    folded = name.casefold()
    for new, old in _TONES.items():
        folded = folded.replace(old, new)
    return folded


def _cased(typed: str, name: str) -> str:
    """Return `typed` with the capitals of `name`; both are of one length."""
    pairs = zip(typed, name, strict=True)
    return "".join(c.upper() if model.isupper() else c.lower() for c, model in pairs)
