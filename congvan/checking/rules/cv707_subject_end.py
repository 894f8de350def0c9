"""Trích yếu: a phrase without a full stop, as in every official model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings import FixClass, Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV707",
    "subject-end",
    Severity.WARNING,
    "Trích yếu kết thúc bằng dấu câu.",
    "Bỏ dấu cuối trích yếu: các mẫu của Nghị định không có.",
    wrong="trích yếu: báo cáo quý I.",
    right="trích yếu: báo cáo quý I",
    clause="PL1-I-II.5a",
    fix=FixClass.SAFE,
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    subject = (document.subject or "").rstrip()
    end = subject[-1:]
    if end in (".", ";", ",", ":") and not subject.endswith(".."):
        message = text("Trích yếu kết thúc bằng “{mark}”.", mark=end)
        span = Span(document.subject or "", len(subject) - 1, len(subject), "")
        yield KIND.at(document.at("subject"), message, text(KIND.remedy), span)


RULE: Final = Rule(KIND, _check)
