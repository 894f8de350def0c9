"""Họ tên người ký: a capital at the head of each syllable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.statements.statement import Item
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.model.document.inline import is_open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV516",
    "name-in-small-letters",
    Severity.WARNING,
    "Họ tên người ký có âm tiết viết thường chữ cái đầu.",
    "Viết hoa chữ cái đầu mỗi âm tiết: Trần Văn Bình.",
    wrong="ký:\n  chức vụ: Chủ tịch\n  họ tên: Trần văn Bình",
    right="ký:\n  chức vụ: Chủ tịch\n  họ tên: Trần Văn Bình",
    clause="PL2-II.1a",
    fix=FixClass.GUARDED,
)

_SMALL: Final = Pattern(r"(?<!\S)[^\W\d_](?=\w*(?:\s|$))")


def _check(stated: Stated) -> Iterator[Finding]:
    for name in (signature.name for signature in stated.signatures):
        for match in _SMALL.finditer("" if is_open(name.text) else name.text):
            if match.group().islower():
                message = text("Họ tên “{name}” thiếu chữ hoa.", name=name.text)
                yield name.finding(KIND, message, match.span(), match.group().upper())


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SIGNATURE,))
