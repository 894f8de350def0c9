"""Chức vụ người ký: the official post, in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.statements.statement import Item
from congvan.decree.posts import SHORT_TITLES
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV515",
    "title-shortened",
    Severity.WARNING,
    "Chức vụ người ký viết tắt.",
    "Viết đủ chức vụ chính thức.",
    wrong=(
        "ký:\n  quyền hạn: [{KT: Chủ tịch}]\n  chức vụ: PCT phụ trách\n  họ tên: Trần Văn Bình"
    ),
    right=(
        "ký:\n  quyền hạn: [{KT: Chủ tịch}]\n  chức vụ: Phó Chủ tịch phụ trách\n"
        "  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.7c",
    fix=FixClass.SUGGEST,
)

_SHORT: Final = Pattern(rf"(?:{'|'.join(SHORT_TITLES)})\b")


def _check(stated: Stated) -> Iterator[Finding]:
    for title in (signature.title for signature in stated.signatures if signature.title):
        match = _SHORT.match(title.text)
        if match:
            message = text("Chức vụ viết tắt “{fault}”.", fault=match.group())
            full = SHORT_TITLES[match.group()]
            instead = full.upper() if title.text.isupper() else full
            yield title.finding(KIND, message, match.span(), instead)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SIGNATURE,))
