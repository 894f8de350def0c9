"""Bản sao: a paper copy has its own number, place, date and signature; PL1-II."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.model.keys.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV207",
    "copy-incomplete",
    Severity.ERROR,
    "Bản sao giấy thiếu ký hiệu, địa danh hoặc người ký; bản sao điện tử thì chỉ có một dòng.",
    "Bản sao giấy: ghi đủ `ký hiệu`, `địa danh`, `ký`. Bản sao điện tử: chỉ ghi `ký số lúc`.",
    wrong="bản sao: {hình thức: sao y, cơ quan: {tên: Sở Nội vụ}, ký hiệu: SNV}",
    right=(
        "bản sao:\n  hình thức: sao y\n  cơ quan: {tên: Sở Nội vụ}\n  ký hiệu: SNV\n"
        "  địa danh: Lâm Đồng\n  ký: {chức vụ: Chánh Văn phòng, họ tên: Lê Văn Nam}"
    ),
    clause="PL1-II-II",
)

_PAPER: Final = ("symbol", "place", "signature")
_ON_PAPER_ONLY: Final = ("number", "date", "distribution", "archive", *_PAPER)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    del doctype
    copied = document.copy_
    if copied is None:
        return
    if copied.signed_at:
        for name in (key for key in _ON_PAPER_ONLY if getattr(copied, key)):
            message = text("Bản sao điện tử không in “{key}”.", key=key_of(name, "Copy"))
            yield KIND.at(document.at("copy", name), message)
    else:
        for name in (key for key in _PAPER if not getattr(copied, key)):
            message = text("Bản sao giấy phải có “{key}”.", key=key_of(name, "Copy"))
            yield KIND.at(document.at("copy"), message)


RULE: Final = Rule(KIND, _check)
