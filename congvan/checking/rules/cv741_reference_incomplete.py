"""Viện dẫn khai báo: number, date and issuer, but for a Luật or Pháp lệnh."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.composing.citations import is_unnumbered
from congvan.findings.finding import Kind, Severity, text
from congvan.model.keys.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV741",
    "reference-incomplete",
    Severity.WARNING,
    "Văn bản khai báo ở `viện dẫn` thiếu ngày hoặc cơ quan ban hành.",
    "Ghi đủ số, ngày, cơ quan, trích yếu để lần đầu in đủ.",
    wrong=(
        "viện dẫn:\n  tinh: {loại: Công văn, số: 15/SNV-VP, ngày: 05/02/2024}\n"
        "mở đầu: Thực hiện [@tinh]."
    ),
    right=(
        "viện dẫn:\n"
        "  tinh: {loại: Công văn, số: 15/SNV-VP, ngày: 05/02/2024, cơ quan: Sở Nội vụ}\n"
        "mở đầu: Thực hiện [@tinh]."
    ),
    clause="PL1-I-II.6b",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for name, reference in document.references.items():
        lacking = [key for key in ("date", "issuer") if not getattr(reference, key)]
        if reference.number and lacking and not is_unnumbered(reference):
            keys = ", ".join(key_of(key, "Reference") for key in lacking)
            message = text("Viện dẫn “{name}” thiếu {keys}.", name=name, keys=keys)
            yield KIND.at(document.at("references", name), message)


RULE: Final = Rule(KIND, _check, of_yaml=True)
