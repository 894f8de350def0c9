"""Khối ký: never alone on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.drawn_lines import MM_PER_PT
from congvan.checking.looks.presentation import FOOT, TEXT
from congvan.checking.rule import Rule
from congvan.findings.finding import Kind, Severity, text
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.pages.printed_pages import Laid, PrintedLine
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV896",
    "lone-signature",
    Severity.WARNING,
    "Khối ký đứng một mình ở trang cuối.",
    "Kéo ít nhất hai dòng nội dung sang cùng trang (bật Keep with next ở hai đoạn cuối).",
    wrong="trang: khối ký một mình",
    right="trang: khối ký có bạn",
    clause="PL1-I-IV",
)

_COMPANY: Final = 2
"""Lines of text at least on the page of the signature (PRACTICE)."""

_SIGNER: Final = (Component.CAPACITY, Component.TITLE, Component.SIGNER_NAME)


def _layout(laid: Laid) -> Iterator[Finding | Unseen]:
    signer = laid.sheet.of(*_SIGNER)
    foot = laid.lines_of(*laid.sheet.of(*FOOT))
    body = laid.lines_of(*laid.sheet.of(*TEXT))
    if not foot or not body or foot[0].page == body[0].page:
        return
    count = len(_above(laid, foot[0], signer[0]))
    if count < _COMPANY:
        values = {"page": foot[0].page, "count": count}
        message = text("Khối ký ở trang {page} chỉ có {count} dòng nội dung đi cùng.", **values)
        yield signer[0].finding(KIND, message)


def _above(laid: Laid, foot: PrintedLine, signer: Part) -> list[PrintedLine]:
    """Return the lines above a line on its page, below the upper margin."""
    section = laid.sheet.outline.sections[signer.paragraph.where.section]
    top = section.top / MM_PER_PT - 1
    lines = laid.pages[foot.page - 1].lines
    return [line for line in lines if line.top > top and line.bottom < foot.top]


RULE: Final = Rule(KIND, layout=_layout, about=_SIGNER)
