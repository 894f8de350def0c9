"""Cả tệp: the base of what one YAML file says — a document, a profile, a directory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

from pydantic import PrivateAttr

from congvan.findings.finding import NOWHERE, Finding, Place, in_order
from congvan.model.document.parts import Part, Path

if TYPE_CHECKING:
    from collections.abc import Iterable

AGENCIES_FILE: Final = "agencies.yaml"
"""Name of the file that holds a directory of agencies."""


class Whole(Part):
    """Cả tệp: knows where each of its values was typed; one built in Python has no places."""

    _places: dict[Path, Place] = PrivateAttr(default_factory=dict[Path, Place])
    _keys: dict[Path, str] = PrivateAttr(default_factory=dict[Path, str])
    _noticed: tuple[Finding, ...] = PrivateAttr(default=())

    def placed(
        self,
        places: dict[Path, Place],
        keys: dict[Path, str],
        noticed: tuple[Finding, ...],
    ) -> Self:
        """Return it knowing where its values were typed, and under which keys."""
        self._places = places
        self._keys = keys
        self._noticed = noticed
        return self

    def noticing(self, findings: Iterable[Finding]) -> Self:
        """Return it with more warnings about the text it was read from."""
        self._noticed = tuple(in_order([*self._noticed, *findings]))
        return self

    @property
    def noticed(self) -> tuple[Finding, ...]:
        """Warnings about the text it was read from."""
        return self._noticed

    def at(self, *path: str | int) -> Place:
        """Return where the value at `path` was typed: its own place or the nearest around it."""
        places = self._places
        while path and path not in places:
            path = path[:-1]
        return places.get(path, NOWHERE)

    def key(self, *path: str | int) -> str:
        """Return the key at `path` the way the file wrote it, else its canonical name."""
        names = [part for part in path if isinstance(part, str)]
        return self._keys.get(path) or names[-1]

    def below(self, *path: str | int) -> tuple[dict[Path, Place], dict[Path, str]]:
        """Return the places and the typed keys of the value at `path`, by their paths in it."""
        depth = len(path)
        return (
            {own[depth:]: place for own, place in self._places.items() if own[:depth] == path},
            {own[depth:]: typed for own, typed in self._keys.items() if own[:depth] == path},
        )
