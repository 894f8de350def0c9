"""Căn cứ: each a line of its own, without a dash before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import Role
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV747",
    "basis-label",
    Severity.WARNING,
    "Dòng căn cứ có gạch đầu dòng hoặc số thứ tự.",
    "Bỏ gạch, số ở đầu dòng: mỗi căn cứ chỉ xuống dòng.",
    wrong='căn cứ: ["- Căn cứ Luật Lưu trữ"]',
    right="căn cứ: [Căn cứ Luật Lưu trữ]",
    clause="PL1-I-II.6a",
    fix=FixClass.SAFE,
)

_LABEL: Final = Pattern(r"\s*(?:[-–+•*]|\d{1,2}[.)])\s*(?=[^\W\d_])")


def _passage(passage: Passage) -> Iterator[Finding]:
    match = _LABEL.match(passage.plain) if passage.role is Role.BASIS else None
    if match:
        message = text("Bỏ “{label}” ở đầu câu.", label=match.group().strip())
        yield passage.finding(KIND, match.span(), message, "")


RULE: Final = Rule(KIND, passage=_passage)
