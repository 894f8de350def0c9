"""Thay mặt: the collective that issues the document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.decree.posts import SHORT_BODIES
from congvan.decree.words import Authority
from congvan.findings import Kind, Severity, text
from congvan.vietnamese import bare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

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

_KNOWN: Final = {bare(short): bare(full) for short, full in SHORT_BODIES.items()}
_BODIES: Final = (*_KNOWN.values(), "chinhphu")


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    issuers = bare(" ".join(name for issuer in document.issuer for name in issuer.name))
    for short, full in _KNOWN.items():
        issuers = issuers.replace(short, full)
    for row, signature in enumerate(document.signature):
        for index, line in enumerate(signature.capacity):
            said = bare(line.of)
            body = next((name for name in _BODIES if said.startswith(name)), None)
            if line.authority is Authority.TM and body and body not in issuers:
                place = document.at("signature", row, "capacity", index)
                message = text("“TM. {of}” không khớp cơ quan ban hành.", of=line.of)
                yield KIND.at(place, message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
