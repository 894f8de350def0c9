"""Dấu câu: the marks a document gets by itself at the end of a line or of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.decree.words import END_MARK
from congvan.model.document.inline import BOLD, NOTED, Run

if TYPE_CHECKING:
    from collections.abc import Sequence

_OWN_END: Final = re.compile(r"(?:[.;,…][.;,]|v\.v\.)$")
"""Ends that belong to the words: an ellipsis, "v.v."."""

_TAIL: Final = 4
_CLOSERS: Final = frozenset(";,.")
_PUNCTUATION: Final = ":;,.!?…–-"


def stripped(text: str) -> str:
    """Return `text` without the mark of a list or of the end that was typed after it.

    "v.v." and an ellipsis belong to the words and stay.
    """
    text = text.rstrip()
    if text[-1:] not in _CLOSERS or _OWN_END.search(text, max(len(text) - _TAIL, 0)):
        return text
    return text.removesuffix(END_MARK) if text.endswith(END_MARK) else text[:-1]


def closed(runs: Sequence[Run], mark: str, added: list[str]) -> list[Run]:
    """Return `runs` ending in `mark`, whatever list mark was typed there or before a note."""
    added.append(mark)
    if len(runs) == 1 and not runs[0].marks:  # nearly always
        return [Run(stripped(runs[0].text) + mark)]
    count = next((n for n, run in enumerate(reversed(runs)) if NOTED not in run.marks), 0)
    notes = list(runs[len(runs) - count :])
    if len(notes) == len(runs):
        return [*notes, Run(mark)]
    *before, last = runs[: len(runs) - count]
    kept = stripped(last.text)
    if not last.marks and not notes:
        return [*before, Run(kept + mark)]
    return [*before, Run(kept, last.marks), *notes, Run(mark)]


def series(items: Sequence[Sequence[Run]], added: list[str]) -> list[list[Run]]:
    """Return the lines of a list: ";" after each, "." after the last; PL1-I-II.6a, 9d."""
    last = len(items) - 1
    return [closed(runs, "." if n == last else ";", added) for n, runs in enumerate(items)]


def ended(runs: Sequence[Run], added: list[str]) -> list[Run]:
    """Return the last paragraph of a text with "./." once."""
    return closed(runs, END_MARK, added)


def joined(heading: Sequence[Run], text: str, added: list[str]) -> str:
    """Return what stands between a run-in heading and its text.

    A heading that already ends in a mark gets none. Before a capital letter stands ": ", before
    a small one a space: "Giao Sở Nội vụ chủ trì …" runs straight on.
    """
    if not heading or not text:
        return ""
    if heading[-1].text.rstrip()[-1:] in _PUNCTUATION or not runs_apart(text):
        return " "
    added.append(":")
    return ": "


def runs_apart(text: str) -> bool:
    """Tell whether `text` begins a sentence of its own (no small letter first)."""
    first = next((c for c in text if c.isalnum()), "")
    return not first.islower()


def bolded(runs: Sequence[Run]) -> list[Run]:
    """Return `runs` in bold, but for the numbers of notes."""
    return [
        run if NOTED in run.marks else Run(run.text, "".join(sorted({*run.marks, BOLD})))
        for run in runs
    ]
