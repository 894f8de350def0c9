"""Chữ của ngày giờ: a day or an hour as the section of a format code shows it.

Only the parts that the format shows are printed. They stand in the order of Vietnamese: where a
format has another one, or the short name of a month, they are figures with `/` between.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from congvan.api.batch.format_codes import Sign, Token
from congvan.decree.proper_names import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

_HALVES: Final = ("SA", "CH")
"""Sáng, chiều: as a Vietnamese machine shows AM and PM."""

_IN_ORDER: Final = re.compile("d?m?y?")
_SHORT_NAME, _NAME, _LETTER = 3, 4, 5
"""How many `m` ask for the name of a month, its short form, its first letter."""

_SHORT_YEAR: Final = 2
_ANY_DAY: Final = date(1900, 1, 1)
_NOON: Final = 12
_SECONDS: Final = {"h": 3600, "m": 60, "s": 1}
_MOMENTS: Final = (Sign.MOMENT, Sign.ELAPSED)


def moment_text(value: date | time | timedelta, tokens: Sequence[Token]) -> str | None:
    """Return a moment as `tokens` show it; None where they cannot be followed."""
    parts = _parts(tokens)
    if parts is None:
        return None
    if isinstance(value, timedelta):
        return _span(value, parts)
    if isinstance(value, time):
        asks_a_day = any(
            token.sign is Sign.MOMENT and token.text[0] in "dMy" for token in parts
        )
        return None if asks_a_day else _joined(datetime.combine(_ANY_DAY, value), parts)
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    return _joined(moment, _reordered(_without_midnight(moment, parts)))


def _parts(tokens: Sequence[Token]) -> list[Token] | None:
    """Return tokens in lower case, the months as `M`, parts of a second as one with its point."""
    parts: list[Token] = []
    for token in tokens:
        before = parts[-1] if parts else None
        if token.sign in _MOMENTS:
            parts.append(token._replace(text=token.text.lower()))
        elif token.sign is Sign.POINT and before and before.text[0] == "s":
            parts[-1] = before._replace(text=f"{before.text}.")
        elif token.sign is Sign.PLACE and token.text == "0" and before and "." in before.text:
            parts[-1] = before._replace(text=f"{before.text}0")
        elif token.sign in (Sign.SLASH, Sign.COMMA, Sign.POINT):
            parts.append(Token(Sign.LITERAL, token.text))
        elif token.sign in (Sign.LITERAL, Sign.HALVES):
            parts.append(token)
        else:
            return None
    return _with_months(parts)


def _with_months(parts: list[Token]) -> list[Token]:
    """Return parts with those `m` that are months, not minutes, as `M`."""
    at = [n for n, token in enumerate(parts) if token.sign in _MOMENTS]
    beside = [" ", *(parts[n].text[0] for n in at), " "]
    for n, before, after in zip(at, beside, beside[2:], strict=False):
        token = parts[n]
        if (
            token.sign is Sign.MOMENT
            and token.text[0] == "m"
            and before != "h"
            and after != "s"
        ):
            parts[n] = token._replace(text=token.text.upper())
    return parts


def _without_midnight(moment: datetime, parts: list[Token]) -> list[Token]:
    """Return parts without the hour where it is midnight: nobody typed it beside the day."""
    days, hours = _where(parts, "dMy"), _where(parts, "hms")
    if not days or not hours or moment.time() != time():
        return parts
    if days[-1] < hours[0]:
        return parts[: days[-1] + 1]
    return parts[days[0] :] if hours[-1] < days[0] else parts


def _reordered(parts: list[Token]) -> list[Token] | None:
    """Return parts in the order of day, month, year; None where words or hours stand between."""
    days = _where(parts, "dMy")
    shown = [parts[n].text for n in days]
    numbers = [text for text in shown if not (text[0] == "d" and len(text) >= _SHORT_NAME)]
    order = "".join(text[0].lower() for text in numbers)
    named = [text for text in numbers if text[0] == "M" and len(text) >= _SHORT_NAME]
    short = "MMM" in named and len(numbers) > 1
    if any(len(text) >= _LETTER for text in named):
        return None
    if _IN_ORDER.fullmatch(order) and not short:
        return parts
    between = parts[days[0] : days[-1] + 1]
    worded = any(
        token.sign is Sign.LITERAL and re.search(r"\w", token.text) for token in between
    )
    if worded and not short:
        return parts
    if worded or _where(between, "hms") or len(set(order)) < len(order):
        return None
    weekday = next((text for text in shown if text not in numbers), "")
    figures = [wide for wide in ("dd", "MM", "yyyy") if wide[0].lower() in order]
    made = [Token(Sign.MOMENT, weekday), Token(Sign.LITERAL, ", ")] if weekday else []
    for n, token in enumerate(figures):
        made += [Token(Sign.LITERAL, "/")] * bool(n) + [Token(Sign.MOMENT, token)]
    return [*parts[: days[0]], *made, *parts[days[-1] + 1 :]]


def _where(parts: Sequence[Token], letters: str) -> list[int]:
    return [
        n
        for n, token in enumerate(parts)
        if token.sign in _MOMENTS and token.text[0] in letters
    ]


def _joined(moment: datetime, parts: list[Token] | None) -> str | None:
    if parts is None or any(token.sign is Sign.ELAPSED for token in parts):
        return None
    halved = any(token.sign is Sign.HALVES for token in parts)
    if not any("." in token.text for token in parts if token.sign is Sign.MOMENT):
        moment = _rounded(moment)
    return "".join(_shown(moment, token, halved=halved) for token in parts)


def _rounded(moment: datetime) -> datetime:
    """Return a moment to the second; a spreadsheet keeps it as a fraction of a day."""
    try:
        return (moment + timedelta(milliseconds=500)).replace(microsecond=0)
    except OverflowError:  # the last moment of year 9999
        return moment


def _shown(moment: datetime, token: Token, *, halved: bool) -> str:
    """Return what one token shows of a moment."""
    if token.sign is Sign.LITERAL:
        return token.text
    if token.sign is Sign.HALVES:
        return _HALVES[moment.hour >= _NOON]
    width, letter = len(token.text), token.text[0]
    if letter in "yMd":
        return _day(moment, letter, width)
    if letter == "s":
        return _seconds(moment.second, moment.microsecond, token.text)
    hour = (moment.hour % _NOON or _NOON) if halved else moment.hour
    return f"{hour if letter == 'h' else moment.minute:0{min(width, 2)}}"


def _day(moment: datetime, letter: str, width: int) -> str:
    if letter == "y":
        year = f"{moment.year:04}"
        return year[-2:] if width <= _SHORT_YEAR else year
    if width < _SHORT_NAME:
        return f"{moment.month if letter == 'M' else moment.day:0{width}}"
    if letter == "M":
        return f"tháng {moment.month}"
    at = moment.weekday()
    return f"thứ {WEEKDAYS[at]}" if at < len(WEEKDAYS) else "Chủ nhật"


def _seconds(second: int, microsecond: int, text: str) -> str:
    width, _, places = text.partition(".")
    fraction = f",{f'{microsecond:06}'[: len(places)]}" if places else ""
    return f"{second:0{min(len(width), 2)}}{fraction}"


def _span(value: timedelta, parts: list[Token]) -> str | None:
    """Return a length of time: its greatest unit in all, the others what is left."""
    if value < timedelta() or _where(parts, "dMy"):
        return None
    exact = any("." in token.text for token in parts if token.sign in _MOMENTS)
    micros = value // timedelta(microseconds=1)
    seconds, micro = divmod(micros if exact else micros + 500_000, 1_000_000)
    return "".join(_counted(seconds, micro if exact else 0, token) for token in parts)


def _counted(seconds: int, micro: int, token: Token) -> str:
    if token.sign is Sign.LITERAL:
        return token.text
    if token.sign is Sign.HALVES:
        return _HALVES[seconds // _SECONDS["h"] % 24 >= _NOON]
    letter, width = token.text[0], len(token.text)
    count = seconds // _SECONDS[letter]
    if token.sign is Sign.MOMENT:
        count %= 24 if letter == "h" else 60
    return _seconds(count, micro, token.text) if letter == "s" else f"{count:0{width}}"
