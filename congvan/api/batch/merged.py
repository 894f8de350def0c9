"""Bản trộn: the document of one row of data, built when it is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from congvan.api.documents import with_files
from congvan.findings.errors import CongvanError
from congvan.findings.finding import text
from congvan.model.reading.reading import understood

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.api.batch.rows import Row
    from congvan.api.batch.template import Template
    from congvan.findings.finding import Finding
    from congvan.model import Document, Office


class Merged(NamedTuple):
    """Một bản trộn: the document of one row, built when it is asked for; it travels light."""

    file: str
    template: Template
    row: Row
    office: Office | None = None

    def document(self) -> Document:
        """Return the document of the row.

        Raises:
            CongvanError: if it is none; the findings name the row too.
        """
        try:
            document = understood(self.template.filled(self.row.values), self.office)
            return with_files(document, Path(self.file).parent)
        except CongvanError as error:
            raise type(error)(*self.told(error.findings)) from error

    def told(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Return findings about this document with the row of data in their hints."""
        return tuple(self._told(finding) for finding in findings)

    def _told(self, finding: Finding) -> Finding:
        place = f"{self.row.place.file}:{self.row.place.line}"
        if finding.hint is None:
            return finding._replace(hint=text("Dòng dữ liệu: {place}.", place=place))
        hint = text("{hint}\nDòng dữ liệu: {place}.", hint=finding.hint, place=place)
        return finding._replace(hint=hint)


class Merge(NamedTuple):
    """Một lần trộn: what becomes of each row, and what is doubtful about the data."""

    rows: tuple[Merged, ...]
    noticed: tuple[Finding, ...] = ()
