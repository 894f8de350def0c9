"""Thay mặt: the collective that issues the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.decree.posts import SHORT_BODIES
from congvan.decree.words import Authority
from congvan.findings.finding import Kind, Severity, text
from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV513",
    "tm-of-other-body",
    Severity.WARNING,
    "“TM.” ghi một tập thể không phải cơ quan ban hành.",
    "Ghi tên tập thể ban hành văn bản, hoặc sửa tên cơ quan.",
    wrong=(
        "ký:\n  quyền hạn: [{TM: Hội đồng nhân dân}]\n  chức vụ: Chủ tịch\n"
        "  họ tên: Trần Văn Bình"
    ),
    right=(
        "ký:\n  quyền hạn: [{TM: Ủy ban nhân dân}]\n  chức vụ: Chủ tịch\n"
        "  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.7b",
)

_SHORT: Final = {**SHORT_BODIES, "Ban QL": "Ban Quản lý"}
_KNOWN: Final = {bare(short): bare(full) for short, full in _SHORT.items()}
_BODIES: Final = (*_KNOWN.values(), "chinhphu")


def _check(stated: Stated) -> Iterator[Finding]:
    issuers = bare(" ".join(name.text for name in stated.issuer))
    for short, full in _KNOWN.items():
        issuers = issuers.replace(short, full)
    for line in (
        line for signature in stated.signatures if signature.own for line in signature.capacity
    ):
        said = bare(line.of.text)
        body = next((name for name in _BODIES if said.startswith(name)), None)
        if line.mark is Authority.TM and body and body not in issuers:
            message = text("“TM. {of}” không khớp cơ quan ban hành.", of=line.of.text)
            yield line.of.finding(KIND, message)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SIGNATURE, Item.ISSUER))
