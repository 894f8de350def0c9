"""Bộ, Sở, Phòng: a capital at the head of each field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.capitals import Names, miscased
from congvan.decree.proper_names import FIELDS
from congvan.findings.finding import FixClass, Kind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV728",
    "field-capitals",
    Severity.WARNING,
    "Tên lĩnh vực của Bộ, Sở, Phòng viết hoa sai.",
    "Chỉ viết hoa chữ đầu mỗi lĩnh vực: Sở Giáo dục và Đào tạo.",
    wrong="mở đầu: Thực hiện hướng dẫn của Sở Giáo Dục và Đào tạo.",
    right="mở đầu: Thực hiện hướng dẫn của Sở Giáo dục và Đào tạo.",
    clause="PL2-IV.1",
    fix=FixClass.GUARDED,
)

_NAMES: Final = Names(FIELDS, before=r"(?:Bộ|Sở|Phòng) ", always=True)


def _passage(passage: Passage) -> Iterator[Finding]:
    yield from miscased(passage, _NAMES, KIND)


RULE: Final = Rule(KIND, passage=_passage)
