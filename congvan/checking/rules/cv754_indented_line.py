"""Dòng thụt vào: in a block `>-` such a line is not joined to the one above."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import Kind, Severity, Span, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV754",
    "indented-line",
    Severity.WARNING,
    "Một dòng trong khối `>-` thụt sâu hơn các dòng khác nên không nối vào câu trên.",
    "Cho mọi dòng của khối thẳng cột; muốn xuống dòng thật thì để một dòng trống.",
    wrong="mở đầu: >-\n  Ủy ban nhân dân huyện\n    yêu cầu báo cáo.",
    right="mở đầu: >-\n  Ủy ban nhân dân huyện\n  yêu cầu báo cáo.",
)
_INDENTED: Final = Pattern(r"(?:^|\n)[ \t]+(?P<line>\S.*)", signs=("\n", "  "))


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, typed in document.texts:
        for match in _INDENTED.finditer(typed):
            if "\n" in typed:
                message = text("Dòng “{line}” thụt vào, đứng riêng thành một đoạn.",
                               line=match["line"])  # fmt: skip
                span = Span(typed, *match.span("line"))
                yield KIND.at(document.at(*path), message, None, span)


RULE: Final = Rule(KIND, _check, of_yaml=True)
