"""Từ hay viết sai: what administrative texts write for another word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.spelling import doubted, torn
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage, Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV790",
    "confused-word",
    Severity.WARNING,
    "Một từ hay bị viết sai: mỗi tiếng đều có, nhưng không phải từ ấy.",
    "Sửa theo chữ được gợi ý; nếu chữ đã gõ là đúng ý, giữ nguyên.",
    wrong="mở đầu: Khắc phục nội dung chòng chéo và tăng cường lòng ghép.",
    right="mở đầu: Khắc phục nội dung chồng chéo và tăng cường lồng ghép.",
    fix=FixClass.GUARDED,
)


def _passage(passage: Passage) -> Iterator[Finding]:
    from congvan.vietnamese.spelling.confusions import (  # noqa: PLC0415 - cold start
        confused_words,
    )

    yield from doubted(passage, KIND, confused_words)


def _passages(passages: Passages) -> Iterator[Finding]:
    from congvan.vietnamese.spelling.confusions import (  # noqa: PLC0415 - cold start
        confused_words,
    )

    yield from torn(passages, KIND, confused_words)


RULE: Final = Rule(KIND, passage=_passage, passages=_passages)
