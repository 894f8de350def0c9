"""Dấu gạch giữa hai từ: one kind throughout a document."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import SENTENCES
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV780",
    "mixed-dashes",
    Severity.INFO,
    "Lẫn dấu “-” và “–” giữa các từ trong một văn bản.",
    "Dùng một dấu; Nghị định viết “-”.",
    wrong="mở đầu: Phòng Nội vụ - cơ quan thường trực, Phòng Y tế – thành viên, kinh tế - xã hội.",
    right="mở đầu: Phòng Nội vụ - cơ quan thường trực, Phòng Y tế - thành viên, kinh tế - xã hội.",
    clause="PL1-I-II.1b",
    fix=FixClass.SUGGEST,
)

_DASH: Final = Pattern(r"(?<=\w )[-–—](?= \w)")


def _passages(passages: Passages) -> Iterator[Finding]:
    found = [
        (match.group(), passage, match)
        for passage in passages.own
        if passage.role in SENTENCES
        for match in _DASH.finditer(passage.plain)
    ]
    counted = Counter(dash for dash, _, _ in found).most_common()
    for rare, _ in counted[1:]:
        passage, match = next((one, hit) for dash, one, hit in found if dash == rare)
        usual = counted[0][0]
        message = text("Dấu “{rare}”, chỗ khác dùng “{usual}”.", rare=rare, usual=usual)
        yield passage.finding(KIND, match.span(), message, usual)


RULE: Final = Rule(KIND, passages=_passages)
