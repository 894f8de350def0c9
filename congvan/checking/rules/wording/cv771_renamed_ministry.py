"""Bộ, sở đã sáp nhập: named as they are called since 01/3/2025."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.citations import is_past
from congvan.checking.wording.passages import Role
from congvan.decree.government import MERGED_FIELDS, MINISTRIES_MERGED
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV771",
    "renamed-ministry",
    Severity.WARNING,
    "Văn bản sau ngày 01/3/2025 gọi tên bộ, sở đã sáp nhập.",
    "Ghi tên mới; nói việc cũ thì thêm “(cũ)” hoặc “trước đây”.",
    wrong="ngày: 2025-04-05\nmở đầu: Thực hiện chỉ đạo của Bộ Kế hoạch và Đầu tư.",
    right="ngày: 2025-04-05\nmở đầu: Thực hiện chỉ đạo của Bộ Tài chính.",
    fix=FixClass.SUGGEST,
)

_OLD: Final = Pattern(
    rf"(?<!\w)(?P<kind>Bộ|Sở)(?: trưởng Bộ)? (?P<field>{'|'.join(MERGED_FIELDS)})\b"
)


def _passages(passages: Passages) -> Iterator[Finding]:
    if not passages.day or passages.day < MINISTRIES_MERGED:
        return
    for passage in passages.own:
        if passage.role is Role.REFERENCE:
            continue
        for match in _OLD.finditer(passage.plain):
            if not is_past(passage.plain, match.span(), MINISTRIES_MERGED):
                right = MERGED_FIELDS[match["field"]]
                said = {"kind": match["kind"], "field": match["field"], "right": right}
                message = text("{kind} {field} nay là {kind} {right}.", **said)
                yield passage.finding(KIND, match.span("field"), message, right)


RULE: Final = Rule(KIND, passages=_passages)
