"""Thông tin bắt buộc: what the model of this type leaves a line for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.composing.form import entry
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV206",
    "missing-field",
    Severity.ERROR,
    "Thiếu mục thông tin mà mẫu của loại này có.",
    "Thêm mục ấy dưới `thông tin`; chưa biết thì ghi “[cần điền: …]”.",
    wrong=(
        "loại: giấy mời\nthông tin:\n  kính mời: Sở Nội vụ\n  tới dự: Hội nghị tổng kết\n"
        "  thời gian: 14 giờ ngày 20"
    ),
    right=(
        "loại: giấy mời\nthông tin:\n  kính mời: Sở Nội vụ\n  tới dự: Hội nghị tổng kết\n"
        "  thời gian: 14 giờ ngày 20\n  địa điểm: Hội trường huyện"
    ),
    clause="PL3-1.7",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    for field in () if document.own_lines else doctype.fields:
        if field.required and entry(document, doctype, field.key) is None:
            message = text("{type} phải có mục “{name}”.", type=doctype.name, name=field.label)
            yield KIND.at(document.at("fields"), message)


RULE: Final = Rule(KIND, _check)
