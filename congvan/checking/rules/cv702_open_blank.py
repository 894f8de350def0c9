"""Cần điền: a blank left for somebody is an error once the document has a number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, texts_of
from congvan.findings.finding import Kind, Severity, text
from congvan.model.document.inline import BLANK, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV702",
    "open-blank",
    Severity.ERROR,
    "Văn bản đã có số mà còn chỗ `[cần điền: …]`.",
    "Điền chỗ ấy trước khi lấy số.",
    wrong='số: 15\nngày: 2024-02-19\nmở đầu: "Giao [cần điền: tên đơn vị] báo cáo."',
    right="số: 15\nngày: 2024-02-19\nmở đầu: Giao Sở Nội vụ báo cáo.",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    if not document.number:
        return
    symbol = [(("symbol",), document.symbol)] if document.symbol else []
    for path, typed in [*symbol, *texts_of(document)]:
        if "[" not in typed:
            continue
        for run in runs(typed):
            if BLANK in run.marks:
                message = text("Còn chỗ {blank}.", blank=run.text)
                yield KIND.at(document.at(*path), message)


RULE: Final = Rule(KIND, _check)
