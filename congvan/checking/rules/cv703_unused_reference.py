"""Viện dẫn không dùng: a reference typed and never cited is not printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, texts_of
from congvan.findings.finding import Kind, Severity, text
from congvan.model.document.inline import CITED, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV703",
    "unused-reference",
    Severity.WARNING,
    "Văn bản khai trong `viện dẫn` mà không câu nào gọi đến: không được in.",
    "Gọi nó bằng [@tên] trong câu, hoặc xóa.",
    wrong="viện dẫn:\n  tinh: {loại: Luật, trích yếu: Lưu trữ}",
    right=(
        "viện dẫn:\n  tinh: {loại: Luật, trích yếu: Lưu trữ}\n"
        'mở đầu: "Thực hiện [@tinh], Ủy ban nhân dân huyện yêu cầu."'
    ),
    clause="PL1-I-II.6b",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    if not document.references:
        return
    cited = {
        run.text
        for _, typed in texts_of(document)
        if "[@" in typed
        for run in runs(typed)
        if run.marks == CITED
    }
    for name in document.references:
        if name not in cited:
            message = text("Không câu nào gọi [@{id}].", id=name)
            yield KIND.at(document.at("references", name), message)


RULE: Final = Rule(KIND, _check, of_yaml=True)
