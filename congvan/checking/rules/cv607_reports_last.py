"""Nơi nhận: those to whom it is reported stand before the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.checking.statements.statement import Item
from congvan.findings.finding import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.statements.statement import Stated
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV607",
    "reports-last",
    Severity.INFO,
    "Nơi được báo cáo đứng sau nơi khác trong Nơi nhận.",
    "Thường xếp cấp trên (b/c) ngay sau “Như trên”, rồi đến nơi khác.",
    wrong="nơi nhận:\n  - Sở Y tế\n  - {gửi: Sở Nội vụ, để: b/c}",
    right="nơi nhận:\n  - {gửi: Sở Nội vụ, để: b/c}\n  - Sở Y tế",
)

_REPORTED: Final = Pattern(r"\bb/c\b|báo cáo|thay b/c", re.IGNORECASE)
_NO_AGENCY: Final = ("như ", "người ", "ông ", "bà ", "đồng chí ")
"""Whom it is for stands first whoever it is reported to."""


def _check(stated: Stated) -> Iterator[Finding]:
    others = 0
    for entry in stated.distribution:
        name = entry.to.text
        reported = _REPORTED.search(f"{name} {entry.purpose}")
        if reported and others:
            yield entry.to.finding(KIND, text("“{name}” (b/c) đứng sau nơi khác.", name=name))
        others += not reported and not name.casefold().startswith(_NO_AGENCY)


RULE: Final = Rule(KIND, stated=_check, reads=(Item.DISTRIBUTION,))
