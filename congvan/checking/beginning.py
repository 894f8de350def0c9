"""Viết hoa chữ đầu: words that stand in small letters where the first of them has a capital."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.checking.rule import Rule
from congvan.findings import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.passages import Passage
    from congvan.checking.rule import Pattern
    from congvan.findings import Finding, Kind


def begun_small(kind: Kind, small: Pattern) -> Rule:
    """Return the rule that what `small` matches begins with a capital."""

    def passage(one: Passage) -> Iterator[Finding]:
        for match in small.finditer(one.plain):
            typed = match.group()
            right = typed[0].upper() + typed[1:]
            message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
            yield one.finding(kind, match.span(), message, right)

    return Rule(kind, passage=passage)
