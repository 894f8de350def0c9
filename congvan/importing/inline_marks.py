"""Đánh dấu: runs of a page → the text that is typed for them, with its marks `**`, `*`, `^`.

The other way round from `congvan.model.document.inline.runs`; what is typed is read back as the
same letters always, and in the same looks where marks can say them: not inside a word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.importing.runs import clean, strip, without
from congvan.model.document.inline import (
    BLANK,
    BOLD,
    CITED,
    ITALIC,
    NOTED,
    RAISED,
    Run,
    escaped,
    merged,
    runs,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALL: Final = BOLD + ITALIC + RAISED
_MARKS: Final = {BOLD: "**", ITALIC: "*"}
_RAISED_AT_MOST: Final = 20
_UNRAISED: Final = re.compile(r"[\s^\\*\[]")
_FILL_IN: Final = re.compile(r"\[cần điền[^\[\]]*\]", re.IGNORECASE)


def typed(pieces: Sequence[Run]) -> str:
    """Return what is typed for runs.

    >>> typed([Run("Mục tiêu:", "b"), Run(" 5 m"), Run("2", "s"), Run(" [a]")])
    '**Mục tiêu:** 5 m^2^ [a]'
    """
    wanted = _settled(strip(pieces))
    for looks in ("", ITALIC, BOLD, ITALIC + BOLD, ALL):
        kept = without(wanted, looks)
        text = _marked(kept)
        if _read(text) == kept:
            return text
    return _marked(without(wanted, ALL))


def literal(text: str) -> str:
    """Return what is typed for a text without looks."""
    return typed([Run(clean(text))])


def _settled(pieces: Sequence[Run]) -> list[Run]:
    """Return runs whose blanks at the ends of a look stand outside of it; looks of blanks go."""
    settled: list[Run] = []
    for run in pieces:
        if not run.marks or run.marks == NOTED:
            settled.append(run)
            continue
        marks = run.marks
        if RAISED in marks and not _may_be_raised(run.text.strip()):
            marks = marks.replace(RAISED, "")
        inner = run.text.strip()
        lead = run.text[: len(run.text) - len(run.text.lstrip())]
        tail = run.text[len(lead) + len(inner) :]
        settled += [Run(lead), Run(inner, marks), Run(tail)]
    return _bridged(merged(settled))


def _may_be_raised(text: str) -> bool:
    return 0 < len(text) <= _RAISED_AT_MOST and not _UNRAISED.search(text)


def _bridged(pieces: list[Run]) -> list[Run]:
    """Return runs with one look over a blank between two of that look."""
    for at in range(1, len(pieces) - 1):
        before, one, after = pieces[at - 1 : at + 2]
        if not one.text.strip() and before.marks == after.marks != NOTED and not one.marks:
            pieces[at] = Run(one.text, before.marks.replace(RAISED, ""))
    return merged(pieces)


def _marked(pieces: Sequence[Run]) -> str:
    """Return runs with their marks between them; what is text is escaped where it must be."""
    out: list[str] = []
    marks: list[int] = []
    length = 0
    for is_mark, text in _signed(pieces):
        if is_mark:
            marks += range(length, length + len(text))
        out.append(text)
        length += len(text)
    return escaped("".join(out), frozenset(marks))


def _signed(pieces: Sequence[Run]) -> Iterator[tuple[bool, str]]:
    """Yield marks and texts in turn, and whether each is a mark."""
    on: list[str] = []
    for run in [*pieces, Run("")]:
        looks = on if run.marks == NOTED else [look for look in _MARKS if look in run.marks]
        yield from ((True, _MARKS[look]) for look in reversed(on) if look not in looks)
        yield from ((True, _MARKS[look]) for look in looks if look not in on)
        on = looks
        if run.marks == NOTED:
            yield True, f"[^{run.text}]"
        elif RAISED in run.marks:
            yield from ((True, "^"), (False, run.text), (True, "^"))
        else:
            yield from _blanks(run.text)


def _blanks(text: str) -> Iterator[tuple[bool, str]]:
    """Yield a text in pieces; a place to be filled in is what it says."""
    end = 0
    for match in _FILL_IN.finditer(text):
        yield False, text[end : match.start()]
        yield True, match.group()
        end = match.end()
    yield False, text[end:]


def _read(text: str) -> list[Run]:
    """Return the runs of what is typed; a place to be filled in is text."""
    return merged(
        run if run.marks in (NOTED, CITED) else Run(run.text, run.marks.replace(BLANK, ""))
        for run in runs(text)
    )
