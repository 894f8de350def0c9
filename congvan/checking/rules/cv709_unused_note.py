"""Chú thích không dùng: a note that no sentence calls would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, texts_of
from congvan.findings.finding import Kind, Severity, text
from congvan.model.document.inline import NOTED, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV709",
    "unused-note",
    Severity.ERROR,
    "Chú thích không câu nào gọi đến: không được in.",
    "Gọi nó bằng [^tên] trong câu, hoặc xóa.",
    wrong="chú thích: {a: Số liệu năm 2023.}",
    right='mở đầu: "Theo thống kê[^a], số hộ nghèo giảm."\nchú thích: {a: Số liệu năm 2023.}',
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    if not document.notes:
        return
    noted = [runs(typed) for _, typed in texts_of(document) if "[^" in typed]
    called = {run.text for pieces in noted for run in pieces if run.marks == NOTED}
    for name in document.notes:
        if name not in called:
            message = text("Không câu nào gọi [^{id}].", id=name)
            yield KIND.at(document.at("notes", name), message)


RULE: Final = Rule(KIND, _check, of_yaml=True)
