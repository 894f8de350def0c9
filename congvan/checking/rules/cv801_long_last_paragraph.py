"""Đoạn cuối: short enough to share the last page with the signature, which never stands alone."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

LONGEST: Final = 1800
"""Letters in about twenty lines: more seldom share a page with the signature (PRACTICE)."""

_SENTENCE: Final = "Ủy ban nhân dân xã yêu cầu các đơn vị thực hiện nghiêm túc. "

KIND: Final = Kind(
    "CV801",
    "long-last-paragraph",
    Severity.WARNING,
    "Đoạn cuối quá dài: trình dàn trang có thể đẩy cả đoạn, hoặc chữ ký, sang trang riêng.",
    "Tách đoạn cuối thành nhiều đoạn, hoặc thêm `kết thúc` một, hai dòng.",
    wrong=f"kết thúc: {_SENTENCE * (LONGEST // len(_SENTENCE) + 2)}",
    right=f"kết thúc: {_SENTENCE}",
)

_BODY: Final = frozenset({"opening", "directives", "body", "closing"})


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    below = ((path, typed) for path, typed in reversed(document.texts) if path[0] in _BODY)
    for path, typed in islice(below, 1):
        if len(typed.rpartition("\n")[2]) > LONGEST:
            message = text("Đoạn cuối dài {count} chữ cái.", count=len(typed))
            yield KIND.at(document.at(*path), message)


RULE: Final = Rule(KIND, _check)
