"""Thông tin lạ: a field that this type does not print would be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings import Kind, Severity, text
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings import Finding
    from congvan.model import Document
    from congvan.pack import DocumentType

KIND: Final = Kind(
    "CV205",
    "unknown-field",
    Severity.ERROR,
    "Loại văn bản này không có mục thông tin ấy; chữ ở đó sẽ không được in.",
    "Dùng đúng tên mục của loại; hoặc viết vào `mở đầu`, `nội dung`.",
    wrong="loại: công văn\nthông tin:\n  thời gian: 14 giờ ngày 20",
    right="loại: công văn\nmở đầu: Mời các đơn vị họp lúc 14 giờ ngày 20.",
)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    known = {bare(name) for field in kind.fields for name in (field.key, field.label)}
    for name in document.fields:
        if bare(name) not in known:
            labels = ", ".join(field.label for field in kind.fields)
            message = text("{type} không có mục “{name}”.", type=kind.name, name=name)
            hint = text("Các mục: {names}.", names=labels) if labels else text(KIND.remedy)
            yield KIND.at(document.at("fields", name), message, hint)


RULE: Final = Rule(KIND, _check)
