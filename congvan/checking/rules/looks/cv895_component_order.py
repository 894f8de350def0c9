"""Thứ tự các thành phần: as the diagram of the decree has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.pieces import columns_of
from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.pack.pack import load_type
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV895",
    "component-order",
    Severity.ERROR,
    "Các thành phần đứng sai thứ tự.",
    "Xếp lại theo sơ đồ bố trí của Nghị định.",
    wrong="tiêu ngữ: lên trên",
    right="tiêu ngữ: đúng chỗ",
    clause="PL1-I-IV",
)

_PAIRS: Final = (
    (Component.NATIONAL_NAME, Component.MOTTO),
    (Component.PARENT, Component.ISSUER),
    (Component.ISSUER, Component.NUMBER),
    (Component.MOTTO, Component.PLACE_DATE),
    (Component.NUMBER, Component.LETTER_SUBJECT),
    (Component.NUMBER, Component.TYPE_NAME),
    (Component.TYPE_NAME, Component.SUBJECT),
    (Component.LETTER_SUBJECT, Component.ADDRESSEE),
    (Component.LEGAL_BASIS, Component.ENACTING),
    (Component.CAPACITY, Component.SIGNER_NAME),
)
"""Each stands below the one before it."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for upper, lower in _PAIRS:
        above = sheet.first(upper)
        below = _first_below(sheet, above, lower) if above else None
        if above and below and not _is_free(sheet, upper) and _is_turned(above, below):
            values = {"lower": lower.value, "upper": upper.value}
            yield below.finding(KIND, text("{lower} đứng trên {upper}.", **values))


def _is_free(sheet: Presentation, upper: Component) -> bool:
    """Tell whether a component may stand lower, too: the number of a contract."""
    kind = sheet.components.kind
    return upper is Component.NUMBER and bool(kind) and load_type(kind).may_place_number


def _first_below(sheet: Presentation, above: Part, lower: Component) -> Part | None:
    """Return the first part that belongs below another: of one signature, its own."""
    own = (part for part in sheet.of(lower) if part.piece.group == above.piece.group)
    return next(own, None)


def _is_turned(above: Part, below: Part) -> bool:
    """Tell whether two parts of one column, or of the page, stand the other way round."""
    floating = above.paragraph.where.box or below.paragraph.where.box
    beside = above.cells and below.cells and columns_of(above) != columns_of(below)
    return not floating and not beside and below.piece.paragraph < above.piece.paragraph


RULE: Final = Rule(KIND, outline=_look)
