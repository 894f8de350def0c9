"""Soát kiểu và trang: what left the decree's table of lettering and its page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from congvan.decree.lettering import ROWS
from congvan.decree.page import BOTTOM_MM, FONT, HOUSE, LEFT_MM, PAPER_MM, RIGHT_MM, TOP_MM
from congvan.findings.finding import text
from congvan.pack.stylesheet import styles_xml
from congvan.rendering.inspection.codes import FOREIGN_STYLE, PAGE_OFF_TABLE, STYLE_OFF_TABLE
from congvan.rendering.inspection.noted import Noted, elsewhere, in_paragraph
from congvan.rendering.tags import tags_in
from congvan.word.part_names import STYLES
from congvan.word.template_styles import default_of, styles_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from congvan.findings.finding import Text
    from congvan.rendering.inspection.template_paragraphs import Page, Paragraph
    from congvan.word.template_styles import Look, Style

_ROWS: Final = {row.style: row for row in ROWS if row.row}
"""The rows that the decree itself has."""

_ALIGNMENTS: Final = {
    "left": text("trái"),
    "right": text("phải"),
    "center": text("giữa"),
    "both": text("đều hai bên"),
}
_MARGINS: Final = {
    "top": (text("trên"), TOP_MM),
    "bottom": (text("dưới"), BOTTOM_MM),
    "left": (text("trái"), LEFT_MM),
    "right": (text("phải"), RIGHT_MM),
}
_ROUNDING_MM: Final = 0.3
"""What programs that count in inches or points make of a millimetre."""


def looked_through(
    paragraphs: Sequence[Paragraph], styles: Mapping[str, Style], pages: Sequence[Page]
) -> Iterator[Noted]:
    """Yield what is wrong with the styles of a template, its paragraphs and its pages."""
    first = {paragraph.style: paragraph for paragraph in reversed(paragraphs)}
    for known in _ROWS.keys() & _own().keys() & styles.keys():
        yield from _style(known, styles[known].look, first.get(known))
    foreign = default_of(styles)
    for paragraph in paragraphs:
        if paragraph.style in _ROWS and paragraph.style in styles:
            yield from _touched(paragraph, styles[paragraph.style].look)
        if paragraph.style == foreign or paragraph.style not in _own():
            yield from _foreign(paragraph, styles)
    for page in pages:
        yield from (elsewhere(PAGE_OFF_TABLE, fault, page.number) for fault in _page(page))


@cache
def _own() -> dict[str, Style]:
    return styles_of({STYLES: styles_xml(HOUSE).encode()})


def _style(known: str, look: Look, where: Paragraph | None) -> Iterator[Noted]:
    for fault in _faults(look, known):
        message = text("Kiểu “{style}”: {fault}", style=_ROWS[known].name, fault=fault)
        if where is None:
            yield elsewhere(STYLE_OFF_TABLE, message)
        else:
            message = text("kiểu “{style}”: {fault}", style=_ROWS[known].name, fault=fault)
            yield in_paragraph(where, STYLE_OFF_TABLE, message)


def _touched(paragraph: Paragraph, own: Look) -> Iterator[Noted]:
    """Yield what a paragraph has beside its style that leaves the table."""
    said = list(_faults(own, paragraph.style))
    for look in paragraph.looks:
        for fault in _faults(look, paragraph.style):
            if fault not in said:
                said.append(fault)
                yield in_paragraph(paragraph, STYLE_OFF_TABLE, fault)


def _foreign(paragraph: Paragraph, styles: Mapping[str, Style]) -> Iterator[Noted]:
    printed = [
        tag for tag in tags_in(paragraph.text) if not tag.word and tag.reach in {"", "r"}
    ]
    if printed:
        known = paragraph.style
        name = styles[known].name if known in styles else known
        fault = text("kiểu “{style}” không có trong bảng kiểu.", style=name)
        yield in_paragraph(paragraph, FOREIGN_STYLE, fault)


def _faults(look: Look, known: str) -> Iterator[Text]:
    """Yield what of a look is not as the row of the table has it."""
    row, align = _ROWS[known], _own()[known].look.align
    low, high = row.sizes
    if not low <= look.size <= high:
        exact = text("cỡ chữ {size}, Nghị định đòi {low}.")
        ranged = text("cỡ chữ {size}, Nghị định cho từ {low} đến {high}.")
        said = ranged if low < high else exact
        yield said._replace(values={"size": _shown(look.size), "low": low, "high": high})
    if look.bold != row.bold:
        yield text("chữ phải đậm.") if row.bold else text("chữ không được đậm.")
    if look.italic != row.italic:
        yield text("chữ phải nghiêng.") if row.italic else text("chữ phải đứng.")
    if look.font != FONT:
        yield text("phông chữ “{font}”, Nghị định đòi {wanted}.", font=look.font, wanted=FONT)
    if look.align != align:
        shown = _ALIGNMENTS.get(look.align, look.align)
        yield text("canh {align}, phải canh {wanted}.", align=shown, wanted=_ALIGNMENTS[align])


def _page(page: Page) -> Iterator[Text]:
    paper = sorted((page.width, page.height))
    if any(abs(side - want) > 1 for side, want in zip(paper, PAPER_MM, strict=True)):
        yield text("Khổ giấy {width} x {height} mm, Nghị định đòi A4.",
                   width=_shown(page.width), height=_shown(page.height))  # fmt: skip
    for side, (name, span) in _MARGINS.items():
        if not span.low - _ROUNDING_MM <= page.margins[side] <= span.high + _ROUNDING_MM:
            yield text("Lề {side} {value} mm, Nghị định cho từ {low} đến {high} mm.", side=name,
                       value=_shown(page.margins[side]), low=span.low, high=span.high)  # fmt: skip


def _shown(measure: float) -> str:
    return f"{round(measure, 1):g}".replace(".", ",")
