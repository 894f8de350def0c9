"""Tệp Word của bất kỳ ai: checked, fixed, commented, and turned into YAML."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.auditing.audit import Reading, Terms, audited, unread
from congvan.auditing.fixing.word import retouched
from congvan.auditing.word_comments import annotated
from congvan.checking.looks.presentation import Presentation
from congvan.checking.pages.printed_pages import laid
from congvan.checking.word_file import examine, examine_pages
from congvan.findings.errors import SourceError
from congvan.findings.finding import Place, as_typed, in_order
from congvan.importing.yaml_text import sheet_of
from congvan.rendering.pdf.libreoffice import to_docx
from congvan.source.file_reading import load_bytes
from congvan.source.locating import Manuscript
from congvan.word.outline import outline
from congvan.word.outline.package import MAX_FILE_BYTES, is_old_word
from congvan.word.recognition import recognise

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from congvan.auditing.audit import Audit
    from congvan.auditing.fixing.word import Retouched
    from congvan.checking.pages.printed_pages import Printed, PrintedPage
    from congvan.checking.verdicts import Limits
    from congvan.checking.word_file import Examined
    from congvan.findings.finding import Finding
    from congvan.importing.yaml_text import Sheet
    from congvan.model.keys.rekeying import Language


def check_docx(data: bytes, file: str = "", pages: Sequence[PrintedPage] = ()) -> list[Finding]:
    """Return what is wrong or doubtful in any .docx: its wording, its look, its `pages`.

    `pages` are those that `congvan.rendering.pdf.measured_pages.to_pages` measured. A finding's
    line is the number of its paragraph, in reading order.

    Raises:
        SourceError: if it is no Word file, or one that cannot be read.
    """
    return list(_examined(data, file, pages).findings)


def audit_docx(
    data: bytes,
    file: str = "",
    terms: Terms | None = None,
    pages: Sequence[PrintedPage] = (),
) -> Audit:
    """Return the same with a verdict on every rule; what cannot be read is no exception here."""
    try:
        reading = Reading(file, *_examined(data, file, pages))
    except SourceError as error:
        reading = unread(file, error)
    return audited(Manuscript(""), reading, terms or Terms())


def fix_docx(
    data: bytes, file: str = "", terms: Terms | None = None, *, guarded: bool = False
) -> Retouched:
    """Return a .docx with the fixes made that its findings name, all else as it was.

    Only safe fixes, with `guarded` also those a person should look at; what is not asked for by
    `terms` is left.

    Raises:
        SourceError: if it is no Word file, or one that cannot be read.
        OutputError: if it is signed, has tracked changes or is locked; or if it would say
            anything else than what was changed.
    """

    def found(made: bytes) -> Sequence[Finding]:
        return audit_docx(made, file, terms).findings

    return retouched(data, file, found, guarded=guarded)


def annotate(
    data: bytes,
    file: str,
    findings: Sequence[Finding],
    say: Callable[[str], str] = as_typed,
) -> bytes:
    """Return a copy of a .docx with a comment of Word for each finding in it, at its place.

    Raises:
        SourceError: if it is no Word file, or one that cannot be read.
    """
    return annotated(data, file, findings, say)


def imported(data: bytes, file: str = "", keys: Language = "vi") -> Sheet:
    """Return the YAML of a document from anywhere, a .docx or a plain text, and its pictures.

    What could not be placed for certain is in it all the same, under a comment that says so.

    Raises:
        SourceError: if it cannot be read, or is no administrative document.
    """
    return sheet_of(data, file, keys)


def load_imported(path: str | Path, keys: Language = "vi") -> Sheet:
    """Return the same of a file; an old Word file (.doc) is read with LibreOffice.

    Raises:
        SourceError: if it cannot be read, or is no administrative document.
        ToolError: if it is a .doc, and LibreOffice is missing or cannot read it.
    """
    data = load_bytes(Path(path), MAX_FILE_BYTES)
    return imported(to_docx(data) if is_old_word(data) else data, str(path), keys)


def with_pages(reading: Reading, limits: Limits, printed: Printed) -> Reading:
    """Return what was found in a YAML file, and on the pages that it was rendered to."""
    sheet = Presentation(recognise(outline(printed.docx, reading.file)))
    findings, more = examine_pages(laid(sheet, printed.pages))
    whole = [finding._replace(place=Place(reading.file), span=None) for finding in findings]
    return reading._replace(
        findings=in_order([*reading.findings, *whole]), limits=limits.widened(more)
    )


def _examined(data: bytes, file: str, pages: Sequence[PrintedPage]) -> Examined:
    sheet = Presentation(recognise(outline(data, file)))
    return examine(sheet, laid(sheet, pages) if pages else None)
