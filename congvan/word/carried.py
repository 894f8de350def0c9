"""Khóa mang theo: what a document says of its parts that no page shows, as its .docx carries it.

A part is found again by a bookmark around its first words, which goes where they go. Nothing here
needs lxml: a cold start writes such keys, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TypeAlias

    Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
    """What a key holds: texts as they are typed, lists and mappings of them."""

ANCHOR: Final = "_cv_"
"""What the bookmarks begin with; Word shows none that begins with `_`."""


class Carried(NamedTuple):
    """Khóa của một phần: what kind of part it is, where it stands, and its keys in English.

    `at` is the name of its bookmark, or for a part that is no place on a page its own name.
    """

    kind: str
    at: str
    values: Mapping[str, Value]


def anchor(kind: str, number: int) -> str:
    """Return the name of a bookmark.

    >>> anchor("block", 3)
    '_cv_block_3'
    """
    return f"{ANCHOR}{kind}_{number}"


def kind_of(name: str) -> str:
    """Return the kind of part that a bookmark stands at.

    >>> kind_of("_cv_block_3")
    'block'
    """
    return name.removeprefix(ANCHOR).rpartition("_")[0]
