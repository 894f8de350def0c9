"""Dòng của bảng: a cell for every column, or those behind a forgotten one are misplaced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.grid_rows import reaches
from congvan.checking.rule import Rule, blocks_of
from congvan.findings.finding import Kind, Severity, text
from congvan.model.document.inline import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.findings.finding import Finding, Text
    from congvan.model import Document, Row, Table
    from congvan.model.document.blocks import Cell
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV750",
    "row-too-short",
    Severity.ERROR,
    "Dòng của bảng có ít ô hơn số cột: các ô sau chỗ thiếu đứng nhầm cột.",
    'Viết đủ ô; ô trống là `""` trong `[…]`, là khoảng trống giữa hai dấu `|` trong khối `|`, '
    "và bỏ hẳn tên cột nếu viết theo tên cột.",
    wrong="nội dung:\n  - bảng: {cột: [STT, Tên, Ghi chú], dòng: [[1, Sở Nội vụ]]}",
    right='nội dung:\n  - bảng: {cột: [STT, Tên, Ghi chú], dòng: [[1, Sở Nội vụ, ""]]}',
)

_MOST: Final = 40
"""Letters of a row that are shown."""

_SHAPES: Final = (
    re.compile(r"\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?"),
    re.compile(r"[\d.,\s%/-]+"),
)
"""A day, and a number: what the cells of one column often are."""


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, block in blocks_of(document):
        if block.table is None:
            continue
        for part, rows in (("header", block.table.header), ("rows", block.table.rows)):
            for index, reach in enumerate(reaches(rows)):
                if not rows[index].group and reach < len(block.table.columns):
                    place = document.at(*path, "table", part, index)
                    yield KIND.at(place, _message(block.table, rows, index, reach))


def _message(table: Table, rows: Sequence[Row], index: int, reach: int) -> Text:
    names = [plain(column.heading or "") for column in table.columns]
    shown = " | ".join(map(_shown, rows[index].cells or rows[index].total))
    shown = shown if len(shown) <= _MOST else f"{shown[:_MOST].rstrip()}…"
    missing = _missing(rows, index, len(names))
    if not any(names):
        return text(
            "Dòng “{row}” có {reach} ô, bảng có {count} cột.",
            row=shown, reach=reach, count=len(names),
        )  # fmt: skip
    if missing is None or not names[missing]:
        return text(
            "Dòng “{row}” có {reach} ô, bảng có {count} cột: {names}.",
            row=shown, reach=reach, count=len(names), names=", ".join(names),
        )  # fmt: skip
    return text(
        "Dòng “{row}” có {reach} ô, bảng có {count} cột: {names}; có lẽ thiếu ô “{missing}”.",
        row=shown, reach=reach, count=len(names), names=", ".join(names), missing=names[missing],
    )  # fmt: skip


def _missing(rows: Sequence[Row], index: int, count: int) -> int | None:
    """Return the column whose cell is missing, if the other rows tell it and only one is."""
    full = [row.cells for row in rows if len(row.cells) == count and _is_simple(row)]
    own = rows[index].cells
    if len(own) != count - 1 or not full or not _is_simple(rows[index]):
        return None
    usual = [{_shape(row[column]) for row in full} for column in range(count)]
    fits: list[int] = []
    for left_out in range(count):
        cells = [*own[:left_out], None, *own[left_out:]]
        pairs = zip(cells, usual, strict=True)
        fits.append(sum(_shape(cell) in shapes for cell, shapes in pairs if cell))
    best = [column for column, fit in enumerate(fits) if fit == max(fits)]
    return best[0] if len(best) == 1 else None


def _is_simple(row: Row) -> bool:
    return all(cell is None or cell.across == cell.down == 1 for cell in row.cells)


def _shape(cell: Cell | None) -> str:
    """Return what kind of thing a cell says: nothing, a day, a number, words."""
    shown = _shown(cell)
    if not shown:
        return ""
    return next((form.pattern for form in _SHAPES if form.fullmatch(shown)), "words")


def _shown(cell: Cell | None) -> str:
    """Return the words of a cell on one line."""
    if cell is None:
        return ""
    said = [plain(typed) for typed in (cell.text or "", *cell.items)]
    amount = str(cell.money.amount) if cell.money else ""
    return " ".join(" ".join([*said, amount]).split())


RULE: Final = Rule(KIND, _check, of_yaml=True)
