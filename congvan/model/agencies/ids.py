"""Mã cơ quan: the ids and groups of a directory, found however they are spelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.findings.finding import text
from congvan.vietnamese.text import bare, near

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from congvan.findings.finding import Text


def is_id(typed: str) -> bool:
    """Tell whether a text has the form of an id: one word without a capital.

    >>> is_id("ubnd-huyen"), is_id("Bộ Y tế"), is_id("UBND")
    (True, False, False)
    """
    return len(typed.split()) == 1 and typed == typed.lower()


class Ids:
    """Các mã: case, accents, spaces, `-` and `_` do not tell two ids apart."""

    def __init__(self, agencies: Mapping[str, Iterable[str]], groups: Iterable[str]) -> None:
        """Know the ids of `agencies` with the names of each, and those of `groups`."""
        self._agencies = {bare(known): known for known in agencies}
        self._groups = {bare(known): known for known in groups}
        self._names = {bare(name): known for known, names in agencies.items() for name in names}

    def agency(self, typed: str) -> str | None:
        """Return the id of the agency that `typed` means, as the file writes it."""
        return self._agencies.get(bare(typed))

    def called(self, typed: str) -> str | None:
        """Return the id of the agency whose full or short name is `typed`."""
        return self._names.get(bare(typed))

    def group(self, typed: str) -> str | None:
        """Return the name of the group that `typed` means, as the file writes it."""
        return self._groups.get(bare(typed))

    def near(self, typed: str) -> str | None:
        """Return the id or group that is nearest to `typed`: by its letters, or a name's."""
        known = {**self._names, **self._groups, **self._agencies}
        close = near(typed, known)
        return None if close is None else known[close]

    def stranger(self, typed: str) -> Text:
        """Return the message for what is no id and no group, with the nearest there is."""
        meant = self.near(typed)
        if meant is None:
            return text("Danh bạ không có “{id}”.", id=typed)
        return text("Danh bạ không có “{id}”. Ý bạn là “{near}”?", id=typed, near=meant)
