"""Soát văn bản YAML: a text as a whole, with a verdict on every rule, and its fixes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.api.documents import check, with_files
from congvan.api.partial import found_in
from congvan.auditing.audit import Reading, Terms, audited, under, unread
from congvan.auditing.fixing.text import fixed
from congvan.checking.verdicts import limits_of
from congvan.findings.errors import CongvanError, SourceError
from congvan.model.reading.reading import attempt
from congvan.model.reading.recovery import Partial
from congvan.source.file_reading import load_bytes
from congvan.source.locating import Manuscript

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.auditing.audit import Audit
    from congvan.auditing.fixing.text import Fixed
    from congvan.checking.pages.printed_pages import Printed
    from congvan.findings.finding import Finding
    from congvan.model import Office


def audit(
    data: bytes | str, file: str = "", office: Office | None = None, terms: Terms | None = None
) -> Audit:
    """Return everything that is found in a YAML text, what is silenced, what was not looked at.

    A text that cannot be read is no exception here: its findings say why, its `refusal` that
    there is nothing else. `terms` say which kinds are asked for and what is known already; the
    profile of the `office` may say so too (`Choice.over`).
    """
    return _audited(data, file, office, terms)


def load_audit(
    path: str | Path,
    office: Office | None = None,
    terms: Terms | None = None,
    data: bytes | str | None = None,
    printed: Printed | None = None,
) -> Audit:
    """Return the same of a YAML file; its pictures are read too.

    `data` is what shall stand in the file, where that is another text than stands there now;
    `printed` is what it was rendered to, for the rules about pages.
    """
    path, name = Path(path), str(path)
    terms = under(terms, office)
    try:
        data = load_bytes(path) if data is None else data
    except SourceError as error:
        return audited(Manuscript(""), unread(name, error), terms)
    found = _read(data, name, office, terms, path.parent)
    if printed and found.limits:
        from congvan.api.audit_word import (  # noqa: PLC0415 - a YAML text needs no lxml
            with_pages,
        )

        found = with_pages(found, found.limits, printed)
    return audited(Manuscript(_text(data)), found, terms)


def fix(
    typed: str,
    file: str = "",
    office: Office | None = None,
    terms: Terms | None = None,
    *,
    guarded: bool = False,
) -> Fixed:
    """Return a YAML text with the fixes made that its findings name, all else as it was typed.

    Only safe fixes, with `guarded` also those a person should look at; what is silenced, known or
    not asked for by `terms` is left.

    Raises:
        SourceError: if the text is no YAML.
        OutputError: if the fixed text says anything else than what was changed.
    """

    def found(text: str) -> Sequence[Finding]:
        return audit(text, file, office, terms).findings

    return fixed(typed, file, found, guarded=guarded)


def _audited(
    data: bytes | str,
    file: str,
    office: Office | None,
    terms: Terms | None,
) -> Audit:
    terms = under(terms, office)
    return audited(Manuscript(_text(data)), _read(data, file, office, terms, None), terms)


def _read(
    data: bytes | str, file: str, office: Office | None, terms: Terms, folder: Path | None
) -> Reading:
    """Return what a text says and what is found in it; pictures lie in `folder`."""
    try:
        document = attempt(data, file, office)
        if isinstance(document, Partial):
            told = found_in(document, terms.templates, doubts=True)
            return unread(file, document.error(*told))
        if folder is not None:
            document = with_files(document, folder)
        return Reading(file, check(document, terms.templates), limits_of(document))
    except CongvanError as error:
        return unread(file, error)


def _text(data: bytes | str) -> str:
    return data if isinstance(data, str) else data.decode("utf-8", "replace")
