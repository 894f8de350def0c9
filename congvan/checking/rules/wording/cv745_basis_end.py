"""Căn cứ: “;” after each, “.” after the last."""

from __future__ import annotations

from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import Role
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage, Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV745",
    "basis-end",
    Severity.WARNING,
    "Dòng căn cứ kết thúc bằng dấu khác “;”, hoặc dòng cuối khác “.”.",
    "Kết thúc mỗi căn cứ bằng “;”, căn cứ cuối bằng “.”.",
    wrong="Căn cứ Luật Lưu trữ ngày 21/6/2024.\nCăn cứ Luật Thanh tra ngày 14/11/2022.",
    right="Căn cứ Luật Lưu trữ ngày 21/6/2024;\nCăn cứ Luật Thanh tra ngày 14/11/2022.",
    clause="PL1-I-II.6a",
    fix=FixClass.SAFE,
)

_END: Final = Pattern(r"[\s.,;:]*$")
_BLANK: Final = Pattern(r"\.{3}|…")
"""What a form leaves to be filled in."""


def _passages(passages: Passages) -> Iterator[Finding]:
    found = [] if passages.normative else list(_grounds(passages))
    for number, passage in enumerate(found, 1):
        right = "." if number == len(found) else ";"
        match = _END.search(passage.plain)
        mark = match.group().strip() if match else right
        cut = passages.wrapped and mark in ("", ",")
        if match and mark != right and not cut and not _BLANK.search(passage.plain):
            message = text("Căn cứ này phải kết thúc bằng “{mark}”.", mark=right)
            yield passage.finding(KIND, match.span(), message, right)


def _grounds(passages: Passages) -> Iterator[Passage]:
    """Yield the first căn cứ and those right below it."""
    from_first = dropwhile(lambda one: one.role is not Role.BASIS, passages.own)
    return takewhile(lambda one: one.role is Role.BASIS, from_first)


RULE: Final = Rule(KIND, passages=_passages, printed=True)
