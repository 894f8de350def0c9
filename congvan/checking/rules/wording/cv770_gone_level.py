"""Cấp huyện: ended on 01/7/2025."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.citations import is_past
from congvan.checking.wording.passages import Role
from congvan.decree.government import GONE_UNITS, TWO_TIERS
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV770",
    "gone-level",
    Severity.WARNING,
    "Văn bản sau ngày 01/7/2025 nói đến cấp huyện như còn hoạt động.",
    "Ghi cấp xã hoặc cấp tỉnh; việc cũ thì thêm “(cũ)” hoặc “trước đây”.",
    wrong=(
        "ngày: 2025-08-05\nmở đầu: Phòng Nội vụ báo cáo Ủy ban nhân dân huyện kết quả.\n"
        "cơ quan:\n  tên: Ủy ban nhân dân xã Măng Đen"
    ),
    right=(
        "ngày: 2025-08-05\nmở đầu: Phòng Nội vụ báo cáo Ủy ban nhân dân xã kết quả.\n"
        "cơ quan:\n  tên: Ủy ban nhân dân xã Măng Đen"
    ),
)

_GONE: Final = Pattern(
    r"(?<!\w)(?:(?:Ủy|Uỷ) ban nhân dân|UBND|Hội đồng nhân dân|HĐND)"
    rf"(?: các)? (?:{'|'.join(GONE_UNITS)})\b",
    re.IGNORECASE,
)


def _passages(passages: Passages) -> Iterator[Finding]:
    if not passages.day or passages.day < TWO_TIERS:
        return
    for passage in passages.own:
        if passage.role is Role.REFERENCE:
            continue
        for match in _GONE.finditer(passage.plain):
            if not is_past(passage.plain, match.span(), TWO_TIERS):
                message = text("Từ 01/7/2025 không còn “{fault}”.", fault=match.group())
                yield passage.finding(KIND, match.span(), message)


RULE: Final = Rule(KIND, passages=_passages)
