"""Nơi nhận, khối ký: left and right, beginning on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.pages.printed_pages import Laid
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV884",
    "foot-sides",
    Severity.ERROR,
    "Nơi nhận và khối ký sai chỗ.",
    "Đặt “Nơi nhận:” bên trái, ngang hàng với dòng đầu của khối ký bên phải.",
    wrong="phần cuối: đổi bên",
    right="phần cuối: đúng bên",
    clause="PL1-I-IV",
)

_SIGNER: Final = (Component.CAPACITY, Component.TITLE)
_LEVEL_PT: Final = 4
"""Lines whose upper edges are this near begin together."""

_GAP_PT: Final = 7
"""A larger step between the gaps above them is seen, where both begin their cells."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    listed, signer = sheet.first(Component.DISTRIBUTION), _signer(sheet)
    if not listed or not signer or not listed.cells or not signer.cells:
        return
    left, right = listed.cells[-1], signer.cells[-1]
    if left.table != right.table:
        return
    if left.column >= right.column:
        yield listed.finding(KIND, text("“Nơi nhận:” không ở bên trái khối ký."))
    elif left.row != right.row or _is_lower(sheet, listed, signer):
        yield _apart(listed)


def _layout(laid: Laid) -> Iterator[Finding | Unseen]:
    listed, signer = laid.sheet.first(Component.DISTRIBUTION), _signer(laid.sheet)
    if not listed or not signer:
        return
    left, right = laid.lines_of(listed)[:1], laid.lines_of(signer)[:1]
    if any(
        one.page == other.page and abs(one.top - other.top) > _LEVEL_PT
        for one in left
        for other in right
    ):
        yield _apart(listed)


def _apart(listed: Part) -> Finding:
    message = text("“Nơi nhận:” không ngang hàng với dòng đầu của khối ký.")
    return listed.finding(KIND, message)


def _is_lower(sheet: Presentation, listed: Part, signer: Part) -> bool:
    """Tell whether one of two lines that begin their cells has a larger gap above it."""
    step = abs(listed.paragraph.spacing.before - signer.paragraph.spacing.before)
    return step > _GAP_PT and all(map(sheet.begins_cell, (listed, signer)))


def _signer(sheet: Presentation) -> Part | None:
    """Return the first line of the signature of a document that one person signs."""
    parts = sheet.of(*_SIGNER)
    one = len({part.piece.group for part in parts}) == 1 and not sheet.doubtful(*_SIGNER)
    return parts[0] if one else None


RULE: Final = Rule(KIND, outline=_look, layout=_layout, about=(Component.DISTRIBUTION,))
