"""Nạp dữ liệu và văn bản để trộn, and whether the two fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from congvan.api.batch.codes import MISSING_COLUMN, UNUSED_COLUMN
from congvan.api.batch.merged import Merge, Merged
from congvan.api.batch.rows import MOST_BYTES, unreadable
from congvan.api.batch.template import Template
from congvan.findings.errors import DocumentError, SourceError
from congvan.findings.finding import text
from congvan.model.keys.columns import folded
from congvan.source import read
from congvan.source.file_reading import load_bytes
from congvan.vietnamese.text import near

if TYPE_CHECKING:
    from collections.abc import Collection

    from congvan.api.batch.rows import Rows
    from congvan.findings.finding import Finding, Text
    from congvan.model import Office

_ZIP: Final = b"PK\x03\x04"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"


def merged(typed: bytes, file: str, rows: Rows, office: Office | None = None) -> Merge:
    """Return the same for YAML text; `file` is its name in findings and says where it lies.

    Raises:
        SourceError: if it is no YAML.
        DocumentError: if columns are missing.
    """
    template = Template(read(typed, file))
    asked = list(template.columns())
    known = {folded(column.name): column.name for column in rows.columns}
    missing = [
        MISSING_COLUMN.at(place, _missing(name, known, rows.file))
        for name, place in asked
        if folded(name) not in known
    ]
    if missing:
        raise DocumentError(*missing)
    letters = tuple(Merged(file, template, row, office) for row in rows.rows)
    unused = _unused(rows, {folded(name) for name, _ in asked})
    return Merge(letters, (*rows.noticed, *unused))


def asked_columns(typed: bytes, file: str) -> list[str]:
    """Return the names of the columns that YAML text asks for.

    Raises:
        SourceError: if it is no YAML.
    """
    return [name for name, _ in Template(read(typed, file)).columns()]


def load_rows(path: str | Path, asked: Collection[str] = ()) -> Rows:
    """Return the rows of a data file: CSV, or an Excel workbook by its first bytes.

    `asked` are the columns of the document: by them a title above the names is known.

    Raises:
        SourceError: if it cannot be read; every fault with its row.
        ToolError: if it is a workbook and openpyxl is not installed.
    """
    file = str(path)
    try:
        data = load_bytes(Path(path), MOST_BYTES)
    except SourceError as error:
        raise unreadable(file, error.findings[0].message) from error
    if len(data) > MOST_BYTES:
        raise unreadable(file, text("Tệp dữ liệu quá lớn."))
    if data.startswith(_OLD_EXCEL):
        raise unreadable(file, text("Đây là tệp Excel kiểu cũ (.xls)."))
    if data.startswith(_ZIP):
        from congvan.api.batch.xlsx_rows import xlsx_rows  # noqa: PLC0415 - cold start

        return xlsx_rows(data, file, asked)
    from congvan.api.batch.csv_rows import csv_rows  # noqa: PLC0415 - cold start

    return csv_rows(data, file, asked)


def _missing(name: str, known: dict[str, str], file: str) -> Text:
    """Return the message for a column that the data has not, with the near one or all."""
    meant = near(name, known.values())
    if meant:
        said = text("Tệp {file} không có cột “{name}”. Ý bạn là “{near}”?")
        return text(said.pattern, file=file, name=name, near=meant)
    names = ", ".join(known.values())
    return text("Tệp {file} không có cột “{name}”; có: {names}.", file=file, name=name,
                names=names)  # fmt: skip


def _unused(rows: Rows, asked: set[str]) -> list[Finding]:
    """Return one warning for all columns that the document does not ask for."""
    idle = [column for column in rows.columns if folded(column.name) not in asked]
    if not idle:
        return []
    names = ", ".join(column.name for column in idle)
    said = text("Văn bản không gọi cột: {names}.", names=names)
    return [UNUSED_COLUMN.at(idle[0].place, said)]
