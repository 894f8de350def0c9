"""Lề trang: each of the four within its range."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.settings import SetPage
from congvan.checking.rule import Rule, Unseen
from congvan.decree import page
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.decree.page import Span
    from congvan.findings.finding import Finding
    from congvan.word.outline.facts import Section

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

_SIDES: Final = {
    "top": text("trên"), "bottom": text("dưới"), "left": text("trái"), "right": text("phải"),
}  # fmt: skip
_TURNED: Final = text("Nghị định không nói lề của trang xoay ngang tính theo cạnh nào")


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for section in sheet.outline.sections:
        if section.width > section.height:
            yield Unseen(_TURNED)
        else:
            yield from _margins(sheet, section)


def _margins(sheet: Presentation, section: Section) -> Iterator[Finding]:
    for side, (found, span) in _wrong(section).items():
        values = {"side": _SIDES[side], "found": decimal(found)}
        message = text(
            "Lề {side} {found} mm, phải từ {low} đến {high} mm.",
            **values, low=span.low, high=span.high,
        )  # fmt: skip
        yield KIND.at(sheet.place_of(section.first), message)


def _wrong(section: Section) -> dict[str, tuple[float, Span]]:
    """Return the margins outside of their ranges, by their names in Word."""
    left = section.left + section.gutter
    sides = {
        "top": (section.top, page.TOP_MM),
        "bottom": (section.bottom, page.BOTTOM_MM),
        "left": (left, page.LEFT_MM),
        "right": (section.right, page.RIGHT_MM),
    }
    return {
        side: (found, span)
        for side, (found, span) in sides.items()
        if not span.low - _SLACK_MM <= found <= span.high + _SLACK_MM
    }


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    """Yield the nearest end of its range for every margin outside of it."""
    for number, section in enumerate(sheet.outline.sections):
        if section.width <= section.height:
            gutter = {"left": section.gutter}
            yield SetPage(
                number,
                margins={
                    side: min(max(found, span.low), span.high) - gutter.get(side, 0.0)
                    for side, (found, span) in _wrong(section).items()
                },
            )


RULE: Final = Rule(KIND, outline=_look, set_as=_set_as)
