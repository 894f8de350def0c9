"""Chữ của số: a number as the section of a format code shows it, with the signs of Vietnamese."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from congvan.api.batch.format_codes import Sign, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_POINT: Final = ","
_GROUP: Final = "."
_GROUP_SIZE: Final = 3
_GENERAL_DIGITS: Final = 10
"""As many digits a cell of General shows of a number that is not whole."""

_PRECISION: Final = 400
"""Digits to reckon with: a number of a spreadsheet may have 308 before its point."""

_FILLED: Final = {"0": "0", "?": " ", "#": ""}
_FRACTION: Final = re.compile(r"(?P<whole>[0#?]+ )?[0#?]+/(?P<below>[1-9]\d{0,4}|[#?0]{1,5})")
_OTHER: Final = (Sign.MOMENT, Sign.ELAPSED, Sign.HALVES, Sign.TEXT)
"""What no format of a number has."""


def number_text(value: float, tokens: Sequence[Token], *, signed: bool = True) -> str | None:
    """Return a number as `tokens` show it; None where they cannot be followed.

    Without `signed` the section says itself what is below zero.
    """
    signs = [token.sign for token in tokens]
    if any(sign in _OTHER for sign in signs):
        return None
    with localcontext() as context:
        context.prec = _PRECISION
        exact = abs(Decimal(repr(value)))
        said = _said(exact, tokens, signs)
    minus = signed and value < 0 and said is not None and re.search("[1-9]", said[1])
    return said and f"{'-' if minus else ''}{said[0]}"


def general(value: float) -> str:
    """Return a number as a cell without a format shows it; a whole one to its last digit.

    >>> general(1250000.0), general(3.5), general(1 / 3), general(-0.1 - 0.2)
    ('1250000', '3,5', '0,333333333', '-0,3')
    """
    if value == int(value):
        return str(int(value))
    exact = Decimal(repr(value))
    places = max(_GENERAL_DIGITS - len(str(abs(int(value)))), 0)
    rounded = round(exact, places)
    shown = format(rounded or exact, "f")
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown).replace(".", _POINT)


def _said(value: Decimal, tokens: Sequence[Token], signs: list[Sign]) -> tuple[str, str] | None:
    """Return what is shown of a number that is not below zero, and its digits alone."""
    if Sign.GENERAL in signs:
        return _with_general(value, tokens, signs)
    if Sign.SLASH in signs:
        return _fraction(value, tokens)
    if Sign.FIGURE in signs or signs.count(Sign.POINT) > 1:
        return None
    if Sign.EXPONENT in signs:
        return _scientific(value, tokens, signs.index(Sign.EXPONENT))
    return _plain(value, tokens, signs)


def _with_general(
    value: Decimal, tokens: Sequence[Token], signs: list[Sign]
) -> tuple[str, str] | None:
    if set(signs) - {Sign.GENERAL, Sign.LITERAL}:
        return None
    digits = general(float(value))
    shown = (digits if token.sign is Sign.GENERAL else token.text for token in tokens)
    return "".join(shown), digits


def _plain(value: Decimal, tokens: Sequence[Token], signs: list[Sign]) -> tuple[str, str]:
    point = signs.index(Sign.POINT) if Sign.POINT in signs else len(tokens)
    whole, tail = tokens[:point], tokens[point + 1 :]
    places = [n for n, sign in enumerate(signs) if sign is Sign.PLACE and n < point]
    last = places[-1] if places else -1
    commas = [n for n, sign in enumerate(signs) if sign is Sign.COMMA]
    scaled = sum(n > last for n in commas)
    decimals = sum(token.sign is Sign.PLACE for token in tail)
    shift = 2 * signs.count(Sign.PERCENT) - _GROUP_SIZE * scaled
    exact = value.scaleb(shift).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    before, _, after = format(exact, "f").partition(".")
    grouped = any(n < last for n in commas)
    shown = _before(whole, before.lstrip("0"), grouped=grouped) + _after(tail, after)
    return shown, before + after


def _before(tokens: Sequence[Token], digits: str, *, grouped: bool) -> str:
    """Return what stands before the point: digits fill the places from the last to the first."""
    shown: list[str] = []
    left, places, written = list(digits), sum(token.sign is Sign.PLACE for token in tokens), 0

    def write(digit: str) -> None:
        nonlocal written
        if grouped and written and not written % _GROUP_SIZE and digit.strip():
            shown.append(_GROUP)
        shown.append(digit)
        written += bool(digit.strip())

    for token in reversed(tokens):
        if token.sign is Sign.PLACE:
            write(left.pop() if left else _FILLED[token.text])
            places -= 1
            while left and not places:
                write(left.pop())
        elif token.sign is not Sign.COMMA:
            shown.append(token.text[::-1])
    return "".join(shown)[::-1]


def _after(tokens: Sequence[Token], digits: str) -> str:
    """Return what stands behind the point, and the point where a digit follows it."""
    places = [token.text for token in tokens if token.sign is Sign.PLACE]
    kept = list(digits)
    for n in reversed(range(len(places))):
        if kept[n] != "0" or places[n] == "0":
            break
        kept[n] = _FILLED[places[n]]
    rest = iter(kept)
    shown = [
        next(rest) if token.sign is Sign.PLACE else token.text
        for token in tokens
        if token.sign is not Sign.COMMA
    ]
    return (_POINT if "".join(kept).strip() else "") + "".join(shown)


def _scientific(value: Decimal, tokens: Sequence[Token], at: int) -> tuple[str, str] | None:
    mantissa, power = tokens[:at], tokens[at + 1 :]
    signs = [token.sign for token in mantissa]
    width = sum(token.sign is Sign.PLACE for token in power)
    if not width or Sign.COMMA in signs or Sign.PERCENT in signs:
        return None
    point = signs.index(Sign.POINT) if Sign.POINT in signs else len(signs)
    step = max(signs[:point].count(Sign.PLACE), 1)
    exponent = value.adjusted() // step * step if value else 0
    decimals = Decimal(1).scaleb(-signs[point:].count(Sign.PLACE))
    if value.scaleb(-exponent).quantize(decimals, ROUND_HALF_UP) >= 10**step:
        exponent += step
    shown, digits = _plain(value.scaleb(-exponent), mantissa, signs)
    minus = "-" if exponent < 0 else "+" * (tokens[at].text[1] == "+")
    power_digits = iter([str(abs(exponent)).zfill(width), *[""] * width])
    rest = (next(power_digits) if token.sign is Sign.PLACE else token.text for token in power)
    return f"{shown}E{minus}{''.join(rest)}", digits


def _fraction(value: Decimal, tokens: Sequence[Token]) -> tuple[str, str] | None:
    """Return a number as halves, thirds … with a denominator as long as its places, or given."""
    match = _FRACTION.fullmatch("".join(token.text for token in tokens).strip())
    if match is None:
        return None
    whole, below = match["whole"], match["below"]
    exact = Fraction(value)
    units = int(exact) if whole else 0
    if below[0] in "0#?":
        part = (exact - units).limit_denominator(10 ** len(below) - 1)
        over, under = part.numerator, part.denominator
    else:
        under = int(below)
        over = int((exact - units) * under + Fraction(1, 2))
    if whole and over == under:
        units, over = units + 1, 0
    parts = [str(units)] * bool(units or (whole and not over))
    parts += [f"{over}/{under}"] * bool(over or not whole)
    return " ".join(parts), f"{units}{over}"
