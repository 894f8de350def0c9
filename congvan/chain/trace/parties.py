"""Đơn vị vào ngày xét: what the directory knows of who is charged, on the day of a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.model.agencies.absence import heirs
from congvan.model.document.parts import PartialDate

if TYPE_CHECKING:
    from datetime import date

    from congvan.model.agencies.agencies import Agency, Directory


class Parties:
    """Các đơn vị, by id; without a directory an id is all there is of an agency."""

    def __init__(self, directory: Directory | None, on: date) -> None:
        """Look agencies up in `directory` on the day `on`."""
        self._directory = directory
        self._on = on
        self._after: dict[str, tuple[str, ...]] = {}

    def heirs(self, agency: str) -> tuple[str, ...]:
        """Return who stands in the place of an agency that has ended before the day."""
        if agency not in self._after:
            self._after[agency] = self._heirs(agency)
        return self._after[agency]

    def is_person(self, agency: str) -> bool:
        """Tell whether it is a person, who makes no plan."""
        known = self._known(agency)
        return bool(known and known.person)

    def name(self, agency: str) -> str:
        """Return what it is called in a table."""
        known = self._known(agency)
        return known.called if known else agency

    def _heirs(self, agency: str) -> tuple[str, ...]:
        known = self._known(agency)
        last = known.span.last if known else None
        if self._directory is None or last is None or last >= self._on:
            return ()
        day = PartialDate(day=self._on.day, month=self._on.month, year=self._on.year)
        return heirs(self._directory, agency, day)

    def _known(self, agency: str) -> Agency | None:
        return self._directory.agencies.get(agency) if self._directory else None
