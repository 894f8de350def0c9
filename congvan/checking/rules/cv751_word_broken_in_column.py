"""Chữ trong cột: whole, also where the table has many columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.grid_rows import room_mm
from congvan.checking.rule import Rule, blocks_of
from congvan.composing.column_widths import fitted
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV751",
    "word-broken-in-column",
    Severity.WARNING,
    "Bảng nhiều cột quá: có chữ không đứng trọn trong cột, dù đã thu nhỏ cỡ chữ.",
    "Đặt `khổ ngang: có` ở mục có bảng, bớt cột, hoặc viết tắt chữ dài.",
    wrong=(
        "nội dung:\n  - bảng:\n      cột: [Thường, Nghiêng, Chuyên, Trương, Nguyễn, Khương, Phường,"
        " Thượng, Trưởng, Thương, Hướng, Chương, Đường, Giường]\n      dòng:\n"
        "        - [a, b, c, d, đ, e, g, h, i, k, l, m, n, o]"
    ),
    right=(
        "nội dung:\n  - bảng:\n      cột: [Thường, Nghiêng, Chuyên]\n      dòng:\n"
        "        - [a, b, c]"
    ),
)

_SHOWN: Final = 3
"""Words that are named."""


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, block in blocks_of(document):
        if block.table is None:
            continue
        fit = fitted(block.table, room_mm(document, path))
        words = list(dict.fromkeys(fit.broken))
        if words:
            message = text(
                "Bảng {count} cột không đủ chỗ cho trọn chữ: {words}.",
                count=len(fit.widths),
                words=", ".join(f"“{word}”" for word in words[:_SHOWN])
                + (" …" if len(words) > _SHOWN else ""),
            )
            yield KIND.at(document.at(*path, "table"), message)


RULE: Final = Rule(KIND, _check, of_yaml=True)
