"""Bề rộng bảng: inside the margins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.grid_rows import room_mm
from congvan.checking.rule import Rule, blocks_of
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV711",
    "table-too-wide",
    Severity.ERROR,
    "Các cột rộng hơn khổ chữ của trang.",
    "Bớt bề rộng cột, bỏ `rộng` ở vài cột, hoặc đặt `khổ ngang: có`.",
    wrong="nội dung:\n  - bảng: {cột: [{tên: A, rộng: 100}, {tên: B, rộng: 100}], dòng: [[1, 2]]}",
    right="nội dung:\n  - bảng: {cột: [{tên: A, rộng: 60}, B], dòng: [[1, 2]]}",
    clause="PL1-I-I.3",
)

_LEAST_MM: Final = 5
"""A column whose width is not given needs at least this."""


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, block in blocks_of(document):
        if block.table is None:
            continue
        wide = sum(column.width or _LEAST_MM for column in block.table.columns)
        room = room_mm(document, path)
        if wide > room:
            message = text(
                "Bảng rộng {wide} mm, khổ chữ chỉ {room} mm.",
                wide=round(wide),
                room=round(room),
            )
            yield KIND.at(document.at(*path, "table"), message)


RULE: Final = Rule(KIND, _check)
