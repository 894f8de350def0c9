"""Đường kẻ dưới trích yếu: a third to a half of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.drawn import under_title
from congvan.checking.rule import Rule
from congvan.checking.ruled import measured, ruled_as, seen
from congvan.decree import page
from congvan.findings import FixClass, Kind, Severity
from congvan.outline.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.laid import Laid
    from congvan.checking.presentation import Presentation
    from congvan.checking.rule import Unseen
    from congvan.checking.settings import Setting
    from congvan.findings import Finding

KIND: Final = Kind(
    "CV857",
    "subject-line",
    Severity.ERROR,
    "Dưới trích yếu thiếu đường kẻ, hoặc đường kẻ không dài từ 1/3 đến 1/2 dòng chữ.",
    "Vẽ một nét liền ở giữa, dưới trích yếu; không dùng gạch chân.",
    wrong="trích yếu: kẻ 3/4",
    right="trích yếu: kẻ 2/5",
    clause=page.SUBJECT_RULE.clause,
    fix=FixClass.GUARDED,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    parts = sheet.of(Component.SUBJECT)
    yield from seen(KIND, "Trích yếu", parts, under_title(sheet, parts), page.SUBJECT_RULE)


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    parts = sheet.of(Component.SUBJECT)
    yield from ruled_as(parts, under_title(sheet, parts), page.PART_OF_SUBJECT)


def _layout(laid: Laid) -> Iterator[Finding | Unseen]:
    parts = laid.sheet.of(Component.SUBJECT)
    drawn = under_title(laid.sheet, parts)
    yield from measured(KIND, "Trích yếu", laid, parts, drawn, page.SUBJECT_RULE)


RULE: Final = Rule(
    KIND, outline=_look, layout=_layout, about=(Component.SUBJECT,), set_as=_set_as
)
