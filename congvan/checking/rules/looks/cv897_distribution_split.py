"""Nơi nhận: whole on one page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.pages.printed_pages import Laid
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV897",
    "distribution-split",
    Severity.ERROR,
    "Nơi nhận bị ngắt sang hai trang.",
    "Bỏ “Allow row to break across pages” ở bảng cuối, hoặc bật Keep with next.",
    wrong="trang: nơi nhận ngắt đôi",
    right="trang: nơi nhận liền",
    clause="PL1-I-IV",
)

_LIST: Final = (Component.DISTRIBUTION, Component.DISTRIBUTION_LIST, Component.ARCHIVE)


def _layout(laid: Laid) -> Iterator[Finding | Unseen]:
    parts = laid.sheet.of(*_LIST)
    pages = sorted({line.page for line in laid.lines_of(*parts)})
    if len(pages) > 1:
        values = {"first": pages[0], "last": pages[-1]}
        message = text("Nơi nhận nằm trên trang {first} và trang {last}.", **values)
        yield parts[0].finding(KIND, message)


RULE: Final = Rule(KIND, layout=_layout, about=_LIST)
