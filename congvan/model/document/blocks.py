"""Nội dung: the parts of a text — directives, blocks, tables, pictures, amounts."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from congvan.decree.page import PAPER_MM
from congvan.decree.words import SCHEMES
from congvan.findings.finding import text
from congvan.model.document.assignment import CHARGED, Assignment, Charged, Role
from congvan.model.document.follow_up import FollowUp
from congvan.model.document.parts import Part
from congvan.model.values import (
    Align,
    Line,
    Paragraphs,
    Prose,
    Truth,
    as_list,
    listed,
    refused,
    under,
    whole_number,
)
from congvan.source.plain_values import is_sequence
from congvan.vietnamese.text import bare, nfc

MOST_LINES = 50
"""Dotted lines in one block: about two pages."""

MOST_CELLS = 60
"""Cells that one cell may cover."""

MOST_START = 9999
"""The highest number that items may begin at."""

RUNS_ON: Literal["tiếp"] = "tiếp"
"""Numbers go on from the last ones of the same kind."""


Assigned = Annotated[Assignment | None, BeforeValidator(listed("agencies", "agencies"))]


def _scheme(typed: str) -> str:
    typed = nfc(typed)
    if typed not in SCHEMES:
        shown = ", ".join(filter(None, SCHEMES))
        said = text(
            "Không có kiểu đánh số “{typed}”; có: {schemes}", typed=typed, schemes=shown
        )
        raise refused(said, "scheme")
    return typed


Scheme = Annotated[str, AfterValidator(_scheme)]
"""Kiểu đánh số: one of `SCHEMES`."""

Ladder = Annotated[tuple[Scheme, ...], BeforeValidator(as_list)]
"""Các kiểu đánh số from the highest level down."""


class Amount(Part):
    """Số tiền in đồng, printed 1.250.000 đồng, and in words where asked."""

    short_for: ClassVar[str] = "amount"
    unprinted: ClassVar[frozenset[str]] = frozenset({"amount", "words"})

    amount: Annotated[int, BeforeValidator(whole_number), Field(ge=0, lt=10**18)]
    words: Truth = False


Money = Annotated[Amount, BeforeValidator(under("amount"))]


class Group(Part):
    """Một dòng của mục thông tin, or the name of a group with its own lines below.

    What has a `label` stands behind it, level with the labelled lines beside it.
    """

    short_for: ClassVar[str] = "text"

    label: Prose | None = None
    text: Prose | None = None
    items: Paragraphs = ()

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.label or self.text):
            raise refused(text("Mục này không có chữ nào để in."), "empty_part")
        return self


class Entry(Part):
    """Một mục thông tin: a text, a list or an amount, such as the time of a meeting.

    `label` takes the place of the type's own words before it, `numbering` that of the dash
    before each of its lines.
    """

    short_for: ClassVar[str] = "text"
    list_for: ClassVar[str] = "items"
    unprinted: ClassVar[frozenset[str]] = frozenset({"numbering"})

    label: Prose | None = None
    text: Prose | None = None
    items: Annotated[
        tuple[Annotated[Group, BeforeValidator(under("text"))], ...], BeforeValidator(as_list)
    ] = ()
    numbering: Scheme | None = None
    money: Money | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that could be printed."""
        return not (self.label or self.text or self.items or self.money)


def by_row(value: object) -> object:
    """Return a list of own lines as a mapping, each by its row."""
    return dict(enumerate(value)) if is_sequence(value) else value


Entries = Annotated[
    dict[str | int, Annotated[Entry, BeforeValidator(listed("text", "items"))]],
    BeforeValidator(by_row),
]
"""Thông tin: by the name of each field, or lines of one's own by their rows from 0."""


class Cell(Part):
    """Một ô: a text, a list or an amount; it may reach over columns and rows."""

    short_for: ClassVar[str] = "text"
    list_for: ClassVar[str] = "items"
    unprinted: ClassVar[frozenset[str]] = frozenset({"across", "down", "align"})

    text: Prose | None = None
    items: Paragraphs = ()
    money: Money | None = None
    across: Annotated[int, Field(ge=1, le=MOST_CELLS)] = 1
    down: Annotated[int, Field(ge=1, le=MOST_CELLS)] = 1
    align: Align | None = None


Cells = Annotated[
    tuple[Annotated[Cell | None, BeforeValidator(listed("text", "items"))], ...],
    BeforeValidator(as_list),
]


class Row(Part):
    """Một dòng của bảng: its cells, or a group heading over all columns, or a line of totals."""

    list_for: ClassVar[str] = "cells"
    unprinted: ClassVar[frozenset[str]] = frozenset({"task", "assignment"})
    tying: ClassVar[tuple[str, ...]] = ("task", "assignment")

    task: Line | None = None
    assignment: Assigned = None
    group: Prose | None = None
    cells: Cells = ()
    total: Cells = ()

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if sum(map(bool, (self.group, self.cells, self.total))) != 1:
            raise refused(text("Dòng này viết `ô`, `nhóm` hoặc `cộng`, một trong ba."), "row")
        return self


class Column(Part):
    """Một cột: its name, its width in mm where it is given, and how its texts stand.

    `role` is what it says of the task that each row is.
    """

    short_for: ClassVar[str] = "heading"
    unprinted: ClassVar[frozenset[str]] = frozenset({"width", "align", "role"})

    heading: Prose | None = None
    width: Annotated[float, Field(ge=5, le=PAPER_MM[1])] | None = None
    align: Align | None = None
    role: Role | None = None


