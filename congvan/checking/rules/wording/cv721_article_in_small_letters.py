"""Phần, chương, mục, điều: capitals where a document is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.passages import Passage
    from congvan.findings import Finding

KIND: Final = Kind(
    "CV721",
    "article-in-small-letters",
    Severity.WARNING,
    "“điều”, “chương”, “mục”, “phần” của một văn bản viết thường.",
    "Viết hoa: Phần, Chương, Mục, Tiểu mục, Điều.",
    wrong="mở đầu: Thực hiện khoản 2 điều 15 của Luật Lưu trữ, Phòng Nội vụ báo cáo.",
    right="mở đầu: Thực hiện khoản 2 Điều 15 của Luật Lưu trữ, Phòng Nội vụ báo cáo.",
    clause="PL2-V.7",
    fix=FixClass.GUARDED,
)

_OF_AN_ACT: Final = (
    r"(?:của )?(?:Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị |Thông tư|Quyết định|Quy chế|Điều lệ)"
)
_SMALL: Final = Pattern(
    r"(?<![\w/-])(?:(?<=khoản \d )điều(?= \d)|(?<=khoản \d\d )điều(?= \d)"
    rf"|(?:điều|chương|(?<!tiểu )mục|tiểu mục|phần)(?= (?:\d+[a-z]?|[IVXL]+) {_OF_AN_ACT}))"
)


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _SMALL.finditer(passage.plain):
        typed = match.group()
        right = typed.capitalize()
        message = text("“{fault}” viết là “{right}”.", fault=typed, right=right)
        yield passage.finding(KIND, match.span(), message, right)


RULE: Final = Rule(KIND, passage=_passage)
