"""Thời hạn trong câu: the deadlines that the sentence of a task names.

A date in a sentence is no deadline by itself (a law has one, too): words before it must say so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.chain.directive.deadline_forms import deadline_of, latest
from congvan.chain.directive.deadlines import Deadline, NoSuchDay, Open, Unread, last_day
from congvan.model.document.inline import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_MOST: Final = 18
"""So many words the longest form has: "trước 17 giờ 00 phút, thứ Sáu, ngày 13 tháng 12 …"."""


class Due(NamedTuple):
    """Thời hạn của một nhiệm vụ: as said, its meaning, its last day; whether only words say it."""

    said: str
    deadline: Deadline
    last: date | None = None
    in_words: bool = False

    @property
    def is_unread(self) -> bool:
        """Whether nobody can tell from it what is late: not understood, or no day at all."""
        return isinstance(self.deadline, (Unread, NoSuchDay))

    @property
    def is_undated(self) -> bool:
        """Whether it has an end, but the day of that is not known."""
        return self.last is None and not (self.is_unread or isinstance(self.deadline, Open))


def due_of(typed: str | None, words: str, given: date | None) -> Due | None:
    """Return the deadline of a task: what was typed for it, else the latest that its words name."""
    if typed is not None:
        deadline = deadline_of(typed, given)
        return Due(typed, deadline, last_day(deadline, given))
    named = deadlines_in(words, given)
    if not named:
        return None
    chosen = latest((one.deadline for one in named), given)
    return next(one for one in named if one.deadline == chosen)


def named_in(typed: str, given: date | None) -> list[Due]:
    """Return the deadlines that a text with marks names."""
    return deadlines_in(" ".join(plain(typed).split()), given)


def agree(one: Due, other: Due) -> bool:
    """Tell whether two deadlines may be the same; one that has no day agrees with any."""
    if one.is_unread or other.is_unread or one.is_undated or other.is_undated:
        return True
    if isinstance(other.deadline, Open):
        return True
    return one.last == other.last


def deadlines_in(words: str, given: date | None) -> list[Due]:
    """Return the deadlines that a sentence names, in their order; a past one is none.

    >>> [due.said for due in deadlines_in("Báo cáo trước ngày 15/12, theo Luật ngày 01/7.", None)]
    ['trước ngày 15/12']
    """
    tokens, found, at = words.split(), list[Due](), 0
    while at < len(tokens):
        due, after = _at(tokens, at, given)
        if due and not _is_past(due, given):
            found.append(due)
        at = after
    return found


def _at(tokens: Sequence[str], at: int, given: date | None) -> tuple[Due | None, int]:
    """Return the longest deadline that begins at a word, and where to look on."""
    ahead = list(_clause(tokens, at))
    ahead[0] = ahead[0].lstrip(_OPENING)
    here = " ".join(ahead[:3]).lower()
    before = " ".join(tokens[max(at - 2, 0) : at]).lower()
    begins = at == 0 or before[-1:] in _ENDS
    sure = (_SURE.match(here) and not _PAST.search(before)) or (
        _OFTEN.match(here) and (begins or _REPORTS.search(before))
    )
    if not (sure or _AT_END.match(here) or (begins and _ALWAYS.match(here))):
        return None, at + 1
    for count in range(len(ahead), 0, -1):
        if not (sure or begins or ahead[count - 1][-1:] in _ENDS or at + count == len(tokens)):
            continue
        said = _DEED.sub("", " ".join(ahead[:count]).strip(_AROUND))
        deadline = deadline_of(said, given)
        if not isinstance(deadline, Unread if begins else (Unread, Open)):
            due = Due(said, deadline, last_day(deadline, given), in_words=True)
            return due, at + count
    return None, at + 1


def _clause(tokens: Sequence[str], at: int) -> Iterator[str]:
    """Yield the words from one on to the end of its clause, but never more than a form has."""
    for place, token in enumerate(tokens[at : at + _MOST], at + 1):
        yield token
        goes_on = " ".join(tokens[place : place + 2]).lower()
        if token[-1:] in _CLAUSE_ENDS or (token[-1:] == "," and _DEEDS.match(goes_on)):
            return


def _is_past(due: Due, given: date | None) -> bool:
    return bool(due.last and given and due.last < given)


_OPENING: Final = '(“"[*'
_AROUND: Final = '()“”"[]*.,;: '
_CLAUSE_ENDS: Final = ".;"
_ENDS: Final = ".,;:)”"
_SURE: Final = re.compile(
    r"(?:trước|chậm nhất|muộn nhất|không (?:muộn|chậm) hơn|đến hết|hết (?:ngày|tháng|quý|năm)"
    r"|hạn (?:cuối|chót)|thời hạn|trong (?:vòng|thời hạn)|ngay sau khi|định kỳ|từ nay đến"
    r"|(?:hoàn thành|xong) (?:trong|vào|trước)|thời gian)(?!\w)"
)
"""What begins a deadline wherever it stands."""

_AT_END: Final = re.compile(
    r"(?:trong|vào) (?:(?:ngày|tháng) \d|0?6 tháng|quý )|trong năm \d|cuối (?:tháng|quý|năm)"
    r"|đến (?:ngày|tháng|quý) "
)
"""What begins one only if it ends its clause: "trong năm 2025" may be what the task is about."""

_OFTEN: Final = re.compile(r"(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)(?!\w)")
_REPORTS: Final = re.compile(r"(?:báo cáo|tổng hợp|gửi|rà soát|cập nhật|kiểm tra|đánh giá)$")
"""After these "hằng tháng" says when; after "trợ cấp" it says which."""

_DEED: Final = re.compile(r"(?: (?:báo cáo|tổng hợp|gửi|trình|nộp|thực hiện))+$")
_DEEDS: Final = re.compile(r"(?:báo cáo|tổng hợp|gửi|trình|nộp|thực hiện|hoàn thành)(?!\w)")
"""What is to be done by a deadline is none of its words."""

_ALWAYS: Final = re.compile(r"(?:thường xuyên|ngay lập tức)(?!\w)")
_PAST: Final = re.compile(r"(?:ban hành|ký|hiệu lực|phát sinh|từ|xảy ra)$")
"""After these "trước ngày …" says what has been, not what is to be."""
