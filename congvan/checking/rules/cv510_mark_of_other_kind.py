"""Quyền hạn: “TM.” stands before a collective, “KT.”, “TL.”, “TUQ.”, “Q.” before a post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.statements.statement import Item
from congvan.decree.posts import COLLECTIVES, HEADS
from congvan.decree.words import Authority
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

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


def _check(stated: Stated) -> Iterator[Finding]:
    for line in (line for signature in stated.signatures for line in signature.capacity):
        wrong = _HEAD if line.mark is Authority.TM else _COLLECTIVE
        if f"{line.of.text.casefold()} ".startswith(wrong):
            said = {"mark": line.mark, "of": line.of.text}
            yield line.of.finding(KIND, text("“{mark}.” không đứng trước “{of}”.", **said))


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SIGNATURE,))
