"""Mục của danh sách: the entries of Kính gửi and Nơi nhận, their dashes and their end marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.findings.finding import text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.checking.looks.pieces import Part
    from congvan.findings.finding import Finding, Kind

_DASHES: Final = ("-", "–", "+", "•")
_LONG: Final = 24
"""Letters of a line at least that the next one may go on with."""


def entries_of(parts: Sequence[Part]) -> list[list[Part]]:
    """Return the entries of a list; a line without a dash goes on with one that is not ended."""
    entries: list[list[Part]] = []
    for part in parts:
        if entries and _goes_on(entries[-1][-1], part):
            entries[-1].append(part)
        else:
            entries.append([part])
    return entries


def begins_entry(part: Part) -> bool:
    """Tell whether a line begins with a dash, typed or counted by Word."""
    return part.text.startswith(_DASHES) or part.paragraph.label is not None


def undashed(kind: Kind, entries: Sequence[Sequence[Part]]) -> Iterator[Finding]:
    """Yield the entries that begin without a dash, typed or counted by Word."""
    for first, *_ in entries:
        if not begins_entry(first):
            yield first.finding(kind, text("“{said}” thiếu gạch đầu dòng.", said=first.text))


def unended(kind: Kind, entries: Sequence[Sequence[Part]]) -> Iterator[Finding]:
    """Yield the entries that do not end in a semicolon, the last in a full stop."""
    lasts = [entry[-1] for entry in entries]
    for last in lasts[:-1]:
        if not last.text.endswith(";"):
            yield last.finding(kind, text("“{said}” thiếu dấu chấm phẩy.", said=last.text))
    for last in lasts[-1:]:
        if not last.text.endswith("."):
            yield last.finding(kind, text("“{said}” thiếu dấu chấm cuối dòng.", said=last.text))


def _goes_on(before: Part, part: Part) -> bool:
    if begins_entry(part):
        return False
    open_ended = not before.text.endswith((";", ".", ":"))
    return open_ended and (part.text[:1].islower() or len(before.text) >= _LONG)
