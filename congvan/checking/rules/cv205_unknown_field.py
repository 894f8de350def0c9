"""Thông tin lạ: a field that this type does not print would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

KIND: Final = Kind(
    "CV205",
    "unknown-field",
    Severity.ERROR,
    "Loại văn bản này không có mục thông tin ấy; chữ ở đó sẽ không được in.",
    "Dùng đúng tên mục của loại; hoặc viết vào `mở đầu`, `nội dung`.",
    wrong="loại: công văn\nthông tin:\n  thời gian: 14 giờ ngày 20",
    right="loại: công văn\nmở đầu: Mời các đơn vị họp lúc 14 giờ ngày 20.",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    keys = {
        bare(name): field.key for field in doctype.fields for name in (field.key, field.label)
    }
    typed: dict[str, str] = {}
    for name in document.named_fields:
        key = keys.get(bare(name))
        place = document.at("fields", name)
        if key is None:
            labels = ", ".join(field.label for field in doctype.fields)
            message = text("{type} không có mục “{name}”.", type=doctype.name, name=name)
            hint = text("Các mục: {names}.", names=labels) if labels else None
            yield KIND.at(place, message, hint)
        elif first := typed.get(key):
            message = text("“{name}” và “{first}” là một mục.", name=name, first=first)
            yield KIND.at(place, message, text("Gộp hai chỗ làm một."))
        else:
            typed[key] = name


RULE: Final = Rule(KIND, _check, of_yaml=True)