Rows = Annotated[
    tuple[Annotated[Row, BeforeValidator(listed("", "cells"))], ...], BeforeValidator(as_list)
]


class Table(Part):
    """Bảng: `header` takes the place of the names of the columns where it has several rows."""

    unprinted: ClassVar[frozenset[str]] = frozenset({"borders"})

    columns: Annotated[
        tuple[Annotated[Column, BeforeValidator(under("heading"))], ...],
        BeforeValidator(as_list),
        Field(min_length=1, max_length=MOST_CELLS),
    ]
    header: Rows = ()
    rows: Rows = ()
    borders: Truth = True

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.rows or self.header or any(column.heading for column in self.columns)):
            raise refused(text("Bảng này không có dòng nào."), "empty_part")
        return self

    @model_validator(mode="after")
    def _has_one_head(self) -> Self:
        if self.header and any(column.heading for column in self.columns):
            said = text("Đã có `đầu bảng` thì bỏ tên ở `cột`, chỉ ghi `rộng`, `canh` nếu cần.")
            raise refused(said, "table_head")
        return self


class Picture(Part):
    """Hình: a PNG or JPEG file beside the YAML; `width` in mm."""

    short_for: ClassVar[str] = "file"
    unprinted: ClassVar[frozenset[str]] = frozenset({"file", "width"})

    file: Line
    width: Annotated[float, Field(ge=5, le=PAPER_MM[1])] | None = None
    caption: Prose | None = None


def _start(value: object) -> object:
    """Return the number that items begin at, or that they go on from the last ones."""
    typed = "" if value is None else str(value).strip()
    if bare(typed) in ("", bare(RUNS_ON)):
        return RUNS_ON if typed else None
    digits = typed.isascii() and typed.isdecimal() and len(typed) <= len(str(MOST_START))
    if not digits or int(typed) < 1:
        said = text(
            "“{typed}” không phải số đầu tiên; viết số từ 1 đến {most}, hoặc `tiếp`.",
            typed=typed,
            most=MOST_START,
        )
        raise refused(said, "start")
    return int(typed)


class Block(Part):
    """Khối nội dung: a heading, a text, both in one paragraph, and what stands below them.

    A `paragraph` stands between numbered blocks; it has no number and none is counted for it.
    """

    short_for: ClassVar[str] = "text"
    unprinted: ClassVar[frozenset[str]] = frozenset(
        {
            "numbering",
            "start",
            "dots",
            "checked",
            "landscape",
            "closing_mark",
            "follow_up",
            "assignment",
        }
    )
    tying: ClassVar[tuple[str, ...]] = ("follow_up", "assignment")

    number: Annotated[str, StringConstraints(max_length=20)] | None = None
    paragraph: Prose | None = None
    heading: Prose | None = None
    checked: Truth | None = None
    text: Prose | None = None
    dots: Annotated[int, Field(ge=1, le=MOST_LINES)] | None = None
    table: Table | None = None
    picture: Annotated[Picture, BeforeValidator(under("file"))] | None = None
    quote: Blocks = ()
    items: Blocks = ()
    numbering: Scheme | None = None
    start: Annotated[int | Literal["tiếp"] | None, BeforeValidator(_start)] = None
    landscape: Truth = False
    closing_mark: Truth = False
    follow_up: Annotated[FollowUp | None, BeforeValidator(under("task"))] = None
    assignment: Assigned = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        words = (self.paragraph, self.heading, self.text)
        inside = (*words, self.items, self.quote, self.table, self.picture)
        if not (any(inside) or self.dots):
            raise refused(text("Mục này không có chữ nào để in."), "empty_part")
        return self

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        others = (self.heading, self.text, self.number, self.dots)
        if self.paragraph and (any(others) or self.checked is not None):
            said = text(
                "Mục có `đoạn` thì bỏ `số`, `tiêu đề`, `nội dung`, `chọn`, `dòng chấm`."
            )
            raise refused(said, "paragraph")
        return self


Blocks = Annotated[
    tuple[Annotated[Block, BeforeValidator(under("text"))], ...], BeforeValidator(as_list)
]


class Task(Charged):
    """Nhiệm vụ: one thing to do, and the points of it below.

    Only `text` and `items` are printed; the rest serves to follow it up.
    """

    short_for: ClassVar[str] = "text"
    unprinted: ClassVar[frozenset[str]] = CHARGED | {"numbering"}
    tying: ClassVar[tuple[str, ...]] = tuple(sorted(CHARGED))

    text: Prose
    items: Blocks = ()
    numbering: Scheme | None = None


class Directive(Charged):
    """Chỉ đạo: what one or several agencies are told."""

    short_for: ClassVar[str] = "text"
    unprinted: ClassVar[frozenset[str]] = CHARGED | {"numbering"}
    tying: ClassVar[tuple[str, ...]] = tuple(sorted(CHARGED))
    told_apart: ClassVar[tuple[str, ...]] = ("lead", "to")

    lead: Line | None = None
    to: Paragraphs = ()
    text: Prose | None = None
    tasks: Annotated[
        tuple[Annotated[Task, BeforeValidator(under("text"))], ...], BeforeValidator(as_list)
    ] = ()
    numbering: Scheme | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.to or self.text or self.tasks):
            raise refused(text("Mục này không có chữ nào để in."), "empty_part")
        return self
