"""Thành phần bắt buộc: those with fixed words are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, Unseen
from congvan.decree.types import TYPES
from congvan.findings.finding import Kind, Severity, text
from congvan.pack.pack import load_type
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV894",
    "component-absent",
    Severity.ERROR,
    "Văn bản thiếu một thành phần bắt buộc.",
    "Thêm thành phần ấy theo sơ đồ bố trí của Nghị định.",
    wrong="tiêu ngữ: bỏ",
    right="tiêu ngữ: có",
    clause="PL1-I-IV",
)

_ALWAYS: Final = (Component.NATIONAL_NAME, Component.MOTTO)
_BY_MODEL: Final = (Component.NUMBER, Component.PLACE_DATE, Component.DISTRIBUTION)
_UNDATED: Final = frozenset({"bien_ban"})
"""Types whose model has no địa danh, ngày tháng; PL3-1.9."""

_DOUBT: Final = text("không nhận ra chắc chắn một thành phần bắt buộc")


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for component in _required(sheet.components.kind or ""):
        if not sheet.of(component) and (sheet.doubtful(component) or _is_unclear(sheet)):
            yield Unseen(_DOUBT)
        elif not sheet.of(component):
            message = text("Không thấy {name}.", name=component.value)
            yield KIND.at(sheet.start, message)


def _required(kind: str) -> list[Component]:
    """Return what a type must have; those without a model of their own only the first two."""
    if kind not in TYPES:
        return []
    own = _BY_MODEL if TYPES[kind].model else ()
    undated = Component.PLACE_DATE if kind in _UNDATED else None
    unnumbered = Component.NUMBER if load_type(kind).may_place_number else None
    every = (*_ALWAYS, *own)
    return [component for component in every if component not in (undated, unnumbered)]


def _is_unclear(sheet: Presentation) -> bool:
    """Tell whether a line of the head or foot may be anything."""
    return any(
        part.component is Component.UNPLACED and not part.piece.part for part in sheet.parts
    )


RULE: Final = Rule(KIND, outline=_look)
