"""Tên thành phần: “Kính gửi:”, “Nơi nhận:”, “Lưu:” are printed by themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import Role
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV609",
    "typed-component-label",
    Severity.WARNING,
    "Gõ kèm tên thành phần đã tự in.",
    "Bỏ đi: “Kính gửi:”, “Nơi nhận:”, “Lưu:” tự thêm, gõ nữa thì in hai lần.",
    wrong='kính gửi: "Kính gửi: Sở Nội vụ"',
    right="kính gửi: Sở Nội vụ",
    clause="PL1-I-II.9d",
    fix=FixClass.SAFE,
)

_LABELS: Final = {
    Role.RECIPIENT: Pattern(r"\s*Kính (?:gửi|gởi|trình)\s*:?\s*", re.IGNORECASE),
    Role.DISTRIBUTION: Pattern(r"\s*Nơi nhận\s*:?\s*", re.IGNORECASE),
    Role.ARCHIVE: Pattern(r"\s*Lưu\s*:\s*", re.IGNORECASE),
}


def _passages(passages: Passages) -> Iterator[Finding]:
    for passage in () if passages.printed else passages.own:
        label = _LABELS.get(passage.role)
        match = label.match(passage.plain) if label else None
        if match:
            message = text("“{label}” tự in.", label=match.group().strip())
            yield passage.finding(KIND, match.span(), message, "")


RULE: Final = Rule(KIND, passages=_passages)
