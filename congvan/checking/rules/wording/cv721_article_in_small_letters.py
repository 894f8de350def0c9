"""Phần, chương, mục, điều: capitals where a document is cited."""

from __future__ import annotations

from typing import Final

from congvan.checking.rule import Pattern
from congvan.checking.wording.capitals import begun_small
from congvan.findings.finding import FixClass, Kind, Severity

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

RULE: Final = begun_small(KIND, _SMALL)
