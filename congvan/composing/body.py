"""Phần nội dung: thẩm quyền, căn cứ, lời ban hành, thông tin, mở đầu … kết thúc, in one flow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.composing import form
from congvan.composing.block_writer import BODY, Writer
from congvan.composing.flow import (
    Flow,
    Paragraph,
    kept,
    kept_at_its_end,
    last_paragraphs,
    line,
    paragraph,
)
from congvan.composing.line_breaks import MM_PT, look
from congvan.composing.punctuation import series
from congvan.decree import lettering
from congvan.model.document.inline import Run, runs
from congvan.pack.stylesheet import ADDRESSEE_ITEM, SPACER

if TYPE_CHECKING:
    from congvan.composing.citations import Citations
    from congvan.decree.page import House
    from congvan.model import Document
    from congvan.pack.document_type import DocumentType

BASIS: Final = lettering.LEGAL_BASIS.style
_SURELY_FULL: Final = 1.02
"""A text this much longer than a line takes two of them in any word processor."""


def compose(
    document: Document, doctype: DocumentType, house: House, cite: Citations, added: list[str]
) -> Flow:
    """Return the text between the head and the signature; its end keeps with the signature."""
    alone = has_lone_headings(doctype, document.heading_alone)
    writer = Writer(cite, added, house, heading_alone=alone)
    _announcement(document, doctype, writer, cite, added)
    _grounds(document, doctype, writer, cite, added)
    _form(document, doctype, writer, cite, added)
    ladder = document.numbering or doctype.numbering
    writer.prose(document.opening)
    writer.directives(document.directives, ladder)
    if document.body:
        writer.blocks(document.body, ladder)
    if not document.own_lines:
        for line_ in form.composed(doctype.ending, document, doctype, cite.runs, added):
            writer.put(BODY, line_.runs)
    writer.prose(document.closing)
    if document.closing_mark:
        writer.end()
    return held(writer.flow, house)


def has_lone_headings(doctype: DocumentType, *typed: bool | None) -> bool:
    """Tell whether titles stand on lines of their own: as first `typed`, else as a type has it."""
    return next((said for said in typed if said is not None), doctype.heading_alone)


def _form(
    document: Document, doctype: DocumentType, writer: Writer, cite: Citations, added: list[str]
) -> None:
    """Write the lines that the type asks for, or those typed in their place."""
    lines = (
        form.own_lines(document, cite.runs, added)
        if document.own_lines
        else form.composed(doctype.form, document, doctype, cite.runs, added)
    )
    for line_ in lines:
        writer.put(BODY, line_.runs, hang=line_.hang)


def held(flow: Flow, house: House) -> Flow:
    """Return a text whose end stays with what follows: the signature never stands alone.

    With a last paragraph of one line comes the one before it.
    """
    short = any(not _fills_two_lines(last, house) for last in last_paragraphs(flow))
    ahead = kept(flow[-2:-1]) if short else flow[-2:-1]
    return kept_at_its_end([*flow[:-2], *ahead, *flow[-1:]])


def grounds(typed: tuple[str, ...], writer: Writer, cite: Citations, added: list[str]) -> None:
    """Write the căn cứ: one a line, ";" after each, "." after the last; PL1-I-II.6a."""
    for pieces in series([cite.runs(text) for text in typed], added):
        writer.put(BASIS, pieces)


def _grounds(
    document: Document, doctype: DocumentType, writer: Writer, cite: Citations, added: list[str]
) -> None:
    """Write the authority, the căn cứ and the enacting words; Mẫu 1.1, 1.2."""
    if document.authority and not doctype.announcement:
        title = [Run(run.text.upper(), run.marks) for run in runs(document.authority)]
        writer.put(lettering.AUTHORITY.style, title, keep=True)
    grounds(document.legal_basis, writer, cite, added)
    if document.enacting:
        writer.prose(document.enacting)
    elif doctype.enacting:
        added.append(doctype.enacting)
        writer.flow.append(line(lettering.ENACTING.style, doctype.enacting, keep=True))


def _announcement(
    document: Document, doctype: DocumentType, writer: Writer, cite: Citations, added: list[str]
) -> None:
    """Write "… điện:" and to whom below it; Mẫu 1.6, 1.8."""
    if not doctype.announcement:
        return
    for line_ in form.composed([doctype.announcement], document, doctype, cite.runs, added):
        writer.put(lettering.ANNOUNCEMENT.style, line_.runs)
    added += ["-"] * len(document.recipients)
    for pieces in series([runs(typed) for typed in document.recipients], added):
        writer.put(ADDRESSEE_ITEM, [Run("- "), *pieces])
    writer.flow.append(paragraph(SPACER, keep=True))


def _fills_two_lines(paragraph: Paragraph, house: House) -> bool:
    style = look(lettering.BODY, house)
    words = "".join(run.text for run in paragraph.runs)
    return style.width(words) > (house.text_mm - house.indent_mm) * MM_PT * _SURELY_FULL
