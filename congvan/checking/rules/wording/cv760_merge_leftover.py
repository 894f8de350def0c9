"""Mã trộn thư, lỗi trường: none left in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV760",
    "merge-leftover",
    Severity.WARNING,
    "Còn mã của mẫu trộn thư, hoặc lời báo lỗi của Word, Excel.",
    "Thay bằng chữ cần in.",
    wrong="mở đầu: Phòng Nội vụ báo cáo «Tên_cơ_quan» kết quả.",
    right="mở đầu: Phòng Nội vụ báo cáo Sở Y tế kết quả.",
)

_CODE: Final = Pattern(
    r"\{\{[^{}]{0,60}\}\}|\{%[^{}]{0,60}%\}|«\w[^»]{0,40}»|\bMERGEFIELD\b"
    r"|Error! (?:Reference|Bookmark)[^.]{0,40}"
    r"|Lỗi! Không tìm[^.]{0,40}|#(?:REF|VALUE|NAME|N/A|DIV/0)!?|Click or tap|[Ll]orem ipsum",
    signs=("{", "«", "MERGEFIELD", "Error!", "Lỗi!", "#", "Click or tap", "orem ipsum"),
)


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _CODE.finditer(passage.plain):
        message = text("Còn mã “{fault}”.", fault=match.group())
        yield passage.finding(KIND, match.span(), message)


RULE: Final = Rule(KIND, passage=_passage)
