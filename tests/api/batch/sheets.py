"""Bảng dữ liệu thử: workbooks made here, since nothing else makes them byte by byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import openpyxl


def workbook(rows: Sequence[list[Any]], forms: dict[str, str] | None = None) -> bytes:
    """Return an .xlsx with `rows`; `forms` are number formats by cell (`B2`)."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cell, form in (forms or {}).items():
        sheet[cell].number_format = form
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def repacked(data: bytes, changes: dict[str, bytes]) -> bytes:
    """Return an archive with some of its parts replaced."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changes.get(name, old.read(name)))
    return buffer.getvalue()
