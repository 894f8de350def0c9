"""Tiếng không có: a syllable the language does not have, one slip away from one it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.spelling import doubted
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding
    from congvan.vietnamese.spelling.tokens import Doubt

KIND: Final = Kind(
    "CV792",
    "broken-syllable",
    Severity.WARNING,
    "Một tiếng không có trong tiếng Việt: thiếu dấu, thừa chữ hoặc sai vần.",
    "Đọc lại; nếu là gõ nhầm thì sửa theo chữ được gợi ý.",
    wrong="mở đầu: Sở Nội vụ cung câp tài liệu.",
    right="mở đầu: Sở Nội vụ cung cấp tài liệu.",
    fix=FixClass.SUGGEST,
)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from doubted(passage, KIND, _doubts)


def _doubts(words: str) -> Iterator[Doubt]:
    from congvan.vietnamese.spelling.confusions import besides  # noqa: PLC0415 - cold start
    from congvan.vietnamese.spelling.impossible_syllables import (  # noqa: PLC0415 - cold start
        broken_syllables,
    )

    yield from besides(words, broken_syllables(words))


RULE: Final = Rule(KIND, passage=_passage)
