"""Tệp CSV: rows of text between commas, semicolons or tabs, as spreadsheets write them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

from congvan.api.batch.rows import MOST_COLUMNS, gathered, unreadable
from congvan.findings.finding import text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from congvan.api.batch.rows import Line, Rows

_SEPARATORS: Final = ",;\t"
_EXTRA: Final = text("Đặt ô có dấu phẩy giữa hai dấu nháy kép, hoặc ghi tên cho cột còn thiếu.")
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


def csv_rows(data: bytes, file: str, asked: Collection[str] = ()) -> Rows:
    """Return the rows of the CSV file `data` in UTF-8, with or without a byte order mark.

    `asked` are the names of columns by which a title above them is known.

    Raises:
        SourceError: if it is none; a finding stands at its line.
    """
    if data.startswith(_UTF_16):
        raise unreadable(file, text("Tệp dữ liệu dùng mã UTF-16, không phải UTF-8."))
    try:
        typed = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise unreadable(file, text("Chữ ở đây không phải mã UTF-8."), line) from error
    return gathered(_lines(typed, file), file, asked, _EXTRA)


def _lines(typed: str, file: str) -> Iterator[Line]:
    lines = list(io.StringIO(typed, newline=""))
    reader = csv.reader(lines, delimiter=_separator(lines), strict=True)
    begins = 1
    try:
        for cells in reader:
            if len(cells) > MOST_COLUMNS:
                message = text("Tệp dữ liệu nhiều hơn {most} cột.", most=MOST_COLUMNS)
                raise unreadable(file, message, begins)
            yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        message = text("Dấu nháy kép mở mà không đóng, hoặc đóng rồi còn chữ theo sau.")
        raise unreadable(file, message, begins) from error


def _separator(lines: list[str]) -> str:
    """Return what stands most often between the names of the columns, outside of quotes."""
    heading = next((line for line in lines if line.strip()), "")
    bare = "".join(heading.split('"')[::2])
    return max(_SEPARATORS, key=bare.count)
