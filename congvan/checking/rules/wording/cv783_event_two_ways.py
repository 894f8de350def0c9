"""Tên sự kiện gọi tắt: with a capital throughout, or without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import SENTENCES
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV783",
    "event-two-ways",
    Severity.INFO,
    "Cùng một từ chỉ sự kiện, chỗ viết hoa, chỗ không.",
    "Viết một kiểu; không có tên riêng theo sau thì không viết hoa.",
    wrong="mở đầu: Hội báo cáo kết quả đại hội. Căn cứ kết quả Đại hội, Sở có ý kiến.",
    right="mở đầu: Hội báo cáo kết quả đại hội. Căn cứ kết quả đại hội, Sở có ý kiến.",
    fix=FixClass.SUGGEST,
)

_WORDS: Final = Pattern(
    r"\b(?P<word>[ĐđHh](?:ại hội|ội nghị|ội thảo|ội thi|ội diễn))\b"
    r"(?P<name>\s+(?:\w*[A-ZĐÀ-Ỹ]|lần\b))?"
)


def _passages(passages: Passages) -> Iterator[Finding]:
    """Compare what has no name behind it and begins no sentence with what is written small."""
    found = [
        (passage, match)
        for passage in passages.own
        if passage.role in SENTENCES
        for match in _WORDS.finditer(passage.plain)
    ]
    small = {match["word"] for _, match in found if match["word"][0].islower()}
    for passage, match in found:
        word = match["word"]
        alone = not match["name"] and not passage.begins(match.start())
        if word[0].isupper() and word.lower() in small and alone:
            message = text("“{word}” chỗ khác viết “{other}”.", word=word, other=word.lower())
            yield passage.finding(KIND, match.span("word"), message, word.lower())


RULE: Final = Rule(KIND, passages=_passages)
