"""Tệp .xlsx: a workbook opened within bounds, its first sheet that is seen, its rows that are not.

The one module that imports openpyxl.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from importlib.util import find_spec
from typing import Any, Final

from congvan.api.batch.codes import NO_OPENPYXL
from congvan.api.batch.rows import unreadable
from congvan.findings.errors import ToolError
from congvan.findings.finding import NOWHERE, text

_MOST_UNPACKED: Final = 100 * 1024 * 1024
_MOST_PARTS: Final = 2000

_SHEETS: Final = "xl/worksheets/"
_FORMULA: Final = re.compile(rb"<f[ >/]")
_ROW: Final = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_NUMBER: Final = re.compile(rb"\br=[\"'](\d{1,7})[\"']")
_HIDDEN: Final = re.compile(rb"\bhidden=[\"'](?:1|true)[\"']")

UNREADABLE: Final = (
    zipfile.BadZipFile, zlib.error, OSError, KeyError, ValueError, TypeError, IndexError,
    AttributeError, SyntaxError, EOFError, RuntimeError, NotImplementedError, AssertionError,
)  # fmt: skip
"""What zipfile, the XML parser and openpyxl raise for a broken workbook."""


def require_openpyxl() -> None:
    """Refuse to go on where openpyxl is not installed.

    Raises:
        ToolError: if it is not.
    """
    if find_spec("openpyxl") is None:
        message = text("Cần gói openpyxl để đọc tệp Excel.")
        raise ToolError(NO_OPENPYXL.at(NOWHERE, message))


def has_formulas(data: bytes, file: str) -> bool:
    """Tell whether any sheet has a formula.

    Raises:
        SourceError: if the archive would not fit in memory.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        size = sum(part.file_size for part in parts)
        if size > _MOST_UNPACKED or len(parts) > _MOST_PARTS:
            raise unreadable(file, text("Tệp Excel quá lớn."))
        sheets = [part for part in parts if part.filename.startswith(_SHEETS)]
        return any(_FORMULA.search(archive.read(part)) for part in sheets)


def first_sheet(data: bytes, *, values: bool) -> tuple[Any, Any, str]:
    """Return what reads a workbook, its first sheet that is seen, and the part that holds it.

    Cells have their values, or their formulas.
    """
    from openpyxl.reader.excel import ExcelReader  # noqa: PLC0415 - keeps a cold start cold

    reader: Any = ExcelReader(
        io.BytesIO(data), read_only=True, data_only=values, rich_text=True
    )
    reader.read()
    parts = [
        link.target
        for _, link in reader.parser.find_sheets()
        if "chartsheet" not in link.Type and link.target in reader.valid_files
    ]
    sheets = reader.wb.worksheets
    seen = next((n for n, sheet in enumerate(sheets) if sheet.sheet_state == "visible"), 0)
    sheets[seen].reset_dimensions()
    return reader, sheets[seen], parts[seen]


def unseen_rows(part: bytes) -> set[int]:
    """Return the numbers of the rows that are hidden, by a filter or by hand."""
    found: set[int] = set()
    number = 0
    for row in _ROW.finditer(part):
        said = _NUMBER.search(row[1])
        number = int(said[1]) if said else number + 1
        if _HIDDEN.search(row[1]):
            found.add(number)
    return found
