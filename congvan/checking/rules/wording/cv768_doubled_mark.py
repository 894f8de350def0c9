"""Dấu câu: one at a place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV768",
    "doubled-mark",
    Severity.WARNING,
    "Hai dấu câu liền nhau.",
    "Để lại một dấu.",
    wrong="mở đầu: Phòng Nội vụ,, Phòng Y tế báo cáo.",
    right="mở đầu: Phòng Nội vụ, Phòng Y tế báo cáo.",
    fix=FixClass.GUARDED,
)

_TWICE: Final = Pattern(
    r"(?<![.…]),,+|;;+|::+|,;|;,|,\.(?![.\d])|;\.(?!\.)|(?<=\w{2})\.\.(?![./…])",
    signs=(",,", ";;", "::", ",;", ";,", ",.", ";.", ".."),
)


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _TWICE.finditer(passage.plain):
        typed = match.group()
        same = len(set(typed)) == 1
        message = text("Thừa dấu ở “{fault}”.", fault=typed)
        yield passage.finding(KIND, match.span(), message, typed[0] if same else None)


RULE: Final = Rule(KIND, passage=_passage)
