"""Tên cơ quan trong lời: the agencies that a cell or a sentence names in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from congvan.model.agencies.agencies import Directory

_APART: Final = re.compile(r"\s*(?:[;\n]|^[-–+•])\s*", re.MULTILINE)
"""What parts the agencies of a cell for certain."""

_JOINED: Final = re.compile(r"\s*,\s*|\s+và\s+")
"""What may part two agencies, or stand within the name of one."""

_ORDERED: Final = re.compile(
    r"\s*(?:(?:Giao|Yêu cầu|Đề nghị|Phân công)\s+)?(?P<name>[^,.;:]+(?:,[^,.;:]+)*)"
)
_MOST_WORDS: Final = 24
"""Words of the longest name that is looked for at the beginning of a sentence."""


class Spoken(NamedTuple):
    """Cơ quan được nêu: the ids meant, in order, and what is said that nobody is called."""

    ids: tuple[str, ...]
    unknown: tuple[str, ...]


def agencies_in(said: str, directory: Directory) -> Spoken:
    """Return whom a list of names means: ids, full or short names, groups.

    Of pieces parted by commas and “và” the longest that is a name counts: “Sở Văn hóa, Thể thao và
    Du lịch, Sở Y tế” are two.
    """
    ids: dict[str, None] = {}
    unknown: list[str] = []
    for piece in filter(None, map(str.strip, _APART.split(said))):
        start = 0
        while start < len(piece):
            end, members = _longest(piece, start, directory)
            ids |= dict.fromkeys(members)
            if not members:
                unknown.append(piece[start:end].strip())
            behind = _JOINED.match(piece, end)
            start = behind.end() if behind else end
    return Spoken(tuple(ids), tuple(unknown))


def addressed(sentence: str, directory: Directory) -> tuple[str, ...]:
    """Return whom a sentence charges by the name it begins with; () for nobody known."""
    match = _ORDERED.match(sentence)
    if match is None:
        return ()
    words = match["name"].split()[:_MOST_WORDS]
    for count in range(len(words), 0, -1):
        found = directory.meant_by(" ".join(words[:count]).rstrip(","))
        if found:
            return found
    return ()


def _longest(piece: str, start: int, directory: Directory) -> tuple[int, tuple[str, ...]]:
    """Return where the longest name from `start` on ends, and whom it means."""
    ends = [match.start() for match in _JOINED.finditer(piece, start)]
    for end in [len(piece), *reversed(ends)]:
        name = piece[start:end].strip().rstrip(".")
        members = directory.meant_by(name) or directory.members(name) if bare(name) else ()
        if members:
            return end, members
    return (ends or [len(piece)])[0], ()
