"""Thẩm quyền ban hành: a collective signs with “TM.”, a person without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.decree.posts import BY_COLLECTIVE, HEADS
from congvan.decree.words import Authority
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV514",
    "authority-and-signature",
    Severity.WARNING,
    "Dòng thẩm quyền ban hành không khớp quyền hạn ký.",
    "Thẩm quyền của tập thể thì ký “TM.”; của người đứng đầu thì không.",
    wrong=(
        "loại: quyết định\nký hiệu: UBND\nthẩm quyền: Chủ tịch Ủy ban nhân dân huyện\n"
        "ký:\n  quyền hạn: [{TM: Ủy ban nhân dân}]\n  chức vụ: Chủ tịch\n"
        "  họ tên: Trần Văn Bình"
    ),
    right=(
        "loại: quyết định\nký hiệu: UBND\nthẩm quyền: Ủy ban nhân dân huyện\nký:\n"
        "  quyền hạn: [{TM: Ủy ban nhân dân}]\n  chức vụ: Chủ tịch\n"
        "  họ tên: Trần Văn Bình"
    ),
    clause="PL1-I-II.7b",
)

_HEAD: Final = tuple(f"{word} " for word in HEADS)
_COLLECTIVE: Final = tuple(f"{word} " for word in BY_COLLECTIVE)


def _check(stated: Stated) -> Iterator[Finding]:
    said = f"{stated.authority.casefold()} "
    for signature in stated.signatures:
        marks = [line.mark for line in signature.capacity]
        if said.startswith(_HEAD) and Authority.TM in marks:
            message = text("Thẩm quyền của cá nhân mà ký “TM.”.")
        elif said.startswith(_COLLECTIVE) and Authority.TM not in marks:
            message = text("Thẩm quyền của tập thể mà ký không có “TM.”.")
        else:
            continue
        if signature.own:
            yield signature.head.finding(KIND, message)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SIGNATURE, Item.AUTHORITY))
