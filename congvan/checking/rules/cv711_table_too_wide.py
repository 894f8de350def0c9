"""Bề rộng bảng: inside the margins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.checking.rule import Rule, blocks_of
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.document.parts import Path
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


def room_mm(document: Document, path: Path) -> float:
    """Return the width of the text where the block at `path` stands."""
    house = document.house
    return house.landscape_mm if _is_turned(document, path) else house.text_mm


def _is_turned(document: Document, path: Path) -> bool:
    """Tell whether the block at `path`, or an annex or a block around it, lies on turned pages."""
    around: list[Any] = [document]
    for step in path:
        last = around[-1]
        around.append(last[step] if isinstance(step, int) else getattr(last, step))
    return any(getattr(part, "landscape", False) for part in around)


RULE: Final = Rule(KIND, _check)
