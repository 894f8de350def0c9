"""Chọn mã: which kinds of finding are asked for (`--select`) and which are not (`--ignore`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.findings import Kind

_CODE: Final = re.compile(r"CV\d{0,3}", re.IGNORECASE)


def is_code(word: str) -> bool:
    """Tell whether a word is a code or the beginning of one."""
    return bool(_CODE.fullmatch(word))


def names(word: str, kind: Kind) -> bool:
    """Tell whether a word names a kind: its code, the beginning of it, or its name."""
    if is_code(word):
        return kind.code.startswith(word.upper())
    return word == kind.name


def unknown(words: Iterable[str], kinds: Iterable[Kind]) -> list[str]:
    """Return the words that name none of `kinds`."""
    known = list(kinds)
    return [word for word in words if not any(names(word, kind) for kind in known)]


class Choice(NamedTuple):
    """Lựa chọn: words that name kinds; without `select` every kind is asked for.

    What is ignored is not asked for, even if it is selected by name.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, kind: Kind) -> bool:
        """Tell whether a kind is asked for."""
        if any(names(word, kind) for word in self.ignore):
            return False
        return not self.select or any(names(word, kind) for word in self.select)
