"""Cấp bậc: only where the office's profile says that its sector provides for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, signatures_of
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV505",
    "rank-not-allowed",
    Severity.ERROR,
    "Ghi cấp bậc, học hàm, học vị mà hồ sơ cơ quan không cho phép.",
    "Bỏ `cấp bậc`; nếu ngành có quy định, ghi `cấp bậc: có` trong congvan.yaml của cơ quan.",
    wrong="ký: {chức vụ: Hiệu trưởng, cấp bậc: TS., họ tên: Lê Thị Hoa}",
    right="ký: {chức vụ: Hiệu trưởng, họ tên: Lê Thị Hoa}",
    clause="PL1-I-II.7c",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    if document.ranks_allowed:
        return
    for path, signature in signatures_of(document):
        if signature.rank:
            message = text("Không được ghi “{rank}” trước họ tên.", rank=signature.rank)
            yield KIND.at(document.at(*path, "rank"), message)


RULE: Final = Rule(KIND, _check, of_yaml=True)
