"""Dấu “./.”: once, at the very end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV758",
    "end-mark-inside",
    Severity.WARNING,
    "Dấu “./.” đứng giữa đoạn hoặc gõ hai lần.",
    "Chỉ để một “./.” ở cuối văn bản; dấu ấy tự thêm.",
    wrong="mở đầu: Phòng Nội vụ báo cáo./. Các phòng khác phối hợp.",
    right="mở đầu: Phòng Nội vụ báo cáo. Các phòng khác phối hợp.",
    clause="PL3-1.1",
    fix=FixClass.GUARDED,
)

_INSIDE: Final = Pattern(r"\./(?:\.(?=\s*[\w(])|\.\s*\./(?=\.))")


def _passage(passage: Passage) -> Iterator[Finding]:
    if "./." not in passage.plain:
        return
    for match in _INSIDE.finditer(passage.plain):
        message = text("Dấu “./.” không ở cuối văn bản.")
        instead = "./" if match.group().count("/") > 1 else "."
        yield passage.finding(KIND, match.span(), message, instead)


RULE: Final = Rule(KIND, passage=_passage)
