"""Đường kẻ một phần dòng chữ: the rules about the lines under an agency's name and a trích yếu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.drawn_lines import MM_PER_PT, is_underlined, printed_lines, room_of
from congvan.checking.looks.settings import DrawLine, SetParagraph
from congvan.checking.rule import Rule, Unseen
from congvan.decree.page import RULE_OF_LONGEST, RULE_SLACK
from congvan.findings.finding import text
from congvan.vietnamese.text import decimal
from congvan.word.outline.facts import Indent, LineForm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.checking.looks.drawn_lines import Drawn
    from congvan.checking.looks.pieces import Part
    from congvan.checking.looks.presentation import Presentation
    from congvan.checking.looks.settings import Setting
    from congvan.checking.pages.printed_pages import Laid
    from congvan.decree.page import Span
    from congvan.findings.finding import Finding, Kind
    from congvan.word.recognition.components import Component

TYPED: Final = text("đường kẻ gõ bằng ký tự, không đo được")
ELSEWHERE: Final = text("không rõ đường kẻ gần đó thuộc dòng chữ nào")


def ruled_below(  # noqa: PLR0913, PLR0917 - the component, where its line is, and how long
    kind: Kind,
    name: str,
    component: Component,
    find: Callable[[Presentation, Sequence[Part]], Drawn],
    span: Span,
    share: float,
) -> Rule:
    """Return the rule about the line under a component called `name`, which `find` finds.

    It is as long as `span` says of its text; a new one is drawn `share` of it.
    """

    def look(sheet: Presentation) -> Iterator[Finding | Unseen]:
        parts = sheet.of(component)
        yield from _seen(kind, name, parts, find(sheet, parts), span)

    def layout(laid: Laid) -> Iterator[Finding | Unseen]:
        parts = laid.sheet.of(component)
        yield from _measured(kind, name, laid, parts, find(laid.sheet, parts), span)

    def set_as(sheet: Presentation) -> Iterator[Setting]:
        parts = sheet.of(component)
        yield from ruled_as(parts, find(sheet, parts), share)

    return Rule(kind, outline=look, layout=layout, about=(component,), set_as=set_as)


def _seen(
    kind: Kind, name: str, parts: Sequence[Part], drawn: Drawn, span: Span
) -> Iterator[Finding | Unseen]:
    """Yield what is wrong with the line under a text, as the file draws it."""
    lengths = [line.length for line in drawn.lines]
    if drawn.is_typed or (not lengths and drawn.elsewhere):
        yield Unseen(TYPED if drawn.is_typed else ELSEWHERE)
    else:
        yield from _judged(kind, name, parts, lengths, printed_lines(parts), span)


def _measured(  # noqa: PLR0913, PLR0917 - the same, and where it stands
    kind: Kind, name: str, laid: Laid, parts: Sequence[Part], drawn: Drawn, span: Span
) -> Iterator[Finding | Unseen]:
    """Yield the same, as it stands on the page."""
    if drawn.is_typed:
        yield Unseen(TYPED)
        return
    lines = laid.lines_of(*parts)
    if not lines:
        yield Unseen(text("không tìm thấy dòng chữ này trên trang"))
        return
    widths = [line.width * MM_PER_PT for line in lines]
    lengths = [rule.width * MM_PER_PT for rule in laid.rules_under(lines)]
    yield from _judged(kind, name, parts, lengths, widths, span)


def ruled_as(parts: Sequence[Part], drawn: Drawn, share: float) -> Iterator[Setting]:
    """Yield the line of `share` of its text that belongs under some parts, if it can be drawn.

    Where the decree gives a range, its length is right by the last line of the text and by the
    longest.
    """
    if not parts or not _may_be_ruled(parts, drawn):
        return
    last = parts[-1]
    widths = printed_lines(parts)
    length = widths[-1] * share
    if share < 1:
        low, high = (max(widths) * part for part in RULE_OF_LONGEST)
        length = min(max(length, low), high)
    length = min(length, room_of(last.paragraph))
    left = _middle(last, widths) - length / 2
    right = last.paragraph.width - left - length
    bearer = drawn.bearers[0] if len(drawn.bearers) == 1 else None
    if bearer and not bearer.text and bearer.lines[0].form is LineForm.TOP_BORDER:
        yield SetParagraph(bearer.number, indent=Indent(left, right))
    else:
        instead = tuple(bearer.number for bearer in drawn.bearers)
        underlined = tuple(part.paragraph.number for part in parts if is_underlined([part]))
        yield DrawLine(last.paragraph.number, left, length, right, instead, underlined)


def _may_be_ruled(parts: Sequence[Part], drawn: Drawn) -> bool:
    """Tell whether a line can be drawn under some parts: they have their column for themselves."""
    paragraph = parts[-1].paragraph
    where = paragraph.where
    own = " ".join(part.text for part in parts if part.paragraph.number == paragraph.number)
    alone = own.split() == paragraph.text.split() and not where.box
    free = bool(where.cells) or not drawn.elsewhere
    return alone and free and not drawn.is_typed and room_of(paragraph) > 0


def _middle(part: Part, widths: Sequence[float]) -> float:
    """Return how far the middle of the last line of a text is from the left of its column."""
    paragraph, width = part.paragraph, widths[-1]
    indent, room = paragraph.indent, room_of(paragraph)
    if paragraph.align == "center":
        return indent.left + room / 2 + (indent.first / 2 if part.is_whole else 0)
    if paragraph.align == "right":
        return indent.left + room - width / 2
    return indent.left + indent.first + min(width, room) / 2


def _judged(  # noqa: PLR0913, PLR0917 - everything that is measured
    kind: Kind,
    name: str,
    parts: Sequence[Part],
    lengths: Sequence[float],
    widths: Sequence[float],
    span: Span,
) -> Iterator[Finding]:
    """Compare lines with a text; the decree does not say which of several lines counts."""
    shortest = (span.low - RULE_SLACK) * min(widths)
    longest = (span.high + RULE_SLACK) * max(widths)
    if any(shortest <= length <= longest for length in lengths):
        return
    if is_underlined(parts):
        yield parts[-1].finding(
            kind, text("{name} được gạch chân, thay cho đường kẻ.", name=name)
        )
    elif not lengths:
        yield parts[-1].finding(kind, text("Dưới {name} không có đường kẻ.", name=_lower(name)))
    else:
        values = {
            "name": _lower(name),
            "length": decimal(max(lengths)),
            "width": decimal(max(widths)),
        }
        message = text("Đường kẻ dưới {name} dài {length} mm, chữ dài {width} mm.", **values)
        yield parts[-1].finding(kind, message)


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]
