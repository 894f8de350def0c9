"""Từ đáng ngờ: two syllables that form no word, one slip away from a common one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.spelling import doubted, torn
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage, Passages
    from congvan.findings.finding import Finding
    from congvan.vietnamese.spelling.tokens import Doubt

KIND: Final = Kind(
    "CV791",
    "unlikely-word",
    Severity.WARNING,
    "Hai tiếng không thành từ nào, chỉ khác một từ quen thuộc ở một dấu hay một chữ.",
    "Đọc lại; nếu là gõ nhầm thì sửa theo chữ được gợi ý.",
    wrong="mở đầu: Sở Nội vụ tiếp nhận và vận chuyền tài liệu.",
    right="mở đầu: Sở Nội vụ tiếp nhận và vận chuyển tài liệu.",
    fix=FixClass.SUGGEST,
)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from doubted(passage, KIND, _doubts)


def _passages(passages: Passages) -> Iterator[Finding]:
    yield from torn(passages, KIND, _doubts)


def _doubts(words: str) -> Iterator[Doubt]:
    from congvan.vietnamese.spelling.confusions import besides  # noqa: PLC0415 - cold start
    from congvan.vietnamese.spelling.doubts import doubtful_words  # noqa: PLC0415 - cold start

    yield from besides(words, doubtful_words(words))


RULE: Final = Rule(KIND, passage=_passage, passages=_passages)
