"""Quyền hạn: “TM.” stands before a collective, “KT.”, “TL.”, “TUQ.”, “Q.” before a post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, signatures_of
from congvan.decree.posts import COLLECTIVES, HEADS
from congvan.decree.words import Authority
from congvan.findings import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

KIND: Final = Kind(
    "CV510",
    "mark-of-other-kind",
    Severity.WARNING,
    "“TM.” đứng trước chức vụ, hoặc “KT.”, “TL.”, “TUQ.”, “Q.” đứng trước tên tập thể.",
    "“TM.” ghi tên tập thể, cơ quan; các chữ khác ghi chức vụ của người đứng đầu.",
    wrong=(
        "ký:\n  quyền hạn: [{KT: Ủy ban nhân dân}]\n  chức vụ: Phó Chủ tịch\n"
        "  họ tên: Trần Văn Bình"
    ),
    right=(
        "ký:\n  quyền hạn: [{TM: Ủy ban nhân dân}, {KT: Chủ tịch}]\n"
        "  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.7b",
)

_HEAD: Final = tuple(f"{word} " for word in HEADS)
_COLLECTIVE: Final = tuple(f"{word} " for word in COLLECTIVES)


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    for path, signature in signatures_of(document):
        for row, line in enumerate(signature.capacity):
            wrong = _HEAD if line.authority is Authority.TM else _COLLECTIVE
            if f"{line.of.casefold()} ".startswith(wrong):
                said = {"mark": line.authority, "of": line.of}
                message = text("“{mark}.” không đứng trước “{of}”.", **said)
                yield KIND.at(document.at(*path, "capacity", row), message, text(KIND.remedy))


RULE: Final = Rule(KIND, _check)
