"""Khoản, điểm: small letters where a document is cited."""

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
    "CV720",
    "clause-in-capitals",
    Severity.WARNING,
    "“khoản”, “điểm” viết hoa khi viện dẫn.",
    "Viết thường khoản, điểm; viết hoa Phần, Chương, Mục, Tiểu mục, Điều.",
    wrong="mở đầu: Thực hiện quy định tại Khoản 2 Điều 15 Luật Lưu trữ, Phòng Nội vụ báo cáo.",
    right="mở đầu: Thực hiện quy định tại khoản 2 Điều 15 Luật Lưu trữ, Phòng Nội vụ báo cáo.",
    clause="PL2-V.7",
    fix=FixClass.GUARDED,
)

_CAPITAL: Final = Pattern(r"(?<![\w./-])(?:Khoản \d|Điểm (?:\d|[a-zđ]\b))")


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.role not in SENTENCES:
        return
    for match in _CAPITAL.finditer(passage.plain):
        start = match.start()
        if not passage.begins(start):
            typed = match.group().partition(" ")[0]
            right = typed.lower()
            message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
            yield passage.finding(KIND, (start, start + len(typed)), message, right)


RULE: Final = Rule(KIND, passage=_passage)
