"""Ký hiệu: groups of capitals joined by "-", without the number and without spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.model.document.inline import is_open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV301",
    "symbol-form",
    Severity.ERROR,
    "Ký hiệu có dấu cách hoặc dấu gạch chéo.",
    "Chỉ viết các nhóm chữ viết tắt nối bằng “-”; số viết ở khóa `số`.",
    wrong="ký hiệu: 05/UBND-VX",
    right="ký hiệu: UBND-VX",
    clause="PL1-I-II.3c",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    symbol = document.symbol or ""
    if is_open(symbol):
        return  # cv702 says so once the document has its number
    if any(c.isspace() or c == "/" for c in symbol):
        message = text("Ký hiệu “{symbol}” có dấu cách hoặc dấu “/”.", symbol=symbol)
        yield KIND.at(document.at("symbol"), message)


RULE: Final = Rule(KIND, _check)
