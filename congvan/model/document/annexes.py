"""Kèm theo: appendices, attached documents and copies, the parts behind the signature."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, model_validator

from congvan.findings.finding import text
from congvan.model.document.blocks import Blocks, Ladder, Table
from congvan.model.document.parts import ArchiveLine, Date, Issuers, Part, Recipient, Signatures
from congvan.model.values import (
    CopyForm,
    Line,
    Moment,
    Paragraphs,
    Prose,
    Truth,
    as_list,
    refused,
    under,
)
from congvan.source.plain_values import is_mapping

Distribution = Annotated[
    tuple[Annotated[Recipient, BeforeValidator(under("to"))], ...], BeforeValidator(as_list)
]


def _table_as_body(values: object) -> object:
    """Return an annex typed as one table with that table as the only block of its body."""
    if not is_mapping(values) or values.get("table") is None:
        return values
    if values.get("body"):
        said = text("Đã có `nội dung` thì viết `bảng` trong một mục của `nội dung`.")
        raise refused(said, "table_place")
    kept = {key: value for key, value in values.items() if key != "table"}
    return {**kept, "body": [{"table": values["table"]}]}


class Appendix(Part):
    """Phụ lục; PL1-I-III.1. One has no number, several are numbered in Roman figures.

    A `separate` one is a file of its own; its first page then shows the line of the agency's
    digital signature. `attached_line` are words of its own for "(Kèm theo …)" below its title.
    """

    unprinted: ClassVar[frozenset[str]] = frozenset(
        {"numbering", "heading_alone", "closing_mark", "landscape", "separate"}
    )

    heading: Prose
    attached_line: Prose | None = None
    opening: Paragraphs = ()
    body: Blocks = ()
    table: Table | None = None
    """A table that is all there is; it becomes the one block of `body`."""
    numbering: Ladder = ()
    heading_alone: Truth | None = None
    closing: Paragraphs = ()
    closing_mark: Truth = True
    landscape: Truth = False
    separate: Truth = False

    @model_validator(mode="before")
    @classmethod
    def _reads_a_table(cls, values: object) -> object:
        return _table_as_body(values)


class Attachment(Part):
    """Văn bản kèm theo: what a quyết định issues or approves; Mẫu 1.3.

    With `head` it has its own head, without number and date; its Điều start at 1 again.
    `attached_line` is as in an appendix.
    """

    unprinted: ClassVar[frozenset[str]] = frozenset(
        {"numbering", "heading_alone", "closing_mark", "landscape", "separate", "head"}
    )

    head: Truth = True
    issuer: Issuers = ()
    type: Line
    subject: Prose
    attached_line: Prose | None = None
    legal_basis: Paragraphs = ()
    opening: Paragraphs = ()
    body: Blocks = ()
    table: Table | None = None
    """A table that is all there is; it becomes the one block of `body`."""
    numbering: Ladder = ()
    heading_alone: Truth | None = None
    closing: Paragraphs = ()
    closing_mark: Truth = True
    distribution: Distribution = ()
    archive: ArchiveLine | None = None
    signature: Signatures = ()
    appendices: Annotated[tuple[Appendix, ...], BeforeValidator(as_list)] = ()
    landscape: Truth = False
    separate: Truth = False

    @model_validator(mode="before")
    @classmethod
    def _reads_a_table(cls, values: object) -> object:
        return _table_as_body(values)


class Copy(Part):
    """Bản sao: sao y, sao lục, trích sao; PL1-II. On paper the block below the copied text.

    With `signed_at` it is an electronic copy: one line at the top right of page 1.
    """

    unprinted: ClassVar[frozenset[str]] = frozenset({"number"})
    """Its zero before a single digit is added."""

    form: CopyForm
    issuer: Annotated[Issuers, Field(min_length=1)]
    number: Line | None = None
    symbol: Line | None = None
    place: Line | None = None
    date: Date | None = None
    distribution: Distribution = ()
    archive: ArchiveLine | None = None
    signature: Signatures = ()
    signed_at: Moment | None = None
