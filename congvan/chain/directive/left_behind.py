"""Chỗ trỏ trong chỉ đạo: what the words of a task point to that no plan has around it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from congvan.chain.codes import POINTS_BACK, SHORTENED_THERE
from congvan.chain.directive.tasks import tasks_of
from congvan.decree.acts import CITED
from congvan.findings.finding import text
from congvan.model.document.inline import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from congvan.chain.directive.tasks import Ordered
    from congvan.findings.finding import Finding
    from congvan.model import Document

_PART: Final = (
    r"(?:(?i:điểm) (?:[a-zđ]|\d+)(?!\w)|"
    r"(?i:khoản|mục|phần|chương|điều|phụ lục) (?:\d+|[IVX]+)[a-zđ]?(?!\w))"
)
_SHORT: Final = re.compile(
    r"(?P<whole>[^.;:()\n]{1,120}?)\s*\((?:sau đây\s+)?(?:được\s+)?(?:gọi|viết)\s+"
    r"(?:tắt|chung)?\s*(?:là|:)\s*[“\"]?(?P<short>[^()“”\"]{1,60})[”\"]?\)",
    re.IGNORECASE,
)
_TOLD: Final = 60
"""So much of what an abbreviation stands for is said in a message."""


def left_behind(directive: Document) -> Iterator[Finding]:
    """Find, in the tasks that somebody is charged with, what only the directive explains."""
    tasks = [task for task in tasks_of(directive) if task.owners]
    for task in tasks:
        found = dict.fromkeys(_pointers(plain(task.words)))
        if found:
            words = ", ".join(f"“{one}”" for one in found)
            said = text("Trong kế hoạch không rõ {words} là đâu.", words=words)
            yield POINTS_BACK.at(directive.at(*task.path), said)
    yield from _shortened(directive, tasks)


def _shortened(directive: Document, tasks: Sequence[Ordered]) -> Iterator[Finding]:
    """Find the first task that says an abbreviation which is explained somewhere else."""
    for _, typed in directive.texts:
        for match in _SHORT.finditer(plain(typed)):
            short, whole = match["short"].strip(), match["whole"].strip()
            word = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
            said = (task for task in tasks if word.search(plain(task.words)))
            first = next(said, None)
            if first and match.group().strip() not in plain(first.words):
                message = text("“{short}” chỉ được giải thích trong chỉ đạo.", short=short)
                hint = text(
                    "Chỉ đạo viết: “{whole}”. Viết đủ trong nhiệm vụ, hoặc trong kế hoạch.",
                    whole=f"… {whole[-_TOLD:]}" if len(whole) > _TOLD else whole,
                )
                yield SHORTENED_THERE.at(directive.at(*first.path), message, hint)


def _pointers(words: str) -> Iterator[str]:
    """Yield what in `words` points to a place of the directive; parts of a cited act do not."""
    for match in _pointing().finditer(words):
        if match["part"] is None or not _of_an_act().match(words, match.end()):
            yield match.group()


@cache
def _pointing() -> re.Pattern[str]:
    parts = rf"{_PART}(?:(?:,| và|,? và các)? {_PART})*"
    return re.compile(
        rf"(?<!\w)(?:(?P<part>{parts})|(?:{_acts()}|Điều|Khoản|Mục|Phụ lục) này|"
        r"nêu trên|nói trên|trên đây|dưới đây|tại phụ lục kèm theo|phụ lục kèm theo|"
        r"biểu mẫu kèm theo|mẫu kèm theo|danh sách kèm theo)(?!\w)"
    )


@cache
def _of_an_act() -> re.Pattern[str]:
    return re.compile(rf",? (?:của |tại )?(?:các )?(?:{_acts()}|\[@)")


@cache
def _acts() -> str:
    return "|".join(sorted(map(re.escape, CITED), key=len, reverse=True))
