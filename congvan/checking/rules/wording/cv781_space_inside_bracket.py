"""Dấu ngoặc: no space on its inner side."""

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
    "CV781",
    "space-inside-bracket",
    Severity.WARNING,
    "Dấu cách ngay sau dấu ngoặc mở hoặc ngay trước dấu ngoặc đóng.",
    "Viết dấu ngoặc liền với chữ bên trong.",
    wrong="mở đầu: Phòng Nội vụ ( bộ phận một cửa) báo cáo.",
    right="mở đầu: Phòng Nội vụ (bộ phận một cửa) báo cáo.",
    fix=FixClass.SAFE,
)

_BLANKS: Final = " \N{NO-BREAK SPACE}"
_SPACE: Final = Pattern(
    r"(?<=[(“])[ \N{NO-BREAK SPACE}]+(?=\w)|(?<=[\w.,])[ \N{NO-BREAK SPACE}]+(?=[)”])",
    signs=[opening + space for opening in "(“" for space in _BLANKS]
    + [space + closing for closing in ")”" for space in _BLANKS],
)
_ROLES: Final = SENTENCES | {Role.RECIPIENT, Role.DISTRIBUTION}


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.role not in _ROLES:
        return
    for match in _SPACE.finditer(passage.plain):
        message = text("Thừa dấu cách bên trong dấu ngoặc.")
        yield passage.finding(KIND, match.span(), message, "")


RULE: Final = Rule(KIND, passage=_passage)
