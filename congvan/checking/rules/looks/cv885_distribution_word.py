"""Từ “Nơi nhận:”: its size and style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.lettered import size_faults, sized_as, style_faults, style_of, styled_as
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings import FixClass, Kind, Severity
from congvan.outline.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.checking.settings import Setting
    from congvan.findings import Finding

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
    parts, row = sheet.of(Component.DISTRIBUTION), lettering.DISTRIBUTION
    yield from size_faults(KIND, row, parts)
    yield from style_faults(KIND, row.name, style_of(row), parts)


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    parts, row = sheet.of(Component.DISTRIBUTION), lettering.DISTRIBUTION
    yield from sized_as(sheet, row, parts)
    yield from styled_as(style_of(row), parts)


RULE: Final = Rule(KIND, outline=_look, about=(Component.DISTRIBUTION,), set_as=_set_as)
