"""Dòng của bảng: never more cells than columns, or some would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.grid_rows import reaches
from congvan.checking.rule import Rule, blocks_of
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV710",
    "row-too-long",
    Severity.ERROR,
    "Dòng của bảng có nhiều ô hơn số cột; ô thừa sẽ không được in.",
    "Thêm cột, hoặc bớt ô; ô ghép tính bằng số cột nó trùm.",
    wrong="nội dung:\n  - bảng: {cột: [STT, Tên], dòng: [[1, Sở Nội vụ, Lâm Đồng]]}",
    right="nội dung:\n  - bảng: {cột: [STT, Tên], dòng: [[1, Sở Nội vụ]]}",
)


_HINT: Final = text(
    "Trong `[…]` mỗi dấu phẩy mở một ô mới: ô có dấu phẩy đặt trong dấu nháy, ví dụ "
    '`[1, "Thôn 1, xã Hiếu"]`; trong khối `|` mỗi dấu `|` cũng vậy. Nếu không thì thêm cột hoặc '
    "bớt ô."
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, block in blocks_of(document):
        if block.table is None:
            continue
        count = len(block.table.columns)
        for part, rows in (("header", block.table.header), ("rows", block.table.rows)):
            for index, reach in enumerate(reaches(rows)):
                if reach > count:
                    message = text(
                        "Dòng có {reach} ô, bảng chỉ có {count} cột.", reach=reach, count=count
                    )
                    place = document.at(*path, "table", part, index)
                    yield KIND.at(place, message, _HINT)


RULE: Final = Rule(KIND, _check, of_yaml=True)
