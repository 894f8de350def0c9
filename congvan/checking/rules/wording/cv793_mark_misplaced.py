"""Dấu thanh sai chỗ: a tone mark on a letter where no style puts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.checking.wording.spelling import SPELLED
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV793",
    "mark-misplaced",
    Severity.WARNING,
    "Dấu thanh đặt ở chữ cái mà kiểu cũ lẫn kiểu mới đều không đặt.",
    "Đặt dấu thanh vào âm chính: “hoàn”, “quả”, “nghĩa”.",
    wrong="mở đầu: Sở Nội vụ hòan thành báo cáo kết qủa.",
    right="mở đầu: Sở Nội vụ hoàn thành báo cáo kết quả.",
    fix=FixClass.GUARDED,
)


def _passage(passage: Passage) -> Iterator[Finding]:
    from congvan.vietnamese.spelling.tone_marks import (  # noqa: PLC0415 - cold start
        misplaced_marks,
    )

    if passage.role not in SPELLED:
        return
    for doubt in misplaced_marks(passage.plain):
        message = text("Dấu thanh của “{typed}” đặt sai chỗ.", typed=doubt.typed)
        yield passage.finding(KIND, (doubt.start, doubt.end), message, doubt.instead)


RULE: Final = Rule(KIND, passage=_passage)
