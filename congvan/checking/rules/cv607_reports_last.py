"""Nơi nhận: those to whom it is reported stand before the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Pattern, Rule
from congvan.findings import Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.doctype import DocumentType
    from congvan.findings import Finding
    from congvan.model import Document

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


def _check(document: Document, kind: DocumentType) -> Iterator[Finding]:
    del kind
    others = 0
    for index, entry in enumerate(document.distribution):
        reported = _REPORTED.search(f"{entry.to} {entry.for_ or ''}")
        if reported and others:
            message = text("“{name}” (b/c) đứng sau nơi khác.", name=entry.to)
            yield KIND.at(document.at("distribution", index), message, text(KIND.remedy))
        others += not reported and not entry.to.casefold().startswith(_NO_AGENCY)


RULE: Final = Rule(KIND, _check)
