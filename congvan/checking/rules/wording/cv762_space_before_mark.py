"""Dấu câu: none after a space."""

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
    "CV762",
    "space-before-mark",
    Severity.WARNING,
    "Dấu cách đứng trước dấu câu.",
    "Viết dấu câu liền với chữ trước nó.",
    wrong="mở đầu: Phòng Nội vụ , Phòng Y tế báo cáo.",
    right="mở đầu: Phòng Nội vụ, Phòng Y tế báo cáo.",
    fix=FixClass.SAFE,
)

_SPACE: Final = Pattern(r"(?<=[\w)”%])[ \N{NO-BREAK SPACE}]+(?=[,;:?!](?!\w)|\.(?![\w.…]))")
_ROLES: Final = SENTENCES | {Role.RECIPIENT, Role.DISTRIBUTION}


def _passage(passage: Passage) -> Iterator[Finding]:
    if passage.role not in _ROLES:
        return
    for match in _SPACE.finditer(passage.plain):
        message = text("Thừa dấu cách trước “{mark}”.", mark=passage.plain[match.end()])
        yield passage.finding(KIND, match.span(), message, "")


RULE: Final = Rule(KIND, passage=_passage)
