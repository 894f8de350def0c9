"""Kèm theo: attached documents and appendices behind the signature, a section each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.composing import body, flow, foot, head
from congvan.composing.block_writer import Writer
from congvan.composing.form import issuer_of
from congvan.composing.line_breaks import look, rule
from congvan.decree import lettering, words
from congvan.decree.page import PART_OF_SUBJECT
from congvan.decree.types import APPENDIX_NUMBERING, ATTACHED_NUMBERING, TYPES
from congvan.model.document.inline import Run, merged, runs
from congvan.pack.pack import load_type
from congvan.pack.stylesheet import SPACER
from congvan.vietnamese.text import BLANK, bare, roman

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from congvan.composing.citations import Citations
    from congvan.decree.page import House
    from congvan.model import Appendix, Attachment, Document
    from congvan.model.document.parts import Path
    from congvan.pack.document_type import DocumentType

_NOTE: Final = lettering.APPENDIX_NOTE.style


class Annex(NamedTuple):
    """Một phần kèm theo: where it was typed, how its page lies, and what writes it."""

    path: Path
    landscape: bool
    separate: bool
    write: Callable[[], flow.Flow]


class Annexes:
    """Phần kèm theo of one document: knows how its number, date and issuer are cited."""

    def __init__(
        self,
        document: Document,
        doctype: DocumentType,
        house: House,
        cite: Citations,
        added: list[str],
    ) -> None:
        """Keep what every annex needs."""
        self._document = document
        self._kind = doctype
        self._house = house
        self._cite = cite
        self._added = added

    def together(self) -> flow.Flow:
        """Return what lies in the file of the document: a section each, in their order."""
        return [piece for annex in self.all() if not annex.separate for piece in annex.write()]

    def all(self) -> Iterator[Annex]:
        """Yield everything behind the signature; an attachment brings its own appendices."""
        document = self._document
        for row, attachment in enumerate(document.attachments):
            path = ("attachments", row)
            appendices = list(self._appendices(path, attachment.appendices, attachment.type))
            own = [annex for annex in appendices if not annex.separate]
            write = partial(self._with_appendices, attachment, own)
            yield Annex(path, attachment.landscape, attachment.separate, write)
            yield from (annex for annex in appendices if annex.separate)
        yield from self._appendices((), document.appendices, "")

    def _with_appendices(
        self, attachment: Attachment, appendices: Sequence[Annex]
    ) -> flow.Flow:
        pieces = self._attachment(attachment)
        return pieces + [piece for annex in appendices for piece in annex.write()]

    def _appendices(
        self, path: Path, appendices: Sequence[Appendix], of: str
    ) -> Iterator[Annex]:
        for index, appendix in enumerate(appendices):
            several = len(appendices) > 1
            mark = f"{words.APPENDIX} {roman(index + 1)}" if several else words.APPENDIX
            here = (*path, "appendices", index)
            write = partial(self._appendix, appendix, mark, of)
            yield Annex(here, appendix.landscape, appendix.separate, write)

    def _attachment(self, attachment: Attachment) -> flow.Flow:
        added = self._added
        house = self._house.turned if attachment.landscape else self._house
        start = flow.Section(attachment.landscape, restart=True)
        pieces: flow.Flow = [start, *self._head(attachment, house)]
        name = attachment.type.upper()
        title = head.titled(name, runs(attachment.subject), house)
        pieces += [
            flow.line(lettering.TYPE_NAME.style, name, keep=True),
            flow.Paragraph(lettering.SUBJECT.style, title.subject, keep=True),
            self._belongs("", attachment.attached_line),
            title.subject_rule,
            flow.paragraph(SPACER),
        ]
        own = _known_type(attachment.type)
        writer = self._writer(attachment, own or self._kind)
        body.grounds(attachment.legal_basis, writer, self._cite, added)
        self._text(attachment, writer, own.numbering if own else ATTACHED_NUMBERING)
        lines = foot.distribution(
            attachment.distribution, attachment.archive, added, above=False
        )
        text = body.held(writer.flow, house) if attachment.signature else writer.flow
        foot_ = foot.annexed(lines, attachment.signature, house, added)
        return [*pieces, *text, *foot_] if foot_ else pieces + flow.ending(text)

    def _head(self, attachment: Attachment, house: House) -> flow.Flow:
        """Return names and Quốc hiệu, without number and date; Mẫu 1.3."""
        if not attachment.head:
            return []
        issuers = attachment.issuer or self._document.issuer
        names = head.names(issuers, house, self._added)
        if not attachment.issuer:
            self._added += [*names.parent, *names.issuer]
        right: flow.Flow = [
            flow.line(lettering.NATIONAL_NAME.style, words.NATIONAL_NAME),
            flow.line(lettering.MOTTO.style, words.MOTTO),
            names.motto_rule,
        ]
        return [flow.frame(house.head_mm, [head.left_column(names), right])]

    def _appendix(self, appendix: Appendix, mark: str, of: str) -> flow.Flow:
        house, added = self._house, self._added
        added.append(mark)
        width = house.landscape_mm if appendix.landscape else house.text_mm
        style = look(lettering.APPENDIX_TITLE, house)
        typed = [Run(run.text.upper(), run.marks) for run in self._cite.runs(appendix.heading)]
        lines = head.fitted(typed, style, width)
        pieces: flow.Flow = [
            flow.Section(appendix.landscape, restart=True),
            flow.line(lettering.APPENDIX.style, mark, keep=True),
            flow.Paragraph(lettering.APPENDIX_TITLE.style, lines, keep=True),
            self._belongs(of, appendix.attached_line),
            rule(head.lines_of(lines), style, width, PART_OF_SUBJECT),
            flow.paragraph(SPACER),
        ]
        writer = self._writer(appendix, self._kind)
        self._text(appendix, writer, APPENDIX_NUMBERING)
        return pieces + flow.ending(writer.flow)

    def _writer(self, annex: Appendix | Attachment, doctype: DocumentType) -> Writer:
        """Return what writes an annex; its titles stand as those of the document, if it is mute."""
        alone = body.has_lone_headings(
            doctype, annex.heading_alone, self._document.heading_alone
        )
        return Writer(
            self._cite, self._added, self._house, landscape=annex.landscape, heading_alone=alone
        )

    def _bracketed(self, typed: str) -> list[Run]:
        """Return the words typed for the line below a title, in brackets once."""
        pieces = self._cite.runs(typed.strip())
        if typed.strip().startswith("("):
            return pieces
        self._added += ["(", ")"]
        return merged([Run("("), *pieces, Run(")")])

    def _text(
        self, annex: Appendix | Attachment, writer: Writer, ladder: Sequence[str]
    ) -> None:
        writer.prose(annex.opening)
        if annex.body:
            writer.blocks(annex.body, annex.numbering or ladder)
        writer.prose(annex.closing)
        if annex.closing_mark:
            writer.end()

    def _belongs(self, of: str, typed: str | None) -> flow.Paragraph:
        """Return what was `typed` in brackets, else "(Kèm theo Quyết định …)"; PL1-I-III.1c.

        `of` is the attached document that an appendix belongs to; the number is that of the
        document which issued it. An electronic document leaves number and date unfilled.
        """
        if typed:
            return flow.Paragraph(_NOTE, self._bracketed(typed), keep=True)
        document = self._document
        name = head.type_name(document, self._kind)
        symbol = head.symbol_of(document, self._kind)
        number = f"{head.number_of(document.number) or BLANK}/{symbol}"
        number = BLANK if document.electronic else number
        date = head.date_of(None if document.electronic else document.date)
        known = [words.ATTACHED, *([of, words.ISSUED_WITH] if of else []), name]
        if "number" not in self._kind.never:
            known.append(f"số {number}")
        if "date" not in self._kind.never:
            known.append(date)
        said = f"({' '.join(known)} của {issuer_of(document)})"
        self._added.append(said)
        return flow.line(_NOTE, said, keep=True)


def _known_type(name: str) -> DocumentType | None:
    """Return the type of an attached document by its name; none if the decree has no such type."""
    known = (type_id for type_id, type_ in TYPES.items() if bare(type_.name) == bare(name))
    type_id = next(known, None)
    return load_type(type_id) if type_id else None
