"""Ký thay, thừa lệnh: for somebody else's post, never one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.findings.finding import Kind, Severity, text
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV511",
    "signs-for-self",
    Severity.WARNING,
    "Người ký ghi ký thay, thừa lệnh chính chức vụ của mình.",
    "Bỏ quyền hạn ấy, hoặc sửa chức vụ người ký.",
    wrong="ký:\n  quyền hạn: [{TL: Chủ tịch}]\n  chức vụ: Chủ tịch\n  họ tên: Trần Văn Bình",
    right=(
        "ký:\n  quyền hạn: [{TL: Chủ tịch}]\n  chức vụ: Chánh Văn phòng\n"
        "  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.7b",
)


def _check(stated: Stated) -> Iterator[Finding]:
    for signature in stated.signatures:
        title = signature.title.text if signature.title else ""
        for line in signature.capacity:
            if title and bare(line.of.text) == bare(title):
                said = {"title": title, "mark": line.mark}
                message = text("“{title}” ký “{mark}.” cho chính mình.", **said)
                yield line.of.finding(KIND, message)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SIGNATURE,))
