"""Quốc hiệu: the fixed words, in capitals."""

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
    "CV831",
    "national-name-words",
    Severity.ERROR,
    "Quốc hiệu sai chữ hoặc không viết bằng chữ in hoa.",
    "Gõ đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.",
    wrong="quốc hiệu: chữ “Cộng hòa xã hội chủ nghĩa Việt Nam”",
    right="quốc hiệu: chữ “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
    clause=lettering.NATIONAL_NAME.clause,
    fix=FixClass.SAFE,
)

_RIGHT: Final = frozenset({words.NATIONAL_NAME, words.NATIONAL_NAME.replace("HÒA", "HOÀ")})
"""Both places of the tone mark: the decree itself prints both."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    said = " ".join(
        " ".join(part.printed for part in sheet.of(Component.NATIONAL_NAME)).split()
    )
    first = sheet.first(Component.NATIONAL_NAME)
    if first and said not in _RIGHT:
        instead = words.NATIONAL_NAME if said == " ".join(first.printed.split()) else None
        yield first.finding(KIND, text("Quốc hiệu ghi là “{said}”.", said=said), instead)


RULE: Final = Rule(KIND, outline=_look, about=(Component.NATIONAL_NAME,))
