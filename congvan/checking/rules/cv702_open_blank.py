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
    from congvan.model.document.parts import Path
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
    """Find the blanks once a file: all have one cause, the number."""
    del doctype
    blanks = list(_blanks(document)) if document.number else []
    if not blanks:
        return
    path, blank = blanks[0]
    message = text("Còn chỗ {blank}.", blank=blank)
    if len(blanks) > 1:
        message = text("Còn {count} chỗ [cần điền …], chỗ đầu: {blank}.", count=len(blanks),
                       blank=blank)  # fmt: skip
    yield KIND.at(document.at(*path), message)


def _blanks(document: Document) -> Iterator[tuple[Path, str]]:
    symbol = [(("symbol",), document.symbol)] if document.symbol else []
    for path, typed in [*symbol, *texts_of(document)]:
        if "[" not in typed:
            continue
        for run in runs(typed):
            if BLANK in run.marks:
                yield path, run.text


RULE: Final = Rule(KIND, _check)
