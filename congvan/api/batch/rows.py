"""Dòng dữ liệu: the columns and rows of a table, whichever kind of file it comes from."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.api.batch.codes import BAD_DATA, BAD_ROW, OLD_LETTERS, TWICE
from congvan.api.batch.old_cells import decoded_without_font
from congvan.api.batch.title_rows import MOST_ABOVE, title_above
from congvan.findings.errors import SourceError
from congvan.findings.finding import Finding, Place, text
from congvan.model.keys.columns import folded
from congvan.source.reader import forbidden, forbidden_in
from congvan.vietnamese.text import nfc

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from congvan.findings.finding import Text

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 200
MOST_LETTERS: Final = 32_767
"""In one cell: what a spreadsheet holds."""

MOST_FINDINGS: Final = 100
"""So many faults are told at once; a file of another kind has a fault in every row."""

Line = tuple[int, "Sequence[str]"]
"""Where a row begins, from 1, and its cells."""


class Column(NamedTuple):
    """Một cột: its name as typed, and where it stands in the file."""

    name: str
    place: Place


class Row(NamedTuple):
    """Một dòng: its number among the rows, from 1, its place, its values by folded column."""

    number: int
    place: Place
    values: dict[str, str]


class Rows(NamedTuple):
    """Bảng dữ liệu: its file, its columns with a name, and its rows that say anything."""

    file: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    noticed: tuple[Finding, ...] = ()


def gathered(
    lines: Iterable[Line], file: str, asked: Collection[str] = (), extra: Text | None = None
) -> Rows:
    """Return the rows of a table whose first line that says anything holds the names of columns.

    `asked` are the names by which a title above them is known, `extra` what to do about cells
    too many in a file of this kind.

    Raises:
        SourceError: with every fault: a title above the names, or a column named twice, cells
            too many, old letters, control characters.
    """
    given = _said(lines)
    first = list(islice(given, MOST_ABOVE))
    if title := title_above(first, asked, file):
        raise SourceError(title)
    given = chain(first, given)
    number, heading = next(given, (0, ()))
    if not number:
        raise unreadable(file, text("Tệp dữ liệu trống."))
    names = [" ".join(nfc(cell).split()) for cell in heading]
    found = _twice(names, Place(file, number))
    rows: list[Row] = []
    for line, cells in given:
        if len(rows) == MOST_ROWS:
            raise unreadable(file, text("Tệp dữ liệu nhiều hơn {most} dòng.", most=MOST_ROWS))
        values = [_value(cell) for cell in cells]
        found += _faults(values, names, Place(file, line), extra)
        rows.append(Row(len(rows) + 1, Place(file, line), _named(names, values)))
    if found:
        raise SourceError(*found[:MOST_FINDINGS])
    if not rows:
        raise unreadable(file, text("Tệp dữ liệu chỉ có dòng tên cột."))
    columns = [Column(name, Place(file, number, n)) for n, name in enumerate(names, 1) if name]
    return Rows(file, tuple(columns), tuple(rows))


def unreadable(file: str, message: Text, line: int = 0) -> SourceError:
    """Return the error of a data file that cannot be read."""
    return SourceError(BAD_DATA.at(Place(file, line), message))


def faulty(place: Place, message: Text, hint: Text | None = None) -> Finding:
    """Return the finding for a row, or a cell of it, that cannot be used."""
    return BAD_ROW.at(place, message, hint)


def _said(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines that are not blank."""
    return ((line, cells) for line, cells in lines if any(cell.strip() for cell in cells))


def _value(cell: str) -> str:
    """Return what a cell says, composed, without the spaces around it."""
    return nfc(cell).strip().replace("\r\n", "\n").replace("\r", "\n")


def _twice(names: Sequence[str], place: Place) -> list[Finding]:
    """Return a finding for every column whose name was there before."""
    found: list[Finding] = []
    seen: dict[str, str] = {}
    for column, name in enumerate(names, 1):
        first = seen.get(folded(name)) if name else None
        if first is not None:
            said = text("Cột “{name}” trùng tên với cột “{first}”.", name=name, first=first)
            found.append(TWICE.at(place._replace(column=column), said))
        seen.setdefault(folded(name), name)
    return found


def _faults(
    values: Sequence[str], names: Sequence[str], place: Place, extra: Text | None
) -> list[Finding]:
    """Return what is wrong with the cells of one row."""
    found: list[Finding] = []
    over = [n for n, value in enumerate(values) if n >= len(names) and value]
    if over:
        said = text("Dòng có {count} ô, chỉ có {columns} cột.", count=over[-1] + 1,
                    columns=len(names))  # fmt: skip
        found.append(faulty(place, said, extra))
    for column, value in enumerate(values, 1):
        if meant := decoded_without_font(value):
            said = text("Chữ “{typed}” theo bảng mã cũ, là “{meant}”.", typed=value,
                        meant=meant)  # fmt: skip
            found.append(OLD_LETTERS.at(place._replace(column=column), said))
        if control := forbidden_in(value):
            found.append(forbidden(control, place._replace(column=column)))
        if len(value) > MOST_LETTERS:
            said = text("Ô dài hơn {most} chữ.", most=MOST_LETTERS)
            found.append(faulty(place._replace(column=column), said))
    return found


def _named(names: Sequence[str], values: Sequence[str]) -> dict[str, str]:
    padded = [*values, *[""] * (len(names) - len(values))]
    return {folded(name): value for name, value in zip(names, padded, strict=False) if name}
