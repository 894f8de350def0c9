"""Trộn thư: one YAML file and a table of data → one document a row.

`[=cột]` in a text of the document stands for what a row says in that column. What reads a table is
imported when one is read, to keep a cold start cold.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congvan.api.batch.merged import Merge, Merged
from congvan.source.file_reading import load_bytes

if TYPE_CHECKING:
    from congvan.model import Office

__all__ = ["Merge", "Merged", "load_merged"]


def load_merged(path: str | Path, data: str | Path, office: Office | None = None) -> Merge:
    """Return the documents that the YAML file `path` gives with the rows of the file `data`.

    `data` is CSV in UTF-8 or an Excel workbook (.xlsx); its first row names the columns.

    Raises:
        SourceError: if one of the two cannot be read.
        DocumentError: if columns are missing; every one is named at its place in the YAML.
        ToolError: if the data is a workbook and openpyxl is not installed.
    """
    from congvan.api.batch import loading  # noqa: PLC0415 - cold start

    typed = load_bytes(Path(path))
    rows = loading.load_rows(data, loading.asked_columns(typed, str(path)))
    return loading.merged(typed, str(path), rows, office)
