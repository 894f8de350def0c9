"""Lời nhắc của mẫu: none left in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV759",
    "leftover-hint",
    Severity.WARNING,
    "Còn lời nhắc của mẫu trong ngoặc.",
    "Điền vào chỗ ấy rồi bỏ ngoặc; chưa biết thì viết [cần điền: …].",
    wrong="mở đầu: Phòng Nội vụ báo cáo [tên cơ quan] kết quả.",
    right="mở đầu: Phòng Nội vụ báo cáo Sở Y tế kết quả.",
)

_HINT: Final = Pattern(
    r"[\[<{](?:tên|họ tên|họ và tên|ngày|số|địa danh|nội dung|chức vụ|ghi|điền|nhập|nêu)\b"
    r"[^\]>}@^]{0,60}[\]>}]"
    r"|\((?:chữ ký của người có thẩm quyền|ký, ghi rõ họ tên và đóng dấu)[^)]{0,80}\)",
    re.IGNORECASE,
)


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _HINT.finditer(passage.plain):
        message = text("Còn lời nhắc “{fault}”.", fault=match.group())
        yield passage.finding(KIND, match.span(), message)


RULE: Final = Rule(KIND, passage=_passage)
