"""V/v: a công văn gets it by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.composing.head import bare_subject
from congvan.findings.finding import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV705",
    "subject-prefix",
    Severity.WARNING,
    "Trích yếu công văn gõ kèm “V/v” hoặc “Về việc”.",
    "Bỏ đi: “V/v” tự thêm, chỉ in một lần.",
    wrong="trích yếu: Về việc báo cáo quý I",
    right="trích yếu: báo cáo quý I",
    clause="PL1-I-II.5b",
    fix=FixClass.SAFE,
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    typed = document.subject or ""
    prefix = len(typed) - len(bare_subject(document, doctype))
    if prefix:
        message = text("“V/v” tự thêm vào trước trích yếu.")
        span = Span(typed, 0, prefix, "")
        yield KIND.at(document.at("subject"), message, None, span)


RULE: Final = Rule(KIND, _check, of_yaml=True)
