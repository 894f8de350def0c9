"""Dấu thanh kiểu cũ lẫn kiểu mới: “hòa” and “hoà” in one document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.passages import Role
from congvan.checking.wording.spelling import SPELLED
from congvan.decree.words import NATIONAL_NAME
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV794",
    "marks-mixed",
    Severity.WARNING,
    "Một văn bản đặt dấu thanh lúc theo kiểu cũ (hòa, ủy), lúc theo kiểu mới (hoà, uỷ).",
    "Viết theo một kiểu trong cả văn bản; Nghị định 30 viết kiểu cũ.",
    wrong="mở đầu: Ủy ban nhân dân xã xây dựng đời sống văn hoá, giữ gìn sự hòa thuận.",
    right="mở đầu: Ủy ban nhân dân xã xây dựng đời sống văn hóa, giữ gìn sự hòa thuận.",
    fix=FixClass.GUARDED,
)

_READ: Final = SPELLED - {Role.REFERENCE}
"""What is cited keeps the style of its title."""


def _passages(passages: Passages) -> Iterator[Finding]:
    from congvan.vietnamese.spelling.tone_marks import (  # noqa: PLC0415 - cold start
        styled_syllables,
    )

    own = (passage for passage in passages.own if passage.role in _READ)
    styled = [
        (passage, syllable) for passage in own for syllable in styled_syllables(passage.plain)
    ]
    newer = sum(syllable.is_new for _, syllable in styled)
    rarer = newer * 2 <= len(styled)
    for passage, one in styled:
        newly = not one.is_new and _is_national(passage.plain, one.start)
        if not newly and one.is_new is rarer and 0 < newer < len(styled):
            message = text(
                "“{typed}” đặt dấu thanh khác kiểu với phần lớn văn bản: “{instead}”.",
                typed=one.typed,
                instead=one.instead,
            )
            yield passage.finding(KIND, (one.start, one.end), message, one.instead)


def _is_national(said: str, at: int) -> bool:
    """Tell whether a place is in the Quốc hiệu, which is written in one way only."""
    first = said.upper().rfind(NATIONAL_NAME, 0, at + len(NATIONAL_NAME))
    return 0 <= first <= at < first + len(NATIONAL_NAME)


RULE: Final = Rule(KIND, passages=_passages)
