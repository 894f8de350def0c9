"""Chỗ đổi: what a fix puts in the place of what, with the words it touches whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from congvan.findings.finding import Span

_BEFORE: Final = re.compile(r"\S{0,20}\s{0,3}\Z")
_BEHIND: Final = re.compile(r"\s{0,3}\S{0,20}")
_MOST: Final = 60
"""How much of a long fault is shown."""


def change(span: Span) -> str:
    """Return `“các các phòng” → “các phòng”`."""
    before = _BEFORE.search(span.text[: span.start])
    behind = _BEHIND.match(span.text[span.end :])
    head, tail = (match.group() if match else "" for match in (before, behind))
    old, new = (_short(f"{head}{words}{tail}") for words in (span.fault, span.instead or ""))
    return f"“{old}” → “{new}”"


def line_of(span: Span) -> tuple[str, int, int]:
    """Return the line of its text that a span begins on, and the characters at fault there."""
    first = span.text.rfind("\n", 0, span.start) + 1
    line = span.text[first:].partition("\n")[0]
    return line, span.start - first, min(span.end - first, len(line))


def _short(words: str) -> str:
    """Return words on one line, the middle of long ones left out."""
    line = words.strip().replace("\n", " ").replace("\t", " ")
    return line if len(line) <= _MOST else f"{line[: _MOST // 2]}…{line[-_MOST // 2 :]}"
