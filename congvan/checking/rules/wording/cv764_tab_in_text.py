"""Phím Tab: none inside a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import SENTENCES
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV764",
    "tab-in-text",
    Severity.INFO,
    "Có phím Tab giữa câu.",
    "Thay bằng một dấu cách.",
    wrong='mở đầu: "Phòng Nội vụ\\tbáo cáo."',
    right="mở đầu: Phòng Nội vụ báo cáo.",
    fix=FixClass.GUARDED,
)

_TAB: Final = Pattern(r"(?<=[\w,;.])[ \t]*\t[ \t]*(?=\w)", signs=("\t",))


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.role not in SENTENCES:
        return
    for match in _TAB.finditer(passage.plain):
        message = text("Có phím Tab giữa câu.")
        yield passage.finding(KIND, match.span(), message, " ")


RULE: Final = Rule(KIND, passage=_passage)
