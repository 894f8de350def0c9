"""Số trang đầu tiên: pages are counted from 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.settings import SetPage
from congvan.checking.rule import Rule
from congvan.decree import lettering
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV829",
    "page-count-start",
    Severity.ERROR,
    "Số trang không bắt đầu từ 1.",
    "Đặt số trang đầu là 1 (Format Page Numbers > Start at 1).",
    wrong="trang: đếm từ 3",
    right="trang: đếm từ 1",
    clause=lettering.PAGE_NUMBER.clause,
    fix=FixClass.GUARDED,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    for section in sheet.outline.sections[:1]:
        if sheet.numbers_of(section) and section.start not in (None, 1):
            message = text("Trang đếm từ {start}, phải từ 1.", start=section.start)
            yield KIND.at(sheet.start, message)


def _set_as(_: Presentation) -> Iterator[Setting]:
    yield SetPage(0, start=1)


RULE: Final = Rule(KIND, outline=_look, set_as=_set_as)
