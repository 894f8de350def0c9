"""Tỉnh đã sáp nhập: named as it is called since 01/7/2025."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.citations import is_past
from congvan.checking.wording.passages import Role
from congvan.decree.government import MERGED_PROVINCES, TWO_TIERS
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passages
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV772",
    "merged-province",
    Severity.WARNING,
    "Văn bản sau ngày 01/7/2025 gọi tên tỉnh đã sáp nhập.",
    "Ghi tên mới; nói việc cũ thì thêm “(cũ)” hoặc “trước đây”.",
    wrong=(
        "ngày: 2025-08-05\nmở đầu: Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh Kon Tum.\n"
        "cơ quan:\n  tên: Ủy ban nhân dân xã Măng Đen"
    ),
    right=(
        "ngày: 2025-08-05\n"
        "mở đầu: Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh Quảng Ngãi.\ncơ quan:\n"
        "  tên: Ủy ban nhân dân xã Măng Đen"
    ),
)

_OLD: Final = Pattern(rf"(?<!\w)[Tt]ỉnh (?P<name>{'|'.join(MERGED_PROVINCES)})\b")


def _passages(passages: Passages) -> Iterator[Finding]:
    if not passages.day or passages.day < TWO_TIERS:
        return
    for passage in passages.own:
        if passage.role is Role.REFERENCE:
            continue
        for match in _OLD.finditer(passage.plain):
            if not is_past(passage.plain, match.span(), TWO_TIERS):
                said = {"name": match["name"], "right": MERGED_PROVINCES[match["name"]]}
                message = text("Tỉnh {name} nay thuộc {right}.", **said)
                yield passage.finding(KIND, match.span(), message)


RULE: Final = Rule(KIND, passages=_passages)
