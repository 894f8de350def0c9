"""Dấu ngoặc đơn: each opening one has its closing one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import SENTENCES
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage, Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV767",
    "unpaired-bracket",
    Severity.WARNING,
    "Dấu ngoặc đơn mở mà không đóng, hoặc đóng mà không mở.",
    "Thêm dấu còn thiếu.",
    wrong="mở đầu: Phòng Nội vụ (bộ phận một cửa báo cáo kết quả.",
    right="mở đầu: Phòng Nội vụ (bộ phận một cửa) báo cáo kết quả.",
)

_BRACKET: Final = Pattern(r"[()]")
_LABEL: Final = Pattern(r"(?:^|[\s;,.:(“])(?:[a-zđA-ZĐ]{1,2}|\d{1,3}|[ivxIVX]{1,5})\)|[:;]\)")


_REACH: Final = 2
"""In how many of the next passages a bracket may close: an item, a line that was broken."""


def _passages(passages: Passages) -> Iterator[Finding]:
    opened: list[tuple[int, Passage, int]] = []
    for number, passage in enumerate(passages.own):
        yield from (_finding(*one[1:]) for one in opened if number - one[0] > _REACH)
        opened = [one for one in opened if number - one[0] <= _REACH]
        if passage.role not in SENTENCES or not ("(" in passage.plain or ")" in passage.plain):
            continue
        labels = {match.end() - 1 for match in _LABEL.finditer(passage.plain)}
        for match in _BRACKET.finditer(passage.plain):
            if match.group() == "(":
                opened.append((number, passage, match.start()))
            elif opened:
                opened.pop()
            elif match.start() not in labels:
                yield _finding(passage, match.start())
    yield from (_finding(*one[1:]) for one in opened)


def _finding(passage: Passage, at: int) -> Finding:
    message = text("Dấu “{mark}” không có đôi.", mark=passage.plain[at])
    return passage.finding(KIND, (at, at + 1), message)


RULE: Final = Rule(KIND, passages=_passages)
