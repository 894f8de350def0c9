"""Dãn dòng: single to one and a half."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.presentation import TEXT
from congvan.checking.looks.settings import SetParagraph
from congvan.checking.pages.length import LINE_HEIGHT
from congvan.checking.rule import Rule
from congvan.decree import page
from congvan.findings.finding import FixClass, Kind, Severity, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.rule import Unseen
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV871",
    "line-spacing",
    Severity.ERROR,
    "Dãn dòng ngoài khoảng Nghị định cho phép.",
    "Đặt lại Line spacing cho các đoạn ấy.",
    wrong="nội dung: dòng 2",
    right="nội dung: dòng 1,5",
    clause=page.LINES.clause,
    fix=FixClass.GUARDED,
)

_SLACK: Final = 0.02


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    found: dict[str, list[Part]] = {}
    for part in filter(_is_wrong, sheet.all_text_parts):
        found.setdefault(_said(_lines(part)), []).append(part)
    for lines, parts in found.items():
        values = {"count": len(parts), "lines": lines}
        low, high = _said(page.LINES.low), _said(page.LINES.high)
        message = text(
            "{count} đoạn dãn {lines} dòng, phải từ {low} đến {high}.",
            **values, low=low, high=high,
        )  # fmt: skip
        yield parts[0].finding(KIND, message)


def _is_wrong(part: Part) -> bool:
    return not page.LINES.low - _SLACK <= _lines(part) <= page.LINES.high + _SLACK


def _lines(part: Part) -> float:
    """Return the spacing in lines; a length in points is compared with a line of the text."""
    spacing = part.paragraph.spacing
    if spacing.rule == "auto":
        return spacing.line
    size = max((run.size for run in part.runs), default=1.0)
    lines = spacing.line / (size * LINE_HEIGHT)
    return max(lines, 1.0) if spacing.rule == "atLeast" else lines


def _said(lines: float) -> str:
    return f"{lines:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    """Yield the nearer end of the range."""
    for part in filter(_is_wrong, sheet.all_text_parts):
        lines = min(max(_lines(part), page.LINES.low), page.LINES.high)
        yield SetParagraph(part.paragraph.number, lines=lines)


RULE: Final = Rule(KIND, outline=_look, about=TEXT, set_as=_set_as)
