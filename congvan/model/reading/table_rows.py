"""Dòng của bảng: every way to type a row becomes the list of its cells, each with its place.

A row is a list, a mapping by the names of the columns, or a line whose cells stand apart by `|`;
a block of such lines is a whole table, also as Excel copies it, with tabs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.findings.finding import Place, text
from congvan.model.document.blocks import Cell, Column, Row, Table
from congvan.model.document.inline import plain
from congvan.model.keys.slots import slots_of
from congvan.model.reading.codes import TYPED_COMPONENT, UNKNOWN_KEY
from congvan.model.reading.laid_cells import Cover
from congvan.model.reading.misreadings import doubled
from congvan.source import Mapping, Node, Scalar, Sequence
from congvan.source.codes import FOLDED_ROWS
from congvan.source.mends import Mend, extent
from congvan.source.row_lines import BAR, row_lines
from congvan.vietnamese.text import bare, near, nfc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.model.keys.slots import Slot
    from congvan.model.reading.complaints import Reading
    from congvan.source.row_lines import Piece

_PREFIXES: Final = ("nhóm", "cộng", "group", "total")
"""What a line of a block begins with that is the heading of a group, or a line of totals."""

_NAMES_HINT: Final = text("Bỏ dòng ấy: tên cột đã có ở `cột`.")
_LAST_EMPTY: Final = re.compile(r"\[[^\[\]]*,\s*\]\s*")
"""A row in brackets, alone on its line to the end, with nothing behind its last comma."""

_ROWS: Final = ("rows", "header")


def with_rows(table: Mapping, reading: Reading) -> Mapping:
    """Return a table whose rows are lists of cells, groups and totals, however it was typed."""
    slots = slots_of(Table)
    columns = next(
        (value for key, value in table.entries if _slot(key, slots) == "columns"), None
    )
    reader = _Rows(_names(columns), reading)
    return Mapping(
        table.place,
        [
            (key, reader.rows(key, value) if _slot(key, slots) in _ROWS else value)
            for key, value in table.entries
        ],
    )


def _slot(key: Scalar, slots: dict[str, Slot]) -> str:
    found = slots.get(bare(key.text or ""))
    return found.key if found else ""


def _names(columns: Node | None) -> list[str]:
    """Return the names of the columns as they are printed; "" for one that has none."""
    items = columns.items if isinstance(columns, Sequence) else [columns] if columns else []
    return [_name(item) for item in items]


def _name(column: Node) -> str:
    if isinstance(column, Scalar):
        return " ".join(plain(column.text or "").split())
    if isinstance(column, Mapping):
        slots = slots_of(Column)
        named = (value for key, value in column.entries if _slot(key, slots) == "heading")
        return next((_name(value) for value in named), "")
    return ""


class _Rows:
    """Reads the rows of one table; knows which columns cells from above still cover."""

    def __init__(self, names: list[str], reading: Reading) -> None:
        self._names = names
        self._reading = reading
        self._cover = Cover(len(names))

    def rows(self, key: Scalar, node: Node) -> Node:
        """Return the rows under a key of a table: its own, or those of its head."""
        self._cover = Cover(len(self._names))
        if isinstance(node, Scalar):
            return self._without_names(self._block(key, node)) if node.text else node
        items = node.items if isinstance(node, Sequence) else [node]
        rows = [row for item in items for row in self._row(item)]
        return self._without_names(Sequence(node.place, rows))

    def _without_names(self, rows: Node) -> Node:
        """Return rows without a first one that says the names of the columns again."""
        first = rows.items[0] if isinstance(rows, Sequence) and rows.items else None
        if not isinstance(rows, Sequence) or not isinstance(first, Sequence):
            return rows
        said = [cell.text or "" for cell in first.items if isinstance(cell, Scalar)]
        if not all(self._names) or list(map(bare, said)) != list(map(bare, self._names)):
            return rows
        message = text("Dòng đầu gõ lại tên các cột; tên cột chỉ in một lần.")
        self._reading.find(TYPED_COMPONENT.at(first.place, message, _NAMES_HINT))
        return rows._replace(items=rows.items[1:])

    def _block(self, key: Scalar, block: Scalar) -> Node:
        if self._is_folded(key, block):
            return Scalar(block.place, None)
        return Sequence(block.place, [self._laid(row) for row in self._lines(block)])

    def _row(self, node: Node) -> Iterator[Node]:
        """Yield the rows that one item of the list is: several, if it is a block."""
        if isinstance(node, Scalar) and node.text and (BAR in node.text or "\t" in node.text):
            yield from (self._laid(row) for row in self._lines(node))
        elif isinstance(node, Mapping):
            yield self._laid(self._mapping(node))
        elif isinstance(node, Sequence) and self._ends_empty(node):
            yield self._laid(node._replace(items=[*node.items, Scalar(node.place, None)]))
        else:
            yield self._laid(node)

    def _ends_empty(self, row: Sequence) -> bool:
        """Tell whether a row in brackets lacks one cell and ends with a comma: YAML drops it."""
        at = self._reading.row(row.place)
        if at is None or len(row.items) != len(self._names) - 1:
            return False
        return bool(_LAST_EMPTY.fullmatch(self._reading.read[at].text, row.place.column - 1))

    def _laid(self, row: Node) -> Node:
        self._cover.lay(row)
        return row

    def _lines(self, block: Scalar) -> Iterator[Node]:
        said = block.text or ""
        for pieces in row_lines(said, len(self._names)):
            yield self._line(pieces, block)

    def _line(self, pieces: list[Piece], block: Scalar) -> Node:
        key, colon, rest = pieces[0].text.partition(":")
        place = self._place(block, pieces[0].start)
        if not colon or key not in _PREFIXES:
            cells: list[Node] = [self._cell(piece, block) for piece in pieces]
            return Sequence(place, cells)
        start = pieces[0].start + len(key) + 1 + len(rest) - len(rest.lstrip())
        pieces = [pieces[0]._replace(text=rest.strip(), start=start), *pieces[1:]]
        cells = [self._cell(piece, block) for piece in pieces]
        alone = slots_of(Row)[bare(key)].key == "group" and not any(
            piece.text for piece in pieces[1:]
        )
        value = cells[0] if alone else Sequence(place, cells)
        return Mapping(place, [(Scalar(place, key), value)])

    def _cell(self, piece: Piece, block: Scalar) -> Scalar:
        return Scalar(self._place(block, piece.start), piece.text or None)

    def _place(self, block: Scalar, start: int) -> Place:
        """Return where the character of a block of lines is typed that is its `start`-th."""
        said, place = block.text or "", block.place
        row = self._reading.row(place)
        if row is None:
            return place
        read = self._reading.read
        if self._reading.sign(place) != "|":
            shift = self._reading.sign(place) in ("'", '"')
            typed = read[row].text[place.column - 1 + shift :]
            inside = typed.startswith(said)
            return place._replace(column=place.column + shift + start) if inside else place
        number = said.count("\n", 0, start)
        line = said.split("\n")[number]
        row += 1 + number
        if row >= len(read) or not read[row].text.endswith(line):
            return place
        begin = said.rfind("\n", 0, start) + 1
        column = len(read[row].text) - len(line) + start - begin + 1
        return Place(place.file, read[row].row, read[row].column(column))

    def _is_folded(self, key: Scalar, block: Scalar) -> bool:
        """Tell whether YAML joined the lines below a key to one, which is then noted."""
        row, sign = self._reading.row(key.place), self._reading.sign(block.place)
        if row is None or sign == "|" or "\n" in (block.text or ""):
            return False
        read, column = self._reading.read, key.place.column - 1
        last = extent(read, row, column)
        below = [line.text for line in read[row + 1 : last + 1] if line.text.strip()]
        if block.place.line == key.place.line and sign != ">":
            begin = block.place.column - 1
            below.insert(0, " " * (column + 2) + read[row].text[begin:])
        if len(below) <= 1:
            return False
        head = read[row].text[: read[row].text.index(":", column) + 1]
        mend = Mend(row, last, (f"{head} |", *below)) if sign not in "'\"" else None
        message = text("YAML nối các dòng này của bảng thành một.")
        self._reading.find(FOLDED_ROWS.at(block.place, message), mend)
        return True

    def _mapping(self, row: Mapping) -> Node:
        """Return a row typed by the names of its columns, or a group or totals as they are."""
        if self._is_named(row):
            return self._named(row)
        slots = slots_of(Row)
        entries = [
            (key, self._cells(value) if _slot(key, slots) in ("cells", "total") else value)
            for key, value in row.entries
        ]
        return Mapping(row.place, entries)

    def _cells(self, node: Node) -> Node:
        """Return the cells under `ô` or `cộng`, which may be typed as a row may."""
        if isinstance(node, Scalar) and BAR in (node.text or ""):
            rows = row_lines(node.text or "", len(self._names))
            if len(rows) == 1:
                return Sequence(node.place, [self._cell(piece, node) for piece in rows[0]])
        if isinstance(node, Mapping) and not self._is_cell(node) and self._is_named(node):
            return self._named(node)
        return node

    def _is_cell(self, node: Mapping) -> bool:
        slots = slots_of(Cell)
        return all(_slot(key, slots) for key, _ in node.entries)

    def _is_named(self, row: Mapping) -> bool:
        """Tell whether the keys of a row are names of columns: one that is no key of a row."""
        slots = slots_of(Row)
        keys = [nfc(key.text or "") for key, _ in row.entries]
        if not any(self._names) or not keys:
            return False
        strange = [key for key in keys if bare(key) not in slots]
        same = [key for key in keys if key in self._names and key not in _PREFIXES]
        return bool(same or any(self._column(key) is not None for key in strange)) or (
            len(strange) == len(keys) and not any(near(key, slots) for key in strange)
        )

    def _column(self, key: str) -> int | None:
        """Return which column has a name, in any spelling that only it has."""
        key = " ".join(plain(key).split())
        if key in self._names:
            return self._names.index(key)
        alike = [n for n, name in enumerate(self._names) if name and bare(name) == bare(key)]
        return alike[0] if len(alike) == 1 else None

    def _named(self, row: Mapping) -> Node:
        found: dict[int, Node] = {}
        own: list[tuple[Scalar, Node]] = []
        typed: dict[int, str] = {}
        for key, value in row.entries:
            column = self._column(key.text or "")
            if column is None and bare(key.text or "") in slots_of(Row):
                own.append((key, value))
                continue
            column = self._unknown(key) if column is None else column
            if column in found:
                self._reading.find(doubled(key, typed[column]))
            elif column is not None:
                found[column], typed[column] = value, key.text or ""
        cells = Sequence(row.place, list(self._cover.filled(found, row.place)))
        return Mapping(row.place, [*own, (Scalar(row.place, "ô"), cells)]) if own else cells

    def _unknown(self, key: Scalar) -> int | None:
        """Note a name that no column has; return the column that is near."""
        names = [name for name in self._names if name]
        meant = near(key.text or "", names)
        if meant:
            message = text(
                "Bảng không có cột “{key}”. Ý bạn là “{near}”?", key=key.text, near=meant
            )
            self._reading.find(UNKNOWN_KEY.at(key.place, message))
            return self._names.index(meant)
        message = text("Bảng không có cột “{key}”.", key=key.text)
        hint = text("Các cột: {names}.", names=", ".join(names))
        self._reading.find(UNKNOWN_KEY.at(key.place, message, hint))
        return None
