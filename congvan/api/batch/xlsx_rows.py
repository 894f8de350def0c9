"""Tệp Excel: the first sheet of a workbook, its values as a secretary types them.

The one module that imports openpyxl.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from congvan.api.batch.codes import NO_OPENPYXL
from congvan.api.batch.rows import MOST_COLUMNS, MOST_ROWS, faulty, gathered, unreadable
from congvan.findings.errors import SourceError, ToolError
from congvan.findings.finding import NOWHERE, Place, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.api.batch.rows import Line, Rows
    from congvan.findings.finding import Finding

_MOST_UNPACKED: Final = 100 * 1024 * 1024
_MOST_PARTS: Final = 2000
_SHEETS: Final = "xl/worksheets/"
_FORMULA: Final = re.compile(rb"<f[ >/]")
_ZEROS: Final = re.compile(r"0{2,20}")
_PERCENT: Final = re.compile(r"0(?:\.(0{1,9}))?%")
_ERROR: Final = "\x00"
"""Before the value of a cell that shows an error; no text of a workbook can hold it."""

_UNREADABLE: Final = (
    zipfile.BadZipFile, zlib.error, OSError, KeyError, ValueError, TypeError, IndexError,
    AttributeError, SyntaxError, EOFError, RuntimeError, NotImplementedError, AssertionError,
)  # fmt: skip
"""What zipfile, the XML parser and openpyxl raise for a broken workbook."""


def xlsx_rows(data: bytes, file: str) -> Rows:
    """Return the rows of the first sheet of the workbook `data`.

    Raises:
        SourceError: if it is no bounded workbook, or a cell shows an error.
        ToolError: if openpyxl is not installed.
    """
    _require_openpyxl()
    try:
        computed = _has_formulas(data, file)
        with warnings.catch_warnings(
            action="ignore"
        ):  # of styles and controls it does not know
            lines = list(_lines(data, file))
            found = list(_uncomputed(data, lines, file)) if computed else []
    except _UNREADABLE as error:
        raise unreadable(file, text("Không đọc được tệp Excel này.")) from error
    found += _errors(lines, file)
    if found:
        raise SourceError(*found)
    return gathered(lines, file)


def shown(value: object, form: str = "General") -> str:
    """Return the value of a cell as it is typed in Vietnamese; `form` is its number format.

    >>> shown(datetime(2024, 2, 19)), shown(1250000.0), shown(7, "000"), shown(0.125, "0.0%")
    ('19/02/2024', '1250000', '007', '12,5%')
    """
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int | float):
        return _number(value, form)
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(value, date | time):
        return _moment(value)
    return "" if value is None else str(value)


def _moment(value: date | time) -> str:
    """Return a day, an hour, or both where the hour is not midnight."""
    if isinstance(value, time):
        return f"{value:%H:%M}"
    timed = isinstance(value, datetime) and value.time() != time()
    return f"{value:%d/%m/%Y %H:%M}" if timed else f"{value:%d/%m/%Y}"


def _number(value: float, form: str) -> str:
    if percent := _PERCENT.fullmatch(form):
        return f"{value * 100:.{len(percent[1] or '')}f}%".replace(".", ",")
    if value == int(value):
        width = len(form) if _ZEROS.fullmatch(form) else 0
        return f"{int(value):0{width}d}"
    return f"{value:.15g}".replace(".", ",")


def _require_openpyxl() -> None:
    if find_spec("openpyxl") is None:
        message = text("Cần gói openpyxl để đọc tệp Excel.")
        raise ToolError(NO_OPENPYXL.at(NOWHERE, message))


def _has_formulas(data: bytes, file: str) -> bool:
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


def _cells(data: bytes, *, values: bool) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of the first sheet: cells with their values, or with their formulas."""
    import openpyxl  # noqa: PLC0415 - keeps a cold start cold

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=values)
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        yield from sheet.iter_rows(max_row=MOST_ROWS + 2)
    finally:
        book.close()


def _lines(data: bytes, file: str) -> Iterator[Line]:
    for number, cells in enumerate(_cells(data, values=True), 1):
        if len(cells) > MOST_COLUMNS and any(cell.value for cell in cells[MOST_COLUMNS:]):
            message = text("Tệp dữ liệu nhiều hơn {most} cột.", most=MOST_COLUMNS)
            raise unreadable(file, message, number)
        yield number, [_shown(cell) for cell in cells[:MOST_COLUMNS]]


def _shown(cell: Any) -> str:  # noqa: ANN401 - openpyxl says no types
    if cell.value is None:
        return ""
    mark = _ERROR if cell.data_type == "e" else ""
    return mark + shown(cell.value, cell.number_format)


def _errors(lines: Sequence[Line], file: str) -> list[Finding]:
    """Return a finding for every cell that shows an error such as #N/A."""
    spots = (
        (Place(file, number, column), value.removeprefix(_ERROR))
        for number, cells in lines
        for column, value in enumerate(cells, 1)
        if value.startswith(_ERROR)
    )
    return [faulty(place, text("Ô báo lỗi {value}.", value=value)) for place, value in spots]


def _uncomputed(data: bytes, lines: Sequence[Line], file: str) -> Iterator[Finding]:
    """Yield a finding for every formula whose value the workbook does not hold."""
    for (number, shown_cells), cells in zip(lines, _cells(data, values=False), strict=False):
        for column, cell in enumerate(cells[: len(shown_cells)], 1):
            if cell.data_type == "f" and not shown_cells[column - 1]:
                said = text("Ô là công thức chưa được tính; mở bằng Excel rồi lưu lại.")
                yield faulty(Place(file, number, column), said)
