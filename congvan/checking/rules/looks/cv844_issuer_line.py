"""Đường kẻ dưới tên cơ quan ban hành: a third to a half of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.drawn import under_head
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
    "CV844",
    "issuer-line",
    Severity.ERROR,
    "Dưới tên cơ quan ban hành thiếu đường kẻ, hoặc đường kẻ không dài từ 1/3 đến 1/2 dòng chữ.",
    "Vẽ một nét liền ở giữa, dưới tên cơ quan ban hành; không dùng gạch chân.",
    wrong="cơ quan ban hành: kẻ 3/4",
    right="cơ quan ban hành: kẻ 2/5",
    clause=page.NAME_RULE.clause,
    fix=FixClass.GUARDED,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    parts = sheet.of(Component.ISSUER)
    yield from seen(
        KIND, "Tên cơ quan ban hành", parts, under_head(sheet, parts), page.NAME_RULE
    )


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    parts = sheet.of(Component.ISSUER)
    yield from ruled_as(parts, under_head(sheet, parts), page.PART_OF_NAME)


def _layout(laid: Laid) -> Iterator[Finding | Unseen]:
    parts = laid.sheet.of(Component.ISSUER)
    drawn = under_head(laid.sheet, parts)
    yield from measured(KIND, "Tên cơ quan ban hành", laid, parts, drawn, page.NAME_RULE)


RULE: Final = Rule(
    KIND, outline=_look, layout=_layout, about=(Component.ISSUER,), set_as=_set_as
)
