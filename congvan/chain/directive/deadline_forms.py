"""Dạng thời hạn: the forms in which offices write a deadline, and what each of them means.

A form is a pattern with the function that makes a deadline of it; the lists below are the grammar.
Patterns are matched against words in small letters with single spaces and numbers in figures, and
against the whole of what is left when the words that only lead to a deadline are gone.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from congvan.chain.directive.deadline_days import once
from congvan.chain.directive.deadline_periods import recurring
from congvan.chain.directive.deadline_words import AND, led, normal
from congvan.chain.directive.deadlines import (
    UNREAD,
    Day,
    Deadline,
    NoSuchDay,
    Open,
    Recurring,
    Since,
    Span,
    Undated,
    Unit,
    Unread,
    last_day,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Read = Callable[[str, date | None], Deadline]

LONGEST: Final = 160
"""So many signs the longest form has; what is longer is a text and no deadline."""


@lru_cache(maxsize=4096)
def deadline_of(typed: str, given: date | None = None) -> Deadline:
    """Return what a typed deadline means in a document of the day `given`.

    What stands before a day does not change it: "trước ngày 15/12" is past from the 16th on, so
    that nothing is called late which may not be. A day, month or quarter without a year is the
    next one after the day of the document.

    >>> deadline_of("Trước ngày 15/12", date(2024, 2, 19)).day
    datetime.date(2024, 12, 15)
    >>> deadline_of("31/02/2024"), deadline_of("sau Đại hội")
    (NoSuchDay(), Unread())
    """
    words = normal(typed)
    return _read(words, given) if len(words) <= LONGEST else UNREAD


def _read(words: str, given: date | None) -> Deadline:
    """Return what words mean as one deadline, from one to another, or as several of them."""
    return _first_read((_simple, _from_to, _several), words, given)


def _simple(words: str, given: date | None) -> Deadline:
    return _first_read((_open, recurring, _since, once), words, given)


def _first_read(readers: Iterable[Read], words: str, given: date | None) -> Deadline:
    found = (read(words, given) for read in readers)
    return next((deadline for deadline in found if not isinstance(deadline, Unread)), UNREAD)


# Always, or whenever something happens.

_WHEN: Final = (
    r"(?:khi|theo|lúc|nếu|tùy)(?: có)? (?:yêu cầu|tiến độ|kế hoạch|quy định|phát sinh|lộ trình"
    r"|hướng dẫn|chỉ đạo|nhu cầu|đề nghị|thực tế|cần thiết|cần|chương trình|phân công"
    r"|tình hình(?: thực tế)?)"
)
_ALWAYS: Final = (
    r"(?:thường xuyên|liên tục|lâu dài|xuyên suốt|kịp thời|khẩn trương|định kỳ|đột xuất"
    r"|ngay lập tức|ngay|không (?:xác định )?thời hạn|(?:trong thời gian )?sớm nhất|cả năm"
    rf"|trong năm|hằng ngày|{_WHEN})"
)
_MORE: Final = rf"(?:[,;]? (?:và |hoặc )?{_ALWAYS})?"
_OPEN: Final = re.compile(
    rf"(?!trong năm|hằng ngày){_ALWAYS}{_MORE}{_MORE}(?: (?:của|được) [^,;]*)?"
)


def _open(words: str, _: date | None) -> Deadline:
    return Open() if _OPEN.fullmatch(words) else UNREAD


# So long after something.

_TERM: Final = re.compile(
    r"(?:sau )?(\d{1,3}) (giờ|ngày làm việc|ngày|tuần|tháng|năm)( làm việc)?"
    r"(?:,? (?:kể từ|tính từ|từ|sau|kể|trước) ([^,;]+(?:, ban hành)?))?"
)
_AT_ONCE: Final = re.compile(r"ngay(?: sau| từ)? khi ([^,;]+)")
_SIGNING: Final = re.compile(
    r"(?:khi |ngày |sau khi )?(?:ký|ban hành)(?:,? ban hành)?(?: .{1,40} này| văn bản)?"
)


def _since(words: str, _: date | None) -> Deadline:
    """Return a term from an event on; only of the signing is the day known."""
    if found := _AT_ONCE.fullmatch(words):
        return Since(0, Unit.DAY, signing=bool(_SIGNING.fullmatch(found[1])))
    found = _TERM.fullmatch(led(words)[0])
    if found is None:
        return UNREAD
    unit = Unit.WORKING_DAY if found[3] else Unit(found[2])
    return Since(int(found[1]), unit, signing=bool(_SIGNING.fullmatch(found[4] or "")))


# From one to another, and several of them.

_UNIT: Final = re.compile(r"(ngày|tháng|quý|năm) ")
_BETWEEN: Final = (" đến hết ", " đến ", " - ", "-")


def _from_to(words: str, given: date | None) -> Deadline:
    """Return what lasts from the beginning of one to the end of another."""
    for sign in _BETWEEN:
        left, _, right = words.rpartition(sign)
        left = led(left)[0]
        last = _after(left, right, given) if left else UNREAD
        if isinstance(last, (NoSuchDay, Undated)):
            return last
        if isinstance(last, (Day, Span)):
            ends = last.day if isinstance(last, Day) else last.last
            begins = _beginning(left, right, ends)
            if begins and begins <= ends:
                return Span(begins, ends)
    return UNREAD


def _after(left: str, right: str, given: date | None) -> Deadline:
    """Return what the second of two means: of "tháng 10 - 12/2024" it is a month, too."""
    found = _UNIT.match(left)
    if found and right[:1] in _NO_UNIT:
        return _simple(f"{found[1]} {right}", given)
    return _simple(right, given)


def _beginning(left: str, right: str, ends: date) -> date | None:
    """Return the first day of the first of two; its month and year may stand with the second."""
    for typed in (left, left + right[right.find("/") :]):
        first = _simple(typed, date(ends.year, 1, 1))
        if isinstance(first, (Day, Span)):
            return first.day if isinstance(first, Day) else first.first
    return None


_NO_UNIT: Final = frozenset("0123456789iv")


def _several(words: str, given: date | None) -> Deadline:
    """Return the latest of several deadlines, a day before a period, and that before any other."""
    first, *others = AND.split(words)
    found = [_simple(first, given), *(_after(led(first)[0], part, given) for part in others)]
    if not others or any(isinstance(one, Unread) for one in found):
        return UNREAD
    return latest(found, given)


def latest(found: Iterable[Deadline], given: date | None) -> Deadline:
    """Return the deadline by which all is to be done; what is wrong or unknown comes first."""
    return max(found, key=lambda one: (_WEIGHT[type(one)], last_day(one, given) or date.min))


_WEIGHT: Final[dict[type, int]] = {
    Unread: 0, Open: 1, Recurring: 2, Since: 3, Day: 4, Span: 4, Undated: 5, NoSuchDay: 6,
}  # fmt: skip
