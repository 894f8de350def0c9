"""Cụm từ lặp: “số văn bản số”, “về việc về việc”, a type named twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.decree.acts import CITED
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV757",
    "doubled-phrase",
    Severity.WARNING,
    "Cụm từ báo số, báo việc hoặc tên loại gõ hai lần.",
    "Bỏ một lần.",
    wrong="mở đầu: Thực hiện Quyết định Quyết định số 15/QĐ-UBND ngày 05/02/2024.",
    right="mở đầu: Thực hiện Quyết định số 15/QĐ-UBND ngày 05/02/2024.",
    fix=FixClass.GUARDED,
)

_TWICE: Final = Pattern(
    rf"(?<!\w)(?P<type>{'|'.join(CITED)})(?P<again> (?i:(?P=type)))(?= số)"
    r"|(?<!\w)(?i:số văn bản|số công văn|số quyết định)(?P<number> số)(?= \d)"
    r"|(?<!\w)(?i:V/v|về việc)(?P<about>:? (?i:V/v|về việc))(?!\w)"
)


def _passage(passage: Passage) -> Iterator[Finding]:
    for match in _TWICE.finditer(passage.plain):
        group = match.lastgroup or "again"
        message = text("“{fault}” gõ hai lần.", fault=match[group].strip())
        yield passage.finding(KIND, match.span(group), message, "")


RULE: Final = Rule(KIND, passage=_passage)
