"""Dấu cách: one between two words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.wording.passages import SENTENCES, Role
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.wording.passages import Passage
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV761",
    "double-space",
    Severity.INFO,
    "Hai dấu cách trở lên liền nhau.",
    "Để một dấu cách.",
    wrong="mở đầu: Phòng Nội vụ  báo cáo kết quả.",
    right="mở đầu: Phòng Nội vụ báo cáo kết quả.",
    fix=FixClass.SAFE,
)

_SPACES: Final = Pattern(
    r"(?<!ngày)(?<!tháng)(?<!năm)(?<![Ss]ố)(?<![Ss]ố:)(?<=[^\s.]) [ \N{NO-BREAK SPACE}]+(?=\S)",
    signs=("  ", " \N{NO-BREAK SPACE}"),
)
_ROLES: Final = SENTENCES | {Role.RECIPIENT, Role.DISTRIBUTION}


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.role not in _ROLES:
        return
    for match in _SPACES.finditer(passage.plain):
        message = text("{count} dấu cách liền nhau.", count=len(match.group()))
        yield passage.finding(KIND, match.span(), message, " ")


RULE: Final = Rule(KIND, passage=_passage)
