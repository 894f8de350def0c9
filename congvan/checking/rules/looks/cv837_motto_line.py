"""Đường kẻ dưới Tiêu ngữ: as long as its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.drawn_lines import MM_PER_PT, is_underlined, under_head, width_of
from congvan.checking.looks.line_rules import ELSEWHERE, TYPED, ruled_as
from congvan.checking.rule import Rule, Unseen
from congvan.decree import page
from congvan.findings.finding import FixClass, Kind, Severity, text
from congvan.vietnamese.text import decimal
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from collections.abc import Iterator

    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.pages.printed_pages import Laid
    from congvan.findings.finding import Finding

KIND: Final = Kind(
    "CV837",
    "motto-line",
    Severity.ERROR,
    "Dưới Tiêu ngữ thiếu đường kẻ, hoặc đường kẻ không dài bằng dòng chữ.",
    "Vẽ một nét liền dưới Tiêu ngữ, dài bằng dòng chữ; không dùng gạch chân.",
    wrong="tiêu ngữ: kẻ 40",
    right="tiêu ngữ: kẻ vừa",
    clause=page.MOTTO_RULE_SEEN.clause,
    fix=FixClass.GUARDED,
)


def _look(sheet: Presentation) -> Iterator[Finding | Unseen]:
    parts = sheet.of(Component.MOTTO)
    drawn = under_head(sheet, parts)
    lengths = [line.length for line in drawn.lines]
    if drawn.is_typed or (not lengths and drawn.elsewhere):
        yield Unseen(TYPED if drawn.is_typed else ELSEWHERE)
    else:
        yield from _judged(parts, lengths, width_of(parts[-1]))


def _set_as(sheet: Presentation) -> Iterator[Setting]:
    parts = sheet.of(Component.MOTTO)
    yield from ruled_as(parts, under_head(sheet, parts), page.MOTTO_RULE)


def _layout(laid: Laid) -> Iterator[Finding | Unseen]:
    parts = laid.sheet.of(Component.MOTTO)
    lines = laid.lines_of(*parts)
    if lines and not under_head(laid.sheet, parts).is_typed:
        lengths = [rule.width * MM_PER_PT for rule in laid.rules_under(lines)]
        yield from _judged(parts, lengths, lines[-1].width * MM_PER_PT)


def _judged(parts: list[Part], lengths: list[float], width: float) -> Iterator[Finding]:
    if not any(_fits(length, width) for length in lengths):
        longest = max(lengths, default=0.0)
        yield _finding(parts[-1], longest, width, underlined=is_underlined(parts))


def _fits(length: float, width: float) -> bool:
    span = page.MOTTO_RULE_SEEN
    return span.low * width <= length <= span.high * width


def _finding(part: Part, length: float, width: float, *, underlined: bool) -> Finding:
    if underlined:
        return part.finding(KIND, text("Tiêu ngữ được gạch chân, thay cho đường kẻ."))
    if not length:
        return part.finding(KIND, text("Dưới Tiêu ngữ không có đường kẻ."))
    values = {"length": decimal(length), "width": decimal(width)}
    message = text("Đường kẻ dưới Tiêu ngữ dài {length} mm, chữ dài {width} mm.", **values)
    return part.finding(KIND, message)


RULE: Final = Rule(
    KIND, outline=_look, layout=_layout, about=(Component.MOTTO,), set_as=_set_as
)
