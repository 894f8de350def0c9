"""Ký thay: only a deputy signs with “KT.”."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.decree.posts import DEPUTIES
from congvan.decree.words import Authority
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV509",
    "kt-without-deputy",
    Severity.WARNING,
    "Có “KT.” mà người ký không phải cấp phó.",
    "Ghi đúng chức vụ cấp phó, hoặc bỏ “KT.”; cấp dưới ký thì “TL.”, “TUQ.”.",
    wrong=(
        "ký:\n  quyền hạn: [{KT: Chủ tịch}]\n  chức vụ: Trưởng phòng Nội vụ\n"
        "  họ tên: Trần Văn Bình"
    ),
    right=(
        "ký:\n  quyền hạn: [{KT: Chủ tịch}]\n  chức vụ: Phó Chủ tịch\n  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.7b",
)

_DEPUTY: Final = tuple(f"{word} " for word in DEPUTIES)


def _check(stated: Stated) -> Iterator[Finding]:
    for signature in stated.signatures:
        last = signature.capacity[-1].mark if signature.capacity else None
        if last is Authority.KT and signature.title and not _is_deputy(signature.title.text):
            message = text(
                "“{title}” không phải cấp phó mà ký “KT.”.", title=signature.title.text
            )
            yield signature.title.finding(KIND, message)


def _is_deputy(title: str) -> bool:
    said = f"{title.casefold()} "
    return said.startswith(_DEPUTY) or " phó " in said or "phụ trách" in said


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SIGNATURE,))
