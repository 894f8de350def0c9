"""Viện dẫn trong lời: citations as they are typed into a sentence, found and read."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import Final, NamedTuple

from congvan.decree.acts import CITED

_CLAUSE_END: Final = re.compile(r";|\.\s|\n")
_PAST: Final = re.compile(
    r"[^.;]{0,60}?(?<!\w)"
    r"(?:cũ|trước đây|trước ngày|trước khi|nay là|sắp xếp|sáp nhập|hợp nhất)(?!\w)"
)
_ENDED: Final = re.compile(r"trước đây|sáp nhập|hợp nhất|sắp xếp|giải thể|không còn|bàn giao")
_REACH: Final = 60
_NUMBER: Final = (
    r"\d+\w{0,2}(?:/\d{4})?/[A-ZĐ][\w&]*(?:[-–.][\w&]+)*|\d+-[A-ZĐ]{2,4}/[A-ZĐ][\w-]+"
)
_DATE: Final = (
    r"(?P<day>\d{1,2})(?:[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"
    r"| tháng (?P<month_>\d{1,2}) năm (?P<year_>\d{4}))"
)


class Citation(NamedTuple):
    """Một viện dẫn: its type, number and symbol, and date, each as typed.

    `start` and `end` enclose all of it; `dated` is where " ngày …" begins and ends.
    """

    type: str
    number: str
    start: int
    end: int
    number_at: tuple[int, int]
    day: date | None = None
    dated: tuple[int, int] | None = None


@lru_cache(maxsize=1024)
def citations(words: str) -> tuple[Citation, ...]:
    """Return the documents cited by number in `words`, in their order."""
    if " số" not in words or "/" not in words:
        return ()
    return tuple(_citation(match) for match in _pattern().finditer(words))


def is_past(words: str, where: tuple[int, int], day: date) -> bool:
    """Tell whether what stands at `where` is spoken of as it was before `day`.

    It belongs to a document cited with an earlier date, or words beside it say so.
    """
    start, end = where
    if _PAST.match(words, end) or _ENDED.search(words, max(start - _REACH, 0), start):
        return True
    older = [
        citation
        for citation in citations(words)
        if citation.start < start and citation.day and citation.day < day
    ]
    return bool(older) and not _CLAUSE_END.search(words, older[-1].end, start)


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(CITED, key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?P<type>{names})(?: kết luận)? số:? ?"
        rf"(?P<number>{_NUMBER})(?P<dated>,?(?: ban hành| ký)? ngày {_DATE})?"
    )


def _citation(match: re.Match[str]) -> Citation:
    dated = match.span("dated") if match["dated"] else None
    return Citation(
        match["type"], match["number"], *match.span(), match.span("number"), _day(match), dated
    )


def _day(match: re.Match[str]) -> date | None:
    year, month = match["year"] or match["year_"], match["month"] or match["month_"]
    try:
        return date(int(year), int(month), int(match["day"])) if year else None
    except ValueError:
        return None
