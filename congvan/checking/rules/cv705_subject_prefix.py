"""V/v: a công văn gets it by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.composing.head import bare_subject
from congvan.findings import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV705",
    "subject-prefix",
    Severity.WARNING,
    "Trích yếu công văn gõ kèm “V/v” hoặc “Về việc”.",
    "Bỏ đi: “V/v” tự thêm, chỉ in một lần.",
    wrong="trích yếu: Về việc báo cáo quý I",
    right="trích yếu: báo cáo quý I",
    clause="PL1-I-II.5b",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    if bare_subject(document, kind) != (document.subject or ""):
        message = text("“V/v” tự thêm vào trước trích yếu.")
        yield KIND.at(document.at("subject"), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
