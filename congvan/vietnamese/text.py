"""Tiếng Việt: letters, dates and numbers the way the decree and the language write them.

The one module that asks num2words, and only for 0 to 999, where it is right (spec: from 1001 on it
drops "không trăm", and negative or very large numbers come out as other numbers). Percentages are
Babel's; `thousands`, which every sum of money needs at once, gives the same as Babel without it.
"""

from __future__ import annotations

import difflib
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MONTHS_WITH_ZERO: Final = (1, 2)
"""Months written with a leading zero; PL1-I-II.4b."""

SMALLEST_WITHOUT_ZERO: Final = 10
"""Days and document numbers below this have a leading zero; PL1-I-II.3c, 4b."""

BULLETS: Final = "–—•·●▪"
"""Gạch đầu dòng as Word types it; that of a keyboard is `-`."""

BLANK: Final = "\N{NO-BREAK SPACE}" * 6
"""Chỗ trống for a number, day or month still to be filled: never breaks the line."""

_ALIKE: Final = 0.7
"""How alike two names must be for one to be offered for the other (difflib's ratio, 0 to 1).

At 0.6 "bài thơ" is taken for "bản ghi nhớ", and a stranger is better told all there is.
"""

_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_GROUPS: Final = ("", " nghìn", " triệu")
_THOUSAND: Final = 1000
_HUNDRED: Final = 100
_BILLION: Final = 10**9


def nfc(text: str) -> str:
    """Return `text` composed (NFC): one code point a letter, never re-spelled."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Return `text` without tones, marks, case, spaces, `-` and `_`, to compare names by.

    >>> bare("Nơi-nhận") == bare("noi_nhan")
    True
    """
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in letters.casefold() if c.isalnum())


def near(typed: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that was most likely meant by `typed`; None if none is alike.

    The same letters in another order are alike: in a short id, a slip of two is most of it.

    >>> near("Quyet dimh", ["công văn", "quyết định"]), near("pdg", ["gd", "pgd"])
    ('quyết định', 'pgd')
    """
    names, letters = {bare(name): name for name in known}, bare(typed)
    swapped = [name for name in names if sorted(name) == sorted(letters)]
    close = swapped or difflib.get_close_matches(letters, names, n=1, cutoff=_ALIKE)
    return names[close[0]] if close else None


def begun(typed: str) -> str:
    """Return a text that begins with a capital, if it begins with a word; PL2-I.

    >>> begun("“chủ trì” rà soát"), begun("05 ngày"), begun("[@luat] đã nêu")
    ('“Chủ trì” rà soát', '05 ngày', '[@luat] đã nêu')
    """
    return _first_changed(typed, str.upper)


def unbegun(typed: str) -> str:
    """Return a text that begins with a small letter, if it begins with a word.

    >>> unbegun("“Chủ trì” rà soát")
    '“chủ trì” rà soát'
    """
    return _first_changed(typed, str.lower)


def _first_changed(typed: str, change: Callable[[str], str]) -> str:
    at = next((at for at, sign in enumerate(typed) if sign.isalnum() or sign == "["), None)
    return typed if at is None else f"{typed[:at]}{change(typed[at])}{typed[at + 1 :]}"


def two_digits(number: int) -> str:
    """Return `number` with a zero before it below 10.

    >>> two_digits(5), two_digits(12)
    ('05', '12')
    """
    return f"0{number}" if number < SMALLEST_WITHOUT_ZERO else str(number)


def month_in_digits(month: int) -> str:
    """Return a month as dates write it: 01 and 02, but 3; PL1-I-II.4b."""
    return f"0{month}" if month in MONTHS_WITH_ZERO else str(month)


def date_in_words(day: int | None, month: int | None, year: int | None) -> str:
    """Ngày tháng năm: the date as box 4 and citations write it; unknown parts stay blank.

    >>> date_in_words(19, 2, 2024), date_in_words(7, 3, 2024)
    ('ngày 19 tháng 02 năm 2024', 'ngày 07 tháng 3 năm 2024')
    """
    months = BLANK if month is None else month_in_digits(month)
    days = BLANK if day is None else two_digits(day)
    years = BLANK if year is None else str(year)
    return f"ngày {days} tháng {months} năm {years}"


def roman(number: int) -> str:
    """Return the Roman figure of a number from 1.

    >>> roman(4), roman(1994)
    ('IV', 'MCMXCIV')
    """
    signs = ""
    for value, sign in _ROMAN:
        signs += sign * (number // value)
        number %= value
    return signs


def thousands(number: int) -> str:
    """Return a whole number with a point after every three digits, as Vietnamese writes it.

    >>> thousands(1250000)
    '1.250.000'
    """
    return f"{number:,}".replace(",", ".")


def decimal(number: float) -> str:
    """Return a number to a tenth, with the comma that Vietnamese writes.

    >>> decimal(12.7), decimal(14.0)
    ('12,7', '14')
    """
    return f"{round(number, 1):g}".replace(".", ",")


def percent(part: int, whole: int) -> str:
    """Tỷ lệ phần trăm: how much of `whole` is `part`, to one digit; nothing of nothing is "".

    >>> percent(2, 3), percent(3, 3), percent(0, 0)
    ('66,7%', '100%', '')
    """
    from babel.numbers import format_percent  # noqa: PLC0415 - keeps a cold start cold

    return format_percent(part / whole, "#,##0.#%", locale="vi") if whole else ""


def number_in_words(number: int) -> str:
    """Số bằng chữ: the standard reading of a whole number, lower case.

    >>> number_in_words(1_005_000), number_in_words(2024)
    ('một triệu không trăm linh năm nghìn', 'hai nghìn không trăm hai mươi tư')
    """
    if number < 0:
        return f"âm {number_in_words(-number)}"
    if number >= _BILLION:
        billions, rest = divmod(number, _BILLION)
        tail = f" {_below_a_billion(rest, after_more=True)}" if rest else ""
        return f"{number_in_words(billions)} tỷ{tail}"
    return _below_a_billion(number, after_more=False) or "không"


def _below_a_billion(number: int, *, after_more: bool) -> str:
    spoken: list[str] = []
    for power in (2, 1, 0):
        group = number // _THOUSAND**power % _THOUSAND
        if group:
            spoken.append(_group(group, full=after_more or bool(spoken)) + _GROUPS[power])
    return " ".join(spoken)


def _group(number: int, *, full: bool) -> str:
    from num2words import num2words  # noqa: PLC0415 - keeps a cold start cold

    words = num2words(number, lang="vi").replace("lẻ", "linh").replace("mươi bốn", "mươi tư")
    if not full or number >= _HUNDRED:
        return words
    return f"không trăm {words if number >= SMALLEST_WITHOUT_ZERO else f'linh {words}'}"
