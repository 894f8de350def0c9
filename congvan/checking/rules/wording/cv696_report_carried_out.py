"""Căn cứ: a report or a petition tells or asks; nobody carries it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import Role
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV696",
    "report-carried-out",
    Severity.WARNING,
    "Căn cứ là “Thực hiện Báo cáo …”: không ai thực hiện báo cáo, tờ trình.",
    "Bỏ căn cứ ấy, hoặc thay bằng văn bản giao việc.",
    wrong="căn cứ: [Thực hiện Báo cáo số 210/BC-SYT ngày 11/01/2024 của Sở Y tế]",
    right="căn cứ: [Thực hiện Công văn số 210/SYT-NV ngày 11/01/2024 của Sở Y tế]",
)

_CARRIED: Final = Pattern(
    r"\s*(?:Triển khai t|T)(?:hực hiện|hi hành) (?P<kind>Báo cáo|Tờ trình|Biên bản) số"
)


def _passage(passage: Passage) -> Iterator[Finding]:
    match = _CARRIED.match(passage.plain) if passage.role is Role.BASIS else None
    if match:
        message = text("Không ai thực hiện một “{kind}”.", kind=match["kind"])
        yield passage.finding(KIND, match.span("kind"), message)


RULE: Final = Rule(KIND, passage=_passage)
