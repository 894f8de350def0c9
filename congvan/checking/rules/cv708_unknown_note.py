"""Chú thích: every [^tên] names a note, and stands where footnotes can."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import UNCITED, UNMARKED, Rule, texts_of
from congvan.findings.finding import Kind, Severity, text
from congvan.model.document.inline import NOTED, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV708",
    "unknown-note",
    Severity.ERROR,
    "Câu gọi một chú thích không có, hoặc gọi ở chỗ không có chú thích cuối trang.",
    "Khai báo chú thích ấy trong `chú thích`; chỉ gọi trong nội dung.",
    wrong='mở đầu: "Theo số liệu thống kê[^a], số hộ nghèo giảm."',
    right='mở đầu: "Theo thống kê[^a], số hộ nghèo giảm."\nchú thích: {a: Số liệu năm 2023.}',
)

_OUTSIDE: Final = UNMARKED | UNCITED | {"notes"}


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, typed in texts_of(document):
        if "[^" not in typed:
            continue
        outside = not _OUTSIDE.isdisjoint(path) and path[0] != "fields"
        for run in runs(typed):
            known = run.text in document.notes and not outside
            if run.marks == NOTED and not known:
                message = text("Không có chú thích “{id}” ở đây.", id=run.text)
                yield KIND.at(document.at(*path), message)


RULE: Final = Rule(KIND, _check, of_yaml=True)
