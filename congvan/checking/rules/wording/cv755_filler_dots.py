"""Chỗ bỏ trống: no dots or x's left where words belong."""

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
    "CV755",
    "filler-dots",
    Severity.WARNING,
    "Còn chỗ bỏ trống bằng dấu chấm hoặc chữ x.",
    "Điền vào; chưa biết thì viết [cần điền: …] để được nhắc.",
    wrong="mở đầu: Đề nghị Phòng Nội vụ báo cáo trước ngày … tháng 3 năm 2024.",
    right="mở đầu: Đề nghị Phòng Nội vụ báo cáo trước ngày 15 tháng 3 năm 2024.",
)

_FILLER: Final = Pattern(
    r"\b(?:ngày|tháng|năm|số|ông|bà)\s+(?P<blank>(?:\.{2,}|…)[.…]*)"
    r"|(?P<letters>(?<![\w.])x{3,}(?!\w)|(?<!\w)XX+(?=/))",
    signs=("..", "…", "xxx", "XX"),
)
_DOTS: Final = Pattern(r"(?:\.{2,}|…)[.…]*")
_ROLES: Final = (Role.PROSE, Role.BASIS, Role.SUBJECT, Role.RECIPIENT)
_FORM: Final = 3
"""So many blanks in one line, or so few letters beside one, are those of a form."""

_LEAST_LETTERS: Final = 30


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.role not in _ROLES or passage.behind:
        return
    found = list(_FILLER.finditer(passage.plain))
    if not found or _is_form(passage.plain):
        return
    for match in found:
        group = match.lastgroup or "blank"
        message = text("Còn bỏ trống “{fault}”.", fault=match[group])
        yield passage.finding(KIND, match.span(group), message)


def _is_form(words: str) -> bool:
    blanks = sum(1 for _ in _DOTS.finditer(words))
    return blanks >= _FORM or sum(map(str.isalpha, words)) < _LEAST_LETTERS


RULE: Final = Rule(KIND, passage=_passage)
