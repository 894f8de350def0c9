"""Nhận ra chỉ đạo: a directive is known by its number, date and issuer, wherever its file lies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from congvan.vietnamese.text import bare

if TYPE_CHECKING:
    from congvan.model import Reference

_SHORTENED: Final = re.compile(r"\b[A-ZĐ]{2,}\b")
"""An abbreviation in the name of a body: “UBND”."""


def is_same(cited: Reference, directive: Reference) -> bool:
    """Tell whether number, date and issuer are all said, and are those of the directive."""
    numbers, days = _number(cited), _day(cited)
    known = bool(numbers and days and cited.issuer and directive.issuer)
    agree = numbers == _number(directive) and days == _day(directive)
    return known and agree and _is_one_body(cited.issuer or "", directive.issuer or "")


def contradiction(cited: Reference, directive: Reference) -> str | None:
    """Return the attribute of which a citation says something else than the directive, if any.

    Of a number the figures are compared; a body with an abbreviation in its name may be the same.
    """
    ours, theirs = _figures(cited), _figures(directive)
    if ours and theirs and ours != theirs:
        return "number"
    if _day(cited) and _day(directive) and _day(cited) != _day(directive):
        return "date"
    one, other = cited.issuer or "", directive.issuer or ""
    short = _SHORTENED.search(one) or _SHORTENED.search(other)
    return "issuer" if one and other and not short and not _is_one_body(one, other) else None


def says_any(cited: Reference) -> bool:
    """Tell whether a citation itself says anything by which a directive is known."""
    return any((cited.number, cited.date, cited.issuer))


def _is_one_body(one: str, other: str) -> bool:
    """Tell whether two names are one body's, or one is that of who heads it."""
    ours, theirs = bare(one), bare(other)
    return ours.endswith(theirs) or theirs.endswith(ours)


def _day(of: Reference) -> object:
    return of.date.whole if of.date else None


def _figures(of: Reference) -> str:
    """Return the number without its symbol and its zeros; nothing while there is none."""
    return (of.number or "").partition("/")[0].strip().lstrip("0")


def _number(of: Reference) -> str:
    """Return the number with its symbol; nothing while there is none."""
    symbol = (of.number or "").partition("/")[2]
    return f"{_figures(of)}/{bare(symbol)}" if _figures(of) else ""
