"""Số, ký hiệu: “Số:”, the number, “/”, the symbol with its hyphens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV848",
    "number-words",
    Severity.ERROR,
    "Số, ký hiệu sai dạng.",
    "Viết: Số: 05/QĐ-UBND, dấu hai chấm sau “Số”, không dấu cách trong ký hiệu.",
    wrong="số, ký hiệu: chữ “Số 12/ UBND - VHTT”",
    right="số, ký hiệu: chữ “Số: 12/UBND-VHTT”",
    clause=lettering.NUMBER.clause,
    fix=FixClass.SUGGEST,
)

_RIGHT: Final = re.compile(
    r"Số:[\s.…_]*(?:[^\W_]{1,8})?[\s.…_]*/[^\W_][^\s/]*(?:/[^\s/-]+)?(?:-[^\s/-]+)*"
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for part in sheet.of(Component.NUMBER)[:1]:
        said = part.printed
        if "/" in said and not _RIGHT.fullmatch(said) and not _open(said):
            yield part.finding(KIND, text("Số, ký hiệu ghi là “{said}”.", said=said))


def _open(said: str) -> bool:
    """Tell whether the symbol itself is left blank, as in a form."""
    return bool(re.search(r"…|\.{2,}|_{2,}", said.partition("/")[2]))


RULE: Final = Rule(KIND, outline=_look, about=(Component.NUMBER,))
