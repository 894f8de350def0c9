"""Tệp Word và bản in: what `congvan check` reads besides YAML, and the pages it measures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.api import documents
from congvan.findings.errors import CongvanError
from congvan.source.file_reading import load_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.checking.pages.printed_pages import Printed
    from congvan.cli.offices import Offices

_WORD: Final = (".docx", ".docm", ".doc", ".dotx", ".dotm", ".dot")
_LIKE_WORD: Final = (".odt", ".rtf", ".pdf")
"""Endings of documents that no YAML can be: reading them as Word says what to do."""

_TEXT: Final = ".txt"


def is_word(file: str) -> bool:
    """Tell whether a file is read as a Word file, by its name."""
    return Path(file).suffix.lower() in (*_WORD, *_LIKE_WORD)


def is_text(file: str) -> bool:
    """Tell whether a file is a plain text, by its name."""
    return Path(file).suffix.lower() == _TEXT


def word_bytes(file: str) -> bytes:
    """Return the bytes of a Word file.

    Raises:
        SourceError: if it cannot be read.
    """
    from congvan.word.outline.package import MAX_FILE_BYTES  # noqa: PLC0415 - cold start

    return load_bytes(Path(file), MAX_FILE_BYTES)


def docx_bytes(file: str) -> bytes:
    """Return the same as a .docx: an old Word file (.doc) is read with LibreOffice.

    Raises:
        SourceError: if it cannot be read.
        ToolError: if it is a .doc, and LibreOffice is missing or cannot read it.
    """
    from congvan.rendering.pdf.libreoffice import to_docx  # noqa: PLC0415 - cold start
    from congvan.word.outline.package import is_old_word  # noqa: PLC0415 - cold start

    data = word_bytes(file)
    return to_docx(data) if is_old_word(data) else data


def printed(
    files: Sequence[str], offices: Offices, templates: Sequence[Path]
) -> dict[str, Printed]:
    """Return every file that can be printed with its pages; LibreOffice is started once.

    Raises:
        ToolError: if LibreOffice or a font is missing.
    """
    from congvan.checking.pages.printed_pages import Printed  # noqa: PLC0415 - cold start
    from congvan.rendering.pdf.measured_pages import to_pages  # noqa: PLC0415 - cold start

    made = {file: _docx(file, offices, templates) for file in files}
    documents = {file: docx for file, docx in made.items() if docx}
    return {
        file: Printed(documents[file], pages) for file, pages in to_pages(documents).items()
    }


def _docx(file: str, offices: Offices, templates: Sequence[Path]) -> bytes:
    """Return the .docx of a file, nothing where it has none; `check` says why."""
    from congvan.word.outline.package import opened  # noqa: PLC0415 - cold start

    try:
        if is_word(file):
            data = docx_bytes(file)
            opened(data, file)
            return data
        if is_text(file):
            return b""
        document = documents.load(file, offices.of(file))
        return documents.render(document, templates=templates)
    except CongvanError:
        return b""
