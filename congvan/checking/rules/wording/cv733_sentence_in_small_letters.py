"""Đầu câu: a capital after the end of a sentence."""

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
    "CV733",
    "sentence-in-small-letters",
    Severity.WARNING,
    "Câu mở đầu bằng chữ thường.",
    "Viết hoa chữ cái đầu câu.",
    wrong="mở đầu: Phòng Nội vụ đã nhận công văn. đề nghị báo cáo.",
    right="mở đầu: Phòng Nội vụ đã nhận công văn. Đề nghị báo cáo.",
    clause="PL2-I",
    fix=FixClass.GUARDED,
)

_SMALL: Final = Pattern(
    r"(?P<word>(?<!\w)[^\W\d_]{2,})[.?!] +(?P<letter>[^\W\d_])(?=[^\W\d_]{1,6}[ ,])"
)
_ABBREVIATIONS: Final = frozenset(
    {"tp", "tx", "ths", "gs", "pgs", "ts", "vd", "tr", "st", "bs", "ks", "cn"}
)


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.role not in SENTENCES:
        return
    for match in _SMALL.finditer(passage.plain):
        word, letter = match["word"], match["letter"]
        if letter.islower() and word.islower() and word not in _ABBREVIATIONS:
            message = text("Đầu câu viết thường “{letter}”.", letter=letter)
            yield passage.finding(KIND, match.span("letter"), message, letter.upper())


RULE: Final = Rule(KIND, passage=_passage)
