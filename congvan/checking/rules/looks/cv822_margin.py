"""Lề trang: each of the four within its range."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule, Unseen
from congvan.decree import page
from congvan.findings import FixClass, Kind, Severity, text
from congvan.vietnamese import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.presentation import Presentation
    from congvan.findings import Finding
    from congvan.outline.nodes import Section

KIND: Final = Kind(
    "CV822",
    "margin",
    Severity.ERROR,
    "Lề trang ngoài khoảng Nghị định cho phép.",
    "Đặt lại lề trong Layout > Margins.",
    wrong="trang: lề trên 15",
    right="trang: lề trên 20",
    clause=page.TOP_MM.clause,
    fix=FixClass.GUARDED,
)

_SLACK_MM: Final = 0.3
"""Word rounds lengths given in inches and centimetres."""

_TURNED: Final = text("Nghị định không nói lề của trang xoay ngang tính theo cạnh nào")


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for section in sheet.outline.sections:
        if section.width > section.height:
            yield Unseen(_TURNED)
        else:
            yield from _margins(sheet, section)


def _margins(sheet: Presentation, section: Section) -> Iterator[Finding]:
    left = section.left + section.gutter
    sides = (
        (text("trên"), section.top, page.TOP_MM),
        (text("dưới"), section.bottom, page.BOTTOM_MM),
        (text("trái"), left, page.LEFT_MM),
        (text("phải"), section.right, page.RIGHT_MM),
    )
    for side, found, span in sides:
        if not span.low - _SLACK_MM <= found <= span.high + _SLACK_MM:
            values = {"side": side, "found": decimal(found)}
            message = text(
                "Lề {side} {found} mm, phải từ {low} đến {high} mm.",
                **values, low=span.low, high=span.high,
            )  # fmt: skip
            yield KIND.at(sheet.place_of(section.first), message, text(KIND.remedy))


RULE: Final = Rule(KIND, outline=_look)
