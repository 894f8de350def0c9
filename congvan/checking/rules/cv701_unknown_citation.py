"""Viện dẫn: every [@tên] names a reference, and stands in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import UNCITED, UNMARKED, Rule, texts_of
from congvan.findings.finding import Kind, Severity, text
from congvan.model.document.inline import CITED, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV701",
    "unknown-citation",
    Severity.ERROR,
    "Viện dẫn gọi một tên không có, hoặc đặt ngoài nội dung.",
    "Khai báo văn bản ấy trong `viện dẫn`; kính gửi, nơi nhận thì viết thẳng.",
    wrong='mở đầu: "Thực hiện [@tinh], Ủy ban nhân dân huyện yêu cầu."',
    right="mở đầu: Thực hiện chỉ đạo của tỉnh, Ủy ban nhân dân huyện yêu cầu.",
    clause="PL1-I-II.6b",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    for path, typed in texts_of(document):
        if "[@" not in typed or path[0] in UNMARKED:
            continue
        for run in runs(typed):
            if run.marks == CITED and not _is_citable(document, path, run.text):
                message = text("Không có viện dẫn “{id}” ở đây.", id=run.text)
                yield KIND.at(document.at(*path), message)


def _is_citable(document: Document, path: Path, name: str) -> bool:
    titled = path[-1] == "heading" and "appendices" in path[-3:-2]
    outside = not UNCITED.isdisjoint(path) and path[0] not in _CITING
    return name in document.references and not titled and not outside


_CITING: Final = ("subject", "fields", "notes")
"""The subject of the document itself, and names that are the writer's own."""
"""Below these the keys are the writer's own."""


RULE: Final = Rule(KIND, _check, of_yaml=True)
