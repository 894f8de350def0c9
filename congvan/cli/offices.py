"""Hồ sơ cơ quan của một lệnh: which congvan.yaml a document is read with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.api import documents
from congvan.api.offices import find_office, load_office
from congvan.cli.files import STREAM, typed

if TYPE_CHECKING:
    from congvan.decree.lettering import Profile
    from congvan.decree.page import House
    from congvan.model import Document, Office


class Offices:
    """Các hồ sơ của một lệnh: every congvan.yaml is read once, and found from each document."""

    def __init__(self, given: str | None) -> None:
        """Read every document with the profile `given`; without one, with the nearest."""
        self._given = given
        self._read: dict[str, Office] = {}
        self._near: dict[Path, str | None] = {}

    def document(self, file: str) -> Document:
        """Return the document in `file`, with what its office's profile supplies.

        Raises:
            CongvanError: if one of the two cannot be read, or says nothing of the kind.
        """
        office = self.of(file)
        if file == STREAM:
            return documents.loads(typed(file), file, office)
        return documents.load(file, office)

    def of(self, file: str) -> Office | None:
        """Return the profile that the document in `file` is read with, if there is one.

        Raises:
            CongvanError: if it cannot be read, or is none.
        """
        found = self._given
        if found is None and file != STREAM:
            found = self._nearest(Path(file).parent)
        if found is None:
            return None
        if found not in self._read:
            self._read[found] = load_office(found)
        return self._read[found]

    def _nearest(self, folder: Path) -> str | None:
        """Return the name of the nearest profile, as short as the folder of the command allows."""
        if folder not in self._near:
            found, here = find_office(folder), Path.cwd()
            near = found.relative_to(here) if found and found.is_relative_to(here) else found
            self._near[folder] = str(near) if near else None
        return self._near[folder]


def house_of(document: Document, sizes: Profile | None) -> House:
    """Return the measures a document is set in; `sizes` from the command line go before its own."""
    return document.house._replace(sizes=sizes) if sizes else document.house
