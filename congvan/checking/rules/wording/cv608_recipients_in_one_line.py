"""Kính gửi: each receiver or group on a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import Role
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV608",
    "recipients-in-one-line",
    Severity.WARNING,
    "Nhiều nơi ngăn bằng dấu chấm phẩy trong một dòng.",
    "Viết thành danh sách, mỗi nơi hoặc nhóm một mục.",
    wrong="kính gửi: Sở Nội vụ; Sở Y tế",
    right="kính gửi: [Sở Nội vụ, Sở Y tế]",
    clause="PL1-I-II.9d",
)

_INSIDE: Final = Pattern(r";\s*(?=\w)")


def _passage(passage: Passage) -> Iterator[Finding]:
    match = _INSIDE.search(passage.plain) if passage.role is Role.RECIPIENT else None
    if match:
        message = text("Mỗi nơi viết một mục riêng.")
        yield passage.finding(KIND, match.span(), message)


RULE: Final = Rule(KIND, passage=_passage)
