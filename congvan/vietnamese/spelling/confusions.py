"""Từ hay viết sai: the table of what is written for what, and where a text has it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.vietnamese.spelling.syllables import canonical
from congvan.vietnamese.spelling.tokens import Doubt, cased, runs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from congvan.vietnamese.spelling.tokens import Run

TABLE: Final = Path(__file__).with_name("confusions.tsv")
_FIELDS: Final = 4


Forms = tuple[str, ...]
"""Các tiếng of a word, in their canonical form."""


class Confusion(NamedTuple):
    """Một từ hay viết sai: wrong but after or before one of these syllables."""

    wrong: str
    right: str
    after: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()


@cache
def entries() -> tuple[Confusion, ...]:
    """Return the table, in the order of the file."""
    lines = TABLE.read_text("utf-8").splitlines()
    return tuple(_entry(line) for line in lines if line and not line.startswith("#"))


def confused_words(text: str) -> Iterator[Doubt]:
    """Yield the words of a text that the table knows to be wrong.

    >>> [(one.typed, one.instead) for one in confused_words("Bổ xung và sát nhập")]
    [('Bổ xung', 'Bổ sung'), ('sát nhập', 'sáp nhập')]
    """
    table = _by_beginning()
    for run in runs_of(text):
        end = 0
        for at, token in enumerate(run):
            if at < end:
                continue
            seconds = table.get(token.form)
            second = run[at + 1].form if at + 1 < len(run) else ""
            listed = (*seconds.get(second, ()), *seconds.get("", ())) if seconds else ()
            for forms, entry in listed:
                if _stands(run, at, forms, entry):
                    end = at + len(forms)
                    yield _doubt(text, run[at:end], entry)
                    break


def besides(text: str, doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """Yield the doubts about a text that the table has not said already."""
    for doubt in doubts:
        said = ((doubt.start, doubt.end) for doubt in confused_words(text))
        if not any(start < doubt.end and doubt.start < end for start, end in said):
            yield doubt


@cache
def _by_beginning() -> dict[str, dict[str, list[tuple[Forms, Confusion]]]]:
    """Return the entries by their first and second syllables, the longest first."""
    table: dict[str, dict[str, list[tuple[Forms, Confusion]]]] = {}
    for entry in sorted(entries(), key=lambda one: -len(one.wrong)):
        forms = tuple(map(canonical, entry.wrong.split(" ")))
        first, second = (*forms, "")[:2]
        table.setdefault(first, {}).setdefault(second, []).append((forms, entry))
    return table


def _entry(line: str) -> Confusion:
    fields = [*line.split("\t"), "", ""][:_FIELDS]
    after, before = (_syllables(field) for field in fields[2:])
    return Confusion(fields[0], fields[1], after, before)


def _syllables(field: str) -> frozenset[str]:
    return frozenset(map(canonical, field.split()))


def _stands(run: Run, at: int, forms: Forms, one: Confusion) -> bool:
    """Tell whether an entry stands in a run from `at` on, where it is wrong; no name is."""
    end = at + len(forms)
    if tuple(token.form for token in run[at:end]) != forms:
        return False
    if at and run[at - 1].form in one.after:
        return False
    if end < len(run) and run[end].form in one.before:
        return False
    words = run[at:end]
    return not all(token.is_capital and not token.is_all_capitals for token in words)


def _doubt(text: str, words: Run, one: Confusion) -> Doubt:
    rights = one.right.split(" ")
    start, end = words[0].start, words[-1].end
    if len(rights) != len(words):
        return Doubt(start, end, text[start:end], cased(one.right, words[0].typed))
    instead = "".join(
        cased(right, token.typed) + text[token.end : after]
        for right, token, after in zip(
            rights, words, [*(token.start for token in words[1:]), end], strict=True
        )
    )
    return Doubt(start, end, text[start:end], instead)
