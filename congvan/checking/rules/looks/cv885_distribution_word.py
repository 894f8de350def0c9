"""Từ “Nơi nhận:”: its size and style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.lettering import row_faults, set_as_row
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV885",
    "distribution-word",
    Severity.ERROR,
    "Từ “Nơi nhận:” sai cỡ hoặc kiểu chữ.",
    "Đặt “Nơi nhận:” chữ thường, nghiêng, đậm, cỡ chữ như bảng mẫu chữ.",
    wrong="từ nơi nhận: không đậm",
    right="từ nơi nhận: đậm",
    clause=lettering.DISTRIBUTION.clause,
    fix=FixClass.SAFE,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    yield from row_faults(KIND, lettering.DISTRIBUTION, sheet.of(Component.DISTRIBUTION))


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    yield from set_as_row(sheet, lettering.DISTRIBUTION, sheet.of(Component.DISTRIBUTION))


RULE: Final = Rule(KIND, outline=_look, about=(Component.DISTRIBUTION,), set_as=_set_as)
