"""Viết hoa tên riêng: names that stand in a text with other capitals than theirs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from congvan.findings import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.passages import Passage
    from congvan.findings import Finding, Kind

_TONES = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ",
    "ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
"""Both places of the tone mark; a name is one however it is marked."""


class Names(NamedTuple):
    """Các tên with their capitals: looked for after `before`, a regular expression.

    What is written in small letters throughout is a common noun unless `always`.
    """

    names: tuple[str, ...]
    before: str = ""
    always: bool = False


def miscased(passage: Passage, names: Names, kind: Kind) -> Iterator[Finding]:
    """Yield the names of a passage that have other capitals than theirs, set right."""
    pattern, known = _compiled(names)
    for match in pattern.finditer(passage.plain):
        typed = match["name"]
        right = _cased(typed, known[_folded(typed)])
        wrong = typed != right and not typed.isupper()
        if wrong and (names.always or not typed.islower()) and not passage.is_capitals:
            message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
            yield passage.finding(kind, match.span("name"), message, right)


@cache
def _compiled(names: Names) -> tuple[re.Pattern[str], dict[str, str]]:
    known = {_folded(name): name for name in names.names}
    listed = "|".join(map(_either, sorted(names.names, key=len, reverse=True)))
    pattern = rf"(?<!\w){names.before}(?P<name>(?i:{listed}))(?!\w)"
    return re.compile(pattern), known


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
