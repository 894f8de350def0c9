"""Hình: its file was read together with the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, blocks_of
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV712",
    "no-picture",
    Severity.ERROR,
    "Văn bản có hình nhưng không có tệp hình.",
    "Đọc văn bản từ tệp YAML có hình bên cạnh; trong Python thì dùng `with_pictures`.",
    wrong="nội dung:\n  - hình: so-do.png",
    right="nội dung:\n  - nội dung: Sơ đồ gửi kèm.",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, block in blocks_of(document):
        if block.picture and block.picture.file not in document.pictures:
            message = text("Không có hình “{name}”.", name=block.picture.file)
            yield KIND.at(document.at(*path, "picture"), message)


RULE: Final = Rule(KIND, _check, of_yaml=True)
