"""Chữ của ô: what a cell of a workbook shows, by its value and the code of its number format."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

from congvan.api.batch.format_codes import Section, Sign, sections_of
from congvan.api.batch.moment_texts import moment_text
from congvan.api.batch.number_texts import general, number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

GENERAL: Final = "General"
_TEXT_AT: Final = 3
"""Where the section for texts stands, from 0, if there is one without `@`."""

_ZERO_AT: Final = 2
_MOMENTS: Final = (Sign.MOMENT, Sign.ELAPSED)


def shown(value: object, code: str = GENERAL) -> str | None:
    """Return what a cell shows, written as in Vietnamese; None: its format cannot be followed.

    >>> shown(1250000, '#,##0" đồng"'), shown(7, "000"), shown(0.125, "0.0%")
    ('1.250.000 đồng', '007', '12,5%')
    >>> shown(date(2026, 3, 1), "mm/yyyy"), shown("An", '"Ông "@')
    ('03/2026', 'Ông An')
    """
    if isinstance(value, str):
        return _text(value, code)
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int | float):
        return _number(value, code)
    if isinstance(value, date | time | timedelta):
        return _moment(value, code)
    return "" if value is None else str(value)


def _text(value: str, code: str) -> str | None:
    if "@" not in code and ";" not in code:
        return value
    sections = sections_of(code)
    if sections is None:
        return None
    _, section = _divided(sections)
    if section is None:
        return value
    return "".join(value if token.sign is Sign.TEXT else token.text for token in section.tokens)


def _number(value: float, code: str) -> str | None:
    if code in (GENERAL, "@"):
        return general(value)
    sections = sections_of(code)
    if sections is None:
        return None
    numeric, _ = _divided(sections)
    if not numeric:
        return general(value)
    chosen = _chosen(value, numeric)
    if chosen is None:
        return None
    section, signed = chosen
    return number_text(value, section.tokens, signed=signed) if section.tokens else ""


def _moment(value: date | time | timedelta, code: str) -> str | None:
    if code in (GENERAL, "@"):
        code = _usual(value)
    sections = sections_of(code) or ()
    section = next(iter(sections), None)
    if section is None or not section.has(*_MOMENTS):
        return None
    return moment_text(value, section.tokens)


def _usual(value: date | time | timedelta) -> str:
    """Return the format of a moment that has none, as some programs write them."""
    if isinstance(value, timedelta):
        return "[h]:mm"
    return "hh:mm" if isinstance(value, time) else "dd/mm/yyyy hh:mm"


def _divided(sections: Sequence[Section]) -> tuple[Sequence[Section], Section | None]:
    """Return the sections for numbers, and that for texts."""
    if len(sections) > _TEXT_AT:
        return sections[:_TEXT_AT], sections[_TEXT_AT]
    return (sections[:-1], sections[-1]) if sections[-1].has(Sign.TEXT) else (sections, None)


def _chosen(value: float, sections: Sequence[Section]) -> tuple[Section, bool] | None:
    """Return the section for a number, and whether the number keeps its sign there."""
    if any(section.condition for section in sections):
        return _by_condition(value, sections)
    if value < 0 and len(sections) > 1:
        return sections[1], False
    if not value and len(sections) > _ZERO_AT:
        return sections[_ZERO_AT], True
    return sections[0], True


def _by_condition(value: float, sections: Sequence[Section]) -> tuple[Section, bool] | None:
    for section in sections:
        if section.condition is None:
            if section is sections[-1] or value > 0:
                return section, True
        elif section.condition.holds(value):
            return section, not section.condition.is_negative
    return None
