"""Thẩm quyền, lời ban hành: centred bold capitals, as in the models."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.centring import centred, centred_as
from congvan.checking.looks.lettering import style_faults, style_of, styled_as
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV878",
    "enacting-style",
    Severity.WARNING,
    "Thẩm quyền ban hành, lời ban hành chưa viết bằng chữ in hoa, đậm, canh giữa.",
    "Viết bằng chữ in hoa, đứng, đậm, canh giữa như mẫu.",
    wrong="lời ban hành: không đậm",
    right="lời ban hành: đậm",
    clause=lettering.ENACTING.clause,
    fix=FixClass.SAFE,
)

_ROWS: Final = {
    Component.AUTHORITY: lettering.AUTHORITY,
    Component.ENACTING: lettering.ENACTING,
}
_LONGEST: Final = 100
"""Letters; since 2025 a sentence may stand in their place, which is set like the text."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for component, row in _ROWS.items():
        parts = _parts(sheet, component)
        yield from style_faults(KIND, row.name, style_of(row), parts)
        yield from centred(KIND, parts)


def _parts(sheet: Presentation, component: Component) -> list[Part]:
    return [part for part in sheet.of(component) if len(part.text) <= _LONGEST]


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    for component, row in _ROWS.items():
        yield from styled_as(style_of(row), _parts(sheet, component))
        yield from centred_as(_parts(sheet, component))


RULE: Final = Rule(KIND, outline=_look, about=tuple(_ROWS), set_as=_set_as)
