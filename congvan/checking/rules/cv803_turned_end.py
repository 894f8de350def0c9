"""Trang ngang cuối văn bản: the signature would stand alone on the page after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV803",
    "turned-end",
    Severity.WARNING,
    "Nội dung kết thúc bằng trang ngang: chữ ký sẽ đứng một mình ở trang sau.",
    "Thêm `kết thúc` một, hai dòng; hoặc chuyển bảng ngang thành phụ lục.",
    wrong="nội dung:\n  - {khổ ngang: có, bảng: {cột: [A, B], dòng: [[1, 2]]}}",
    right=(
        "nội dung:\n  - {khổ ngang: có, bảng: {cột: [A, B], dòng: [[1, 2]]}}\n"
        "kết thúc: Đề nghị các đơn vị thực hiện."
    ),
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    if document.body and document.body[-1].landscape and not document.closing:
        place = document.at("body", len(document.body) - 1, "landscape")
        yield KIND.at(place, text("Chữ ký sẽ đứng một mình sau trang ngang."))


RULE: Final = Rule(KIND, _check)
