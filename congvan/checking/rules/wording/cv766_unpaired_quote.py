"""Dấu ngoặc kép: each opening one has its closing one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage, Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV766",
    "unpaired-quote",
    Severity.WARNING,
    "Dấu ngoặc kép mở mà không đóng, hoặc đóng mà không mở.",
    "Thêm dấu còn thiếu.",
    wrong="mở đầu: Thực hiện “một cửa tại Phòng Nội vụ.",
    right="mở đầu: Thực hiện “một cửa” tại Phòng Nội vụ.",
)

_QUOTE: Final = Pattern("[“”]")


def _passages(passages: Passages) -> Iterator[Finding]:
    """Follow quotes through the text: one may close paragraphs after it was opened."""
    opened: list[tuple[Passage, re.Match[str]]] = []
    for passage in passages.own:
        for match in _QUOTE.finditer(passage.plain):
            if match.group() == "“":
                opened.append((passage, match))
            elif opened:
                opened.pop()
            else:
                yield _finding(passage, match)
    for passage, match in opened:
        yield _finding(passage, match)


def _finding(passage: Passage, match: re.Match[str]) -> Finding:
    message = text("Dấu “{mark}” không có đôi.", mark=match.group())
    return passage.finding(KIND, match.span(), message)


RULE: Final = Rule(KIND, passages=_passages)
