"""Bản sao và chữ ký số: the block of a paper copy, and the lines at the top of electronic files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congvan.composing import flow, foot, head
from congvan.decree import lettering, words
from congvan.decree.page import PT
from congvan.decree.types import COPY_ABBREVIATIONS
from congvan.decree.widths import ASCENT
from congvan.pack.stylesheet import SPACER
from congvan.vietnamese.text import BLANK, month_in_digits, two_digits

if TYPE_CHECKING:
    from datetime import datetime

    from congvan.decree.page import House
    from congvan.model import Copy, Document
    from congvan.pack.document_type import DocumentType


def block(document: Document, house: House, added: list[str]) -> flow.Flow:
    """Return the block of a paper copy, below a line as wide as the text; Mẫu 3.1."""
    copied = document.copy_
    if copied is None or copied.signed_at:
        return []
    lines = foot.distribution(copied.distribution, copied.archive, added, above=False)
    return [
        flow.paragraph(SPACER, keep=True),
        flow.DrawnLine(0, 0),
        *_head(copied, house, added),
        *foot.annexed(lines, copied.signature, house, added),
    ]


def _head(copied: Copy, house: House, added: list[str]) -> flow.Flow:
    names = head.names(copied.issuer, house, [])
    symbol = head.marked_symbol(copied.symbol or "", COPY_ABBREVIATIONS[copied.form])
    number = f"{words.NUMBER} {head.number_of(copied.number) or BLANK}/{symbol}"
    date = head.date_of(copied.date)
    added += [number.removesuffix(copied.symbol or ""), date]
    form = flow.line(lettering.COPY_FORM.style, copied.form.upper())
    above = [flow.kept(head.left_column(names)), flow.kept([form])]
    dated = f"{copied.place}, {date}"
    place_date = flow.line(lettering.PLACE_DATE.style, dated)
    below = [flow.kept([_level(number, house)]), flow.kept([place_date])]
    if head.is_long(dated, house):
        return [flow.frame(house.head_mm, above), flow.frame(house.long_date_mm, below)]
    return [flow.frame(house.head_mm, above, below)]


def _level(number: str, house: House) -> flow.Paragraph:
    """Return number and symbol, lowered to the baseline of the larger date beside them."""
    larger = lettering.PLACE_DATE.size(house.sizes) - lettering.NUMBER.size(house.sizes)
    lower = round((house.gap_pt + larger * ASCENT) * PT)
    return flow.line(lettering.NUMBER.style, number)._replace(before=lower)


def signed(document: Document, added: list[str]) -> str:
    """Return the line of the agency's digital signature on an electronic copy; Mẫu 3.2."""
    copied = document.copy_
    if copied is None or copied.signed_at is None:
        return ""
    issuer = " ".join(copied.issuer[0].name)
    added.append(moment(copied.signed_at))
    return f"{copied.form.upper()}; {issuer}; {moment(copied.signed_at)}"


def signed_apart(document: Document, doctype: DocumentType, added: list[str]) -> str:
    """Return that line on an annex that is a file of its own: number and symbol; Mẫu 1.3, 2.2."""
    if document.signed_at is None:
        return ""
    number = head.number_of(document.number) or BLANK
    symbol = head.symbol_of(document, doctype)
    said = f"{words.NUMBER} {number}/{symbol}; {moment(document.signed_at)}"
    added.append(said)
    return said


def moment(signed_at: datetime) -> str:
    """Return when something was signed: "05/3/2020; 16:43:05 +07:00"; PL1-I-II.8b."""
    day, month = two_digits(signed_at.day), month_in_digits(signed_at.month)
    return f"{day}/{month}/{signed_at.year}; {signed_at:%H:%M:%S} +07:00"
