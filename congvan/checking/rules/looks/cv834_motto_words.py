"""Tiêu ngữ: the fixed words, capitals and hyphens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.decree import lettering, words
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV834",
    "motto-words",
    Severity.ERROR,
    "Tiêu ngữ sai chữ, sai chữ hoa hoặc sai gạch nối.",
    "Gõ đúng: Độc lập - Tự do - Hạnh phúc, gạch nối ngắn, cách chữ hai bên.",
    wrong="tiêu ngữ: chữ “Độc lập – Tự do – Hạnh phúc”",
    right="tiêu ngữ: chữ “Độc lập - Tự do - Hạnh phúc”",
    clause=lettering.MOTTO.clause,
    fix=FixClass.SAFE,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for part in sheet.of(Component.MOTTO):
        if part.printed.replace("\N{NO-BREAK SPACE}", " ") != words.MOTTO:
            message = text("Tiêu ngữ ghi là “{said}”.", said=part.printed)
            yield part.finding(KIND, message, words.MOTTO)


RULE: Final = Rule(KIND, outline=_look, about=(Component.MOTTO,))
