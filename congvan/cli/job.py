"""Lượt soát: what one run of `congvan check` looks for, and with whose profiles it reads."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

import congvan
from congvan.cli.files import STREAM, typed
from congvan.cli.papers import docx_bytes, is_word
from congvan.directories import load_agencies
from congvan.errors import CongvanError
from congvan.model.office import FILE
from congvan.model.whole import AGENCIES_FILE
from congvan.offices import load_office

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.auditing.audit import Audit, Terms
    from congvan.checking.laid import Printed
    from congvan.cli.offices import Offices
    from congvan.fixing import Fixed
    from congvan.retouching.whole import Retouched

_OTHERS: Final = {FILE: load_office, AGENCIES_FILE: load_agencies}
"""How the files are read that are no documents: an office's profile, a directory of agencies."""


class Job(NamedTuple):
    """Lượt soát: the same terms for every file; `baseline` is the file they are known from."""

    terms: Terms
    offices: Offices
    baseline: str | None = None
    pages: Mapping[str, Printed] = MappingProxyType({})
    """What was printed of a file, where its pages are looked at too."""

    def audit(self, file: str, data: bytes | str | None = None) -> Audit:
        """Return what is found in `file`: a document, or a congvan.yaml or agencies.yaml itself.

        `data` is what shall stand there, where that is another text than stands there now.
        """
        from congvan.auditing.audit import Reading, audited  # noqa: PLC0415 - cold start
        from congvan.source.locating import Manuscript  # noqa: PLC0415 - cold start

        terms = self._terms(file)
        try:
            if load := _OTHERS.get(Path(file).name):
                known = Reading(file, load(file).noticed)
                return audited(Manuscript(typed(file).decode("utf-8-sig")), known, terms)
            if is_word(file):
                pages = self.pages[file].pages if file in self.pages else ()
                return congvan.audit_docx(docx_bytes(file), file, terms, pages)
            office = self.offices.of(file)
        except CongvanError as error:
            unread = Reading(file, error.findings, None, error.exit_code)
            return audited(Manuscript(""), unread, terms)
        if file == STREAM:
            return congvan.audit(typed(file) if data is None else data, file, office, terms)
        return congvan.load_audit(file, office, terms, data, self.pages.get(file))

    def fix(self, file: str, text: str, *, guarded: bool) -> Fixed:
        """Return the text of `file` with its fixes made.

        Raises:
            CongvanError: if it cannot be read, or not be proven when it is fixed.
        """
        office = self.offices.of(file)
        return congvan.fix(text, file, office, self._terms(file), guarded=guarded)

    def retouch(self, file: str, data: bytes, *, guarded: bool) -> Retouched:
        """Return a Word file with its fixes made.

        Raises:
            CongvanError: if it cannot be read, must not be touched, or not be proven.
        """
        return congvan.fix_docx(data, file, self._terms(file), guarded=guarded)

    def name(self, file: str) -> str:
        """Return what a file is called in the baseline: as seen from there."""
        if self.baseline is None or file == STREAM:
            return file
        folder = Path(self.baseline).resolve().parent
        return Path(os.path.relpath(Path(file).resolve(), folder)).as_posix()

    def _terms(self, file: str) -> Terms:
        return self.terms._replace(name=self.name(file))
