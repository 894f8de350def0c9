"""Học hàm, học vị: none before the signer's name, unless the sector allows it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, Unseen
from congvan.checking.statements.statement import Item
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV504",
    "rank-before-name",
    Severity.WARNING,
    "Có học hàm, học vị hoặc danh hiệu trước họ tên người ký.",
    "Bỏ đi; chỉ lực lượng vũ trang, giáo dục, y tế, khoa học được ghi khi ngành quy định.",
    wrong="ký:\n  chức vụ: Chủ tịch\n  họ tên: TS. Trần Văn B",
    right="ký:\n  chức vụ: Chủ tịch\n  họ tên: Trần Văn B",
    clause="PL1-I-II.7c",
    fix=FixClass.SUGGEST,
)

_RANK: Final = re.compile(r"(?:GS|PGS|TS|ThS|BS|CN|KS|NGƯT|NGND|NSND|NSƯT)\b[. ]")

_SECTORS: Final = (
    "trường", "đại học", "học viện", "viện", "y tế", "công an", "quân", "bộ đội", "quốc phòng",
    "khoa học", "giáo dục",
)  # fmt: skip
"""Words in the names of those who may be allowed ranks: army, education, health, science."""

_BY_SECTOR: Final = text("chưa rõ ngành có cho ghi học hàm, học vị trước họ tên hay không")


def _check(stated: Stated) -> Iterator[Finding | Unseen]:
    for name in (signature.name for signature in stated.signatures):
        match = _RANK.match(name.text)
        if match and stated.printed and _may_allow(stated):
            yield Unseen(_BY_SECTOR)
        elif match:
            message = text("“{name}” có học hàm, học vị trước họ tên.", name=name.text)
            yield name.finding(KIND, message, match.span(), "")


def _may_allow(stated: Stated) -> bool:
    """Tell whether the issuer is of a sector whose head may have allowed ranks."""
    said = " ".join(name.text for name in stated.issuer).casefold()
    return any(word in said for word in _SECTORS)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.SIGNATURE, Item.ISSUER))
