"""Luật, pháp lệnh: cited by name, without number and symbol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV746",
    "numbered-law",
    Severity.WARNING,
    "Luật, pháp lệnh viện dẫn kèm số, ký hiệu.",
    "Chỉ ghi tên loại và tên: Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
    wrong="mở đầu: Thực hiện Luật Lưu trữ số 33/2023/QH15 ngày 21/6/2023, Phòng Nội vụ báo cáo.",
    right="mở đầu: Thực hiện Luật Lưu trữ ngày 21/6/2023, Phòng Nội vụ báo cáo.",
    clause="PL1-I-II.6a",
    fix=FixClass.SUGGEST,
)

_NUMBERED: Final = Pattern(
    r"(?<!\w)(?:Luật|Bộ luật|Pháp lệnh) (?=[^\W\d_])"
    r"(?:(?!, Nghị |, Luật|, Pháp lệnh|, Bộ luật)[^\d.;:()]){2,90}?"
    r"(?P<number> số:? ?\d+/\d{4}/(?:QH|UBTVQH|PL-UBTVQH)\d*)"
)


def _passages(passages: Passages) -> Iterator[Finding]:
    if passages.normative:
        return
    for passage in passages.own:
        if "QH" not in passage.plain:
            continue
        for match in _NUMBERED.finditer(passage.plain):
            message = text("Bỏ “{fault}” sau tên luật.", fault=match["number"].strip())
            yield passage.finding(KIND, match.span("number"), message, "")


RULE: Final = Rule(KIND, passages=_passages)
