"""Số tiền trong thông tin: typed as an amount, so that it is printed as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.composing.form import entry
from congvan.findings.finding import Kind, Severity, text
from congvan.pack.document_type import FieldKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.findings.finding import Finding
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

_DEAL: Final = (
    "loại: hợp đồng\nthông tin:\n  tại: trụ sở Bên A\n  bên A: Trung tâm\n  bên B: Công ty"
)

KIND: Final = Kind(
    "CV208",
    "plain-amount",
    Severity.WARNING,
    "Mục số tiền viết như câu chữ: in nguyên như gõ, không có dấu chấm ngăn và chữ “đồng”.",
    "Viết `{tiền: 84000000}`; muốn in thêm bằng chữ: `{tiền: {số tiền: 84000000, bằng chữ: có}}`.",
    wrong=f"{_DEAL}\n  giá trị hợp đồng: 84000000",
    right=f"{_DEAL}\n  giá trị hợp đồng: {{tiền: 84000000}}",
)


def _check(document: Document, doctype: DocumentType) -> Iterator[Finding]:
    for field in doctype.fields:
        typed = entry(document, doctype, field.key) if field.kind is FieldKind.MONEY else None
        if typed and not typed.money:
            message = text("“{name}” không phải số tiền.", name=field.label)
            place = document.at("fields", field.label)
            yield KIND.at(place, message)


RULE: Final = Rule(KIND, _check)
