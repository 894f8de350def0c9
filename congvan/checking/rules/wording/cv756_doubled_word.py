"""Từ lặp: a word typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV756",
    "doubled-word",
    Severity.WARNING,
    "Một từ gõ hai lần liền nhau.",
    "Bỏ một từ.",
    wrong="mở đầu: Yêu cầu các các phòng báo cáo.",
    right="mở đầu: Yêu cầu các phòng báo cáo.",
    fix=FixClass.GUARDED,
)

_NEVER_TWICE: Final = (
    "các", "những", "và", "của", "với", "cho", "về", "được", "theo", "tại", "để", "đến",
    "này", "đã", "trên", "bằng", "khi", "việc", "là", "có", "phải", "nhằm", "hoặc", "gồm",
    "thực hiện", "triển khai", "đề nghị", "yêu cầu", "tăng cường", "phối hợp", "trên địa bàn",
    "Ủy ban nhân dân", "văn bản", "thông qua", "bảo đảm", "đảm bảo", "căn cứ",
)  # fmt: skip
"""Words that no sentence has twice; "năm năm", "xã xã hội", "luôn luôn" are none of them."""

_TWICE: Final = Pattern(
    rf"(?<!\w)(?P<word>{'|'.join(_NEVER_TWICE)})(?P<again>\s+(?P=word))(?!\w)"
    r"|(?<!\w)(?:ngày(?P<day>\s+ngày)|tháng(?P<month>\s+tháng)|số(?P<number>\s+số))(?=\s+\d)"
)


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _TWICE.finditer(passage.plain):
        group = "again" if match["word"] else match.lastgroup or "again"
        message = text("“{fault}” gõ hai lần.", fault=match[group].strip())
        yield passage.finding(KIND, match.span(group), message, "")


RULE: Final = Rule(KIND, passage=_passage)
