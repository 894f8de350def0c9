"""Phụ lục: the text of the document points to it; PL1-I-III.1a."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.decree.words import APPENDIX
from congvan.findings import Kind, Severity, text
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV713",
    "unmentioned-appendix",
    Severity.WARNING,
    "Văn bản có phụ lục mà nội dung không nhắc đến.",
    "Thêm vào nội dung chỉ dẫn về phụ lục: “(chi tiết tại Phụ lục kèm theo)”.",
    wrong="phụ lục:\n  - {tiêu đề: Danh sách, nội dung: Sở Nội vụ.}",
    right=(
        "mở đầu: Danh sách tại Phụ lục kèm theo.\n"
        "phụ lục:\n  - {tiêu đề: Danh sách, nội dung: Sở Nội vụ.}"
    ),
    clause="PL1-I-III.1a",
)

_BEHIND: Final = frozenset({"appendices", "attachments", "copy"})


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    word = bare(APPENDIX)
    said = (typed for path, typed in document.texts if path[0] not in _BEHIND)
    if document.appendices and not any(word in bare(typed) for typed in said):
        message = text("Nội dung không nhắc đến phụ lục.")
        yield KIND.at(document.at("appendices"), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
