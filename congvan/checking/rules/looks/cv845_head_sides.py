"""Phần đầu: agency left, Quốc hiệu right, number and date on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, Unseen
from congvan.findings.finding import Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.pages.printed_pages import Laid
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV845",
    "head-sides",
    Severity.ERROR,
    "Các thành phần ở đầu văn bản sai chỗ.",
    "Đặt tên cơ quan bên trái, Quốc hiệu bên phải, số và ngày cùng một hàng.",
    wrong="phần đầu: đổi bên",
    right="phần đầu: đúng bên",
    clause="PL1-I-II.4c",
)

_ROWS: Final = text(
    "số và ngày chung ô với các dòng khác: ngang hàng hay không, dàn trang mới biết"
)
_LEVEL_PT: Final = 3
"""Baselines this near look like one line."""


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    yield from _sides(sheet)
    number, date = sheet.first(Component.NUMBER), sheet.first(Component.PLACE_DATE)
    if number and date and number.cells and date.cells:
        yield from _rows(sheet, number, date)


def _sides(sheet: Presentation) -> Iterator[Finding]:
    left, right = sheet.first(Component.ISSUER), sheet.first(Component.NATIONAL_NAME)
    if not left or not right or not left.cells or not right.cells:
        return
    if left.cells[-1].table == right.cells[-1].table:
        if left.cells[-1].column >= right.cells[-1].column:
            yield right.finding(KIND, text("Quốc hiệu không ở bên phải tên cơ quan."))
        elif _top(sheet, left) != _top(sheet, right):
            yield left.finding(KIND, text("Tên cơ quan không ngang hàng với Quốc hiệu."))


def _top(sheet: Presentation, part: Part) -> int:
    """Return the row a component begins in; the name above the issuer's begins it."""
    parent = sheet.first(Component.PARENT)
    named = part.component is Component.ISSUER and parent and parent.cells
    return (parent if parent and named else part).cells[-1].row


def _rows(sheet: Presentation, number: Part, date: Part) -> Iterator[Finding | Unseen]:
    own, other = number.cells[-1], date.cells[-1]
    if own.table != other.table:
        yield Unseen(_ROWS)
    elif own.row != other.row:
        yield date.finding(KIND, text("Địa danh, ngày tháng không ngang hàng với số, ký hiệu."))
    else:
        above = (Component.NATIONAL_NAME, Component.ISSUER, Component.MOTTO)
        if any(part.cells and part.cells[-1][:2] == own[:2] for part in sheet.of(*above)):
            yield Unseen(_ROWS)


def _layout(laid: Laid) -> Iterator[Finding | Unseen]:
    date = laid.sheet.first(Component.PLACE_DATE)
    numbers = laid.lines_of(*laid.sheet.of(Component.NUMBER)[:1])
    dates = laid.lines_of(*laid.sheet.of(Component.PLACE_DATE)[:1])
    if date and numbers and dates and abs(numbers[0].baseline - dates[0].baseline) > _LEVEL_PT:
        yield date.finding(KIND, text("Địa danh, ngày tháng không ngang hàng với số, ký hiệu."))


RULE: Final = Rule(
    KIND, outline=_look, layout=_layout, about=(Component.NATIONAL_NAME, Component.NUMBER)
)
