"""Tệp Excel: the first sheet that is seen of a workbook, its cells as Excel shows them."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from congvan.api.batch.cell_texts import GENERAL, shown
from congvan.api.batch.codes import CELL_FORMAT, HIDDEN_ROWS
from congvan.api.batch.old_cells import OldCell, Piece, is_old, read_old_cells
from congvan.api.batch.rows import (
    MOST_COLUMNS,
    MOST_FINDINGS,
    MOST_ROWS,
    faulty,
    gathered,
    unreadable,
)
from congvan.api.batch.workbook import (
    UNREADABLE,
    first_sheet,
    has_formulas,
    require_openpyxl,
    unseen_rows,
)
from congvan.findings.errors import SourceError
from congvan.findings.finding import Place, text
from congvan.source.plain_values import is_list

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from congvan.api.batch.rows import Rows
    from congvan.findings.finding import Finding

_MOST_NAMED: Final = 20
"""So many hidden rows are named."""

_EXTRA: Final = text("Mở tệp Excel, xóa ô thừa bên phải bảng, hoặc ghi tên cho cột của nó.")


class _Sheet(NamedTuple):
    """Trang tính: its rows that are seen, what is wrong, cells in old fonts, rows not seen."""

    file: str
    lines: list[tuple[int, list[str]]]
    found: list[Finding]
    old: list[OldCell]
    hidden: list[int]
    silent: set[Place]
    """Cells with a value that say nothing: an error, a format that hides it."""


def xlsx_rows(data: bytes, file: str, asked: Collection[str] = ()) -> Rows:
    """Return the rows that are seen on the first sheet of the workbook `data`.

    `asked` are the names of columns by which a title above them is known.

    Raises:
        SourceError: if it is no bounded workbook, or a cell shows an error or nothing certain.
        ToolError: if openpyxl is not installed.
    """
    require_openpyxl()
    try:
        computed = has_formulas(data, file)
        with warnings.catch_warnings(
            action="ignore"
        ):  # of styles and controls it does not know
            sheet = _read(data, file)
            if computed:
                sheet.found.extend(_uncomputed(data, sheet))
    except UNREADABLE as error:
        raise unreadable(file, text("Không đọc được tệp Excel này.")) from error
    noticed = [*_hidden(sheet), *read_old_cells(sheet.old, dict(sheet.lines), sheet.found)]
    if sheet.found:
        raise SourceError(*sheet.found[:MOST_FINDINGS])
    rows = gathered(sheet.lines, file, asked, _EXTRA)
    return rows._replace(noticed=tuple(noticed))


def _cells(sheet: Any) -> Iterator[tuple[int, tuple[Any, ...]]]:  # noqa: ANN401 - openpyxl says no types
    """Yield the rows of a sheet by their numbers."""
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_row=MOST_ROWS + 2)
    return enumerate(rows, 1)


def _read(data: bytes, file: str) -> _Sheet:
    reader, opened, part = first_sheet(data, values=True)
    sheet = _Sheet(file, [], [], [], [], set())
    try:
        unseen = unseen_rows(reader.archive.read(part))
        for number, cells in _cells(opened):
            if number not in unseen:
                sheet.lines.append((number, _shown_row(sheet, number, cells)))
            elif any(cell.value is not None for cell in cells):
                sheet.hidden.append(number)
    finally:
        reader.wb.close()
    return sheet


def _shown_row(sheet: _Sheet, number: int, cells: Sequence[Any]) -> list[str]:
    if len(cells) > MOST_COLUMNS and any(cell.value for cell in cells[MOST_COLUMNS:]):
        message = text("Tệp dữ liệu nhiều hơn {most} cột.", most=MOST_COLUMNS)
        raise unreadable(sheet.file, message, number)
    said: list[str] = []
    for column, cell in enumerate(cells[:MOST_COLUMNS], 1):
        place = Place(sheet.file, number, column)
        said.append("" if cell.value is None else _shown(sheet, place, cell))
        if cell.value is not None and not said[-1]:
            sheet.silent.add(place)
    return said


def _shown(sheet: _Sheet, place: Place, cell: Any) -> str:  # noqa: ANN401 - openpyxl says no types
    """Return what a cell shows; what is wrong with it is noted, and so is an old font."""
    if cell.data_type == "e":
        sheet.found.append(faulty(place, text("Ô báo lỗi {value}.", value=str(cell.value))))
        return ""
    form = cell.number_format
    said = shown(str(cell.value) if is_list(cell.value) else cell.value, form)
    if said is None:
        message = text("Không theo được định dạng “{form}” của ô {cell}.", form=form,
                       cell=cell.coordinate)  # fmt: skip
        sheet.found.append(CELL_FORMAT.at(place, message))
        return ""
    if pieces := _old_pieces(cell, said):
        is_text = isinstance(cell.value, str) or is_list(cell.value)
        sheet.old.append(OldCell(place, cell.coordinate, pieces, form if is_text else GENERAL))
    return said


def _old_pieces(cell: Any, said: str) -> tuple[Piece, ...]:  # noqa: ANN401 - openpyxl says no types
    """Return the texts of a cell with their fonts, if an old one is to be looked at."""
    own = str(cell.font.name or "")
    if is_list(cell.value):
        pieces = tuple(
            Piece(str(part), own if isinstance(part, str) else str(part.font.rFont or own))
            for part in cell.value
        )
    else:
        pieces = (Piece(cell.value if isinstance(cell.value, str) else said, own),)
    return pieces if is_old(pieces) else ()


def _uncomputed(data: bytes, sheet: _Sheet) -> Iterator[Finding]:
    """Yield a finding for every formula whose value the workbook does not hold."""
    seen = dict(sheet.lines)
    reader, opened, _ = first_sheet(data, values=False)
    try:
        for number, cells in _cells(opened):
            said = seen.get(number, [])
            for column, cell in enumerate(cells[: len(said)], 1):
                place = Place(sheet.file, number, column)
                computed = said[column - 1] or place in sheet.silent
                if cell.data_type == "f" and not computed:
                    message = text("Ô là công thức chưa được tính; mở bằng Excel rồi lưu lại.")
                    yield faulty(place, message)
    finally:
        reader.wb.close()


def _hidden(sheet: _Sheet) -> list[Finding]:
    """Return one warning for all rows that say something and are not seen."""
    if not sheet.hidden:
        return []
    named = ", ".join(map(str, sheet.hidden[:_MOST_NAMED]))
    more = "…" * (len(sheet.hidden) > _MOST_NAMED)
    said = text("Bỏ qua {count} dòng đang ẩn hoặc bị lọc trong Excel: {rows}.",
                count=len(sheet.hidden), rows=f"{named}{more}")  # fmt: skip
    return [HIDDEN_ROWS.at(Place(sheet.file, sheet.hidden[0]), said)]
