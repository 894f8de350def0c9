"""Lượt soát: what one run of `congvan check` looks for, and with whose profiles it reads."""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

import congvan
from congvan.api.agencies import load_agencies
from congvan.api.offices import load_office
from congvan.auditing.audit import Reading, audited, under, unread
from congvan.cli.check_codes import doubts_of
from congvan.cli.check_pages import docx_bytes, is_text, is_word
from congvan.cli.files import STREAM, typed
from congvan.findings.errors import CongvanError
from congvan.model import Office
from congvan.model.office.office import FILE
from congvan.model.reading.whole_file import AGENCIES_FILE
from congvan.source.locating import Manuscript

if TYPE_CHECKING:
    from collections.abc import Mapping

    from congvan.auditing.audit import Audit, Terms
    from congvan.auditing.fixing.text import Fixed
    from congvan.auditing.fixing.word import Retouched
    from congvan.checking.pages.printed_pages import Printed
    from congvan.cli.offices import Offices

_OTHERS: Final = {FILE: load_office, AGENCIES_FILE: load_agencies}
"""How the files are read that are no documents: an office's profile, a directory of agencies."""


class CheckRun(NamedTuple):
    """Lượt soát: the same terms for every file; `baseline` is the file they are known from."""

    terms: Terms
    offices: Offices
    baseline: str | None = None
    pages: Mapping[str, Printed] = MappingProxyType({})
    """What was printed of a file, where its pages are looked at too."""

    def audit(self, file: str, data: bytes | str | None = None) -> Audit:
        """Return what is found in `file`: a document, or a congvan.yaml or agencies.yaml itself.

        `data` is what shall stand there, where that is another text than stands there now. A code
        that the office's profile chooses, and that there is not, is found whatever is chosen.
        """
        try:
            if Path(file).name in _OTHERS:
                return self._other(file)
            office = self.offices.of(file)
            made = self._document(file, office, data)
        except CongvanError as error:
            return self._unread(file, error)
        return made.finding_too(doubts_of(office))

    def fix(self, file: str, text: str, *, guarded: bool) -> Fixed:
        """Return the text of `file` with its fixes made.

        Raises:
            CongvanError: if it cannot be read, or not be proven when it is fixed.
        """
        fix = congvan.fix_text if is_text(file) else congvan.fix
        return fix(text, file, self.offices.of(file), self._terms(file), guarded=guarded)

    def retouch(self, file: str, data: bytes, *, guarded: bool) -> Retouched:
        """Return a Word file with its fixes made.

        Raises:
            CongvanError: if it cannot be read, must not be touched, or not be proven.
        """
        return congvan.fix_docx(data, file, self._ruled(file), guarded=guarded)

    def _document(self, file: str, office: Office | None, data: bytes | str | None) -> Audit:
        """Return what is found in a document: a Word file, a plain text, or YAML.

        Raises:
            CongvanError: if it cannot be read.
        """
        terms = self._terms(file)
        if is_word(file):
            pages = self.pages[file].pages if file in self.pages else ()
            return congvan.audit_docx(docx_bytes(file), file, self._ruled(file), pages)
        if is_text(file):
            said = typed(file) if data is None else data
            return congvan.audit_text(said, file, office, terms)
        if file == STREAM:
            return congvan.audit(typed(file) if data is None else data, file, office, terms)
        return congvan.load_audit(file, office, terms, data, self.pages.get(file))

    def _other(self, file: str) -> Audit:
        """Return what is found in a profile or a directory of agencies.

        Raises:
            CongvanError: if it cannot be read, or is none.
        """
        whole = _OTHERS[Path(file).name](file)
        manuscript = Manuscript(typed(file).decode("utf-8-sig"))
        made = audited(manuscript, Reading(file, whole.noticed), self._terms(file))
        return made.finding_too(doubts_of(whole if isinstance(whole, Office) else None))

    def _unread(self, file: str, error: CongvanError) -> Audit:
        return audited(Manuscript(""), unread(file, error), self._terms(file))

    def name(self, file: str) -> str:
        """Return what a file is called in the baseline: as seen from there."""
        if self.baseline is None or file == STREAM:
            return file
        folder = Path(self.baseline).resolve().parent
        return Path(os.path.relpath(Path(file).resolve(), folder)).as_posix()

    def _terms(self, file: str) -> Terms:
        return self.terms._replace(name=self.name(file))

    def _ruled(self, file: str) -> Terms:
        """Return the terms for a Word file: with the choice of the office beside which it lies.

        Raises:
            CongvanError: if the office's profile cannot be read.
        """
        return under(self._terms(file), self.offices.of(file))
