"""Mục, khoản: what is numbered I. is a mục, what is numbered 1. below it a khoản."""

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
    "CV695",
    "part-misnamed",
    Severity.WARNING,
    "Phần đánh số I., 1. của văn bản gọi là “mục 1 phần II”.",
    "Gọi là “khoản 1 Mục II”; “Phần II” chỉ là phần có chữ “Phần” trong văn bản.",
    wrong="mở đầu: Các đơn vị thực hiện nhiệm vụ tại mục 1 phần II Công văn này.",
    right="mở đầu: Các đơn vị thực hiện nhiệm vụ tại khoản 1 Mục II Công văn này.",
    clause="PL2-V.7",
    fix=FixClass.GUARDED,
)

_PARTS: Final = Pattern(
    r"(?<!\w)(?P<mark>[Mm])ục (?P<item>\d{1,2}),? phần (?P<part>[IVX]+)(?!\w)", signs=[" phần "]
)


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.role not in SENTENCES:
        return
    for match in _PARTS.finditer(passage.plain):
        name = "Khoản" if passage.begins(match.start()) else "khoản"
        right = f"{name} {match['item']} Mục {match['part']}"
        message = text("“{fault}” viết là “{right}”.", fault=match.group(), right=right)
        yield passage.finding(KIND, match.span(), message, right)


RULE: Final = Rule(KIND, passage=_passage)
