"""Chọn mã: which kinds of finding are asked for (`--select`) and which are not (`--ignore`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.vietnamese.text import near as nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from congvan.findings.finding import Kind
    from congvan.model import Office

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


def near(word: str, kinds: Iterable[Kind]) -> str | None:
    """Return the code or name of one of `kinds` that is nearest to a word that names none.

    A code with another digit is another code, and none is offered for it.
    """
    if is_code(word):
        return None
    known = [name for kind in kinds for name in (kind.code, kind.name)]
    return nearest(word, known)


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

    def over(self, office: Office | None) -> Choice:
        """Return the choice made where an office has its own: to select replaces all of that.

        What is only ignored here is ignored besides what the office ignores.
        """
        if office is None or self.select:
            return self
        own = office.check
        return Choice(own.select, (*own.ignore, *self.ignore))
