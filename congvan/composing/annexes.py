"""Kèm theo: attached documents, appendices and copies behind the signature, in one flow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.composing import body, flow, foot, head
from congvan.composing.lines import look, rule
from congvan.composing.numbering import roman
from congvan.composing.writer import Writer
from congvan.decree import lettering, words
from congvan.decree.page import PART_OF_SUBJECT
from congvan.decree.types import APPENDIX_NUMBERING, ATTACHED_NUMBERING, COPY_ABBREVIATIONS
from congvan.model.inline import Run, runs
from congvan.stylesheet import SPACER
from congvan.vietnamese import BLANK, month_in_digits, two_digits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from congvan.composing.citations import Citations
    from congvan.decree.page import House
    from congvan.model import Appendix, Attachment, Copy, Document
    from congvan.pack import DocumentType

_NOTE: Final = lettering.APPENDIX_NOTE.style


class Annexes:
    """Phần kèm theo of one document: knows how its number, date and issuer are cited."""

    def __init__(
        self,
        document: Document,
        kind: DocumentType,
        house: House,
        cite: Citations,
        added: list[str],
    ) -> None:
        """Keep what every annex needs."""
        self._document = document
        self._kind = kind
        self._house = house
        self._cite = cite
        self._added = added

    def together(self) -> flow.Flow:
        """Return what lies in the file of the document: a section each, then the copy's block."""
        flows = [one for one, separate in self._all() if not separate]
        copied = self._document.copy_
        block = self._copy(copied) if copied and not copied.signed_at else []
        return [piece for one in flows for piece in one] + block

    def apart(self) -> list[flow.Flow]:
        """Return what is a file of its own: one flow each, without the turn of the page."""
        return [one for one, separate in self._all() if separate]

    def signed(self) -> str:
        """Return the line of the agency's digital signature on an electronic copy; Mẫu 3.2."""
        copied = self._document.copy_
        if copied is None or copied.signed_at is None:
            return ""
        issuer = " ".join(copied.issuer[0].name)
        shown = f"{copied.form.upper()}; {issuer}; {moment(copied.signed_at)}"
        self._added += [";", ";", moment(copied.signed_at)]
        return shown

    def signed_apart(self) -> str:
        """Return that line for a file of its own: number and symbol; Mẫu 1.3, 2.2."""
        signed_at = self._document.signed_at
        if signed_at is None:
            return ""
        number = head.number_of(self._document.number) or BLANK
        symbol = head.symbol_of(self._document, self._kind)
        return f"{words.NUMBER} {number}/{symbol}; {moment(signed_at)}"

    def _all(self) -> Iterator[tuple[flow.Flow, bool]]:
        for attachment in self._document.attachments:
            yield self._attachment(attachment), attachment.separate
            for piece in self._appendices(attachment.appendices, attachment.type):
                yield piece[0], piece[1] or attachment.separate
        yield from self._appendices(self._document.appendices, "")

    def _appendices(
        self, appendices: Sequence[Appendix], of: str
    ) -> Iterator[tuple[flow.Flow, bool]]:
        for number, appendix in enumerate(appendices, 1):
            mark = (
                f"{words.APPENDIX} {roman(number)}" if len(appendices) > 1 else words.APPENDIX
            )
            yield self._appendix(appendix, mark, of), appendix.separate

    def _attachment(self, attachment: Attachment) -> flow.Flow:
        house, added = self._house, self._added
        start = flow.section(landscape=attachment.landscape, restart=True)
        pieces = [start, *self._head(attachment)]
        name = attachment.type.upper()
        title = head.titled(name, runs(attachment.subject), house)
        pieces += [
            flow.line(lettering.TYPE_NAME.style, name, keep=True),
            {"style": lettering.SUBJECT.style, "keep": True, "runs": title["subject"]},
            *self._belongs(""),
            flow.drawn(title["subject_rule"]),
            flow.paragraph(SPACER),
        ]
        writer = Writer(self._cite, added, house, landscape=attachment.landscape)
        body.grounds(attachment.legal_basis, writer, self._cite, added)
        self._text(attachment, writer, ATTACHED_NUMBERING)
        lines = foot.distribution(
            attachment.distribution, attachment.archive, added, above=False
        )
        if attachment.signature:
            body.held(writer.flow, house)
        return [*pieces, *writer.flow, *foot.annexed(lines, attachment.signature, house, added)]

    def _head(self, attachment: Attachment) -> flow.Flow:
        """Return names and Quốc hiệu, without number and date; Mẫu 1.3."""
        if not attachment.head:
            return []
        issuers = attachment.issuer or self._document.issuer
        names = head.names(issuers, self._house, self._added)
        if not attachment.issuer:
            self._added += [*names["parent"], *names["issuer"]]
        left = [flow.line(lettering.PARENT.style, line) for line in names["parent"]]
        left += [flow.line(lettering.ISSUER.style, line) for line in names["issuer"]]
        right = [
            flow.line(lettering.NATIONAL_NAME.style, words.NATIONAL_NAME),
            flow.line(lettering.MOTTO.style, words.MOTTO),
            flow.drawn(names["motto_rule"]),
        ]
        left.append(flow.drawn(names["issuer_rule"]))
        return [flow.frame(self._house.head_mm, [left, right])]

    def _appendix(self, appendix: Appendix, mark: str, of: str) -> flow.Flow:
        house, added = self._house, self._added
        added.append(mark)
        width = house.landscape_mm if appendix.landscape else house.text_mm
        style = look(lettering.APPENDIX_TITLE, house)
        typed = [Run(run.text.upper(), run.marks) for run in runs(appendix.heading)]
        lines = head.fitted(typed, style, width)
        pieces: flow.Flow = [
            flow.section(landscape=appendix.landscape, restart=True),
            flow.line(lettering.APPENDIX.style, mark, keep=True),
            {"style": lettering.APPENDIX_TITLE.style, "keep": True, "runs": lines},
            *self._belongs(of),
            flow.drawn(rule(head.lines_of(lines), style, width, PART_OF_SUBJECT)),
            flow.paragraph(SPACER),
        ]
        writer = Writer(self._cite, added, house, landscape=appendix.landscape)
        self._text(appendix, writer, APPENDIX_NUMBERING)
        return pieces + writer.flow

    def _text(
        self, annex: Appendix | Attachment, writer: Writer, ladder: Sequence[str]
    ) -> None:
        writer.prose(annex.opening)
        if annex.body:
            writer.blocks(annex.body, annex.numbering or ladder)
        writer.prose(annex.closing)
        if annex.closing_mark:
            writer.end()

    def _belongs(self, of: str) -> flow.Flow:
        """Return "(Kèm theo Quyết định số … ngày … của …)"; PL1-I-III.1c.

        `of` is the attached document that an appendix belongs to. An electronic document leaves
        number and date unfilled.
        """
        document = self._document
        name = of or (
            head.type_name(document, self._kind) if document.type != "cong_van" else ""
        )
        number = "" if document.electronic else head.number_of(document.number)
        date = head.date_of(None if document.electronic else document.date)
        symbol = head.symbol_of(document, self._kind)
        issuer = body.form.issuer_of(document)
        said = f"({words.ATTACHED} {name or words.SELF} số {number or BLANK}/{symbol} {date} của {issuer})"
        self._added.append(said)
        return [flow.line(_NOTE, said, keep=True)]

    def _copy(self, copied: Copy) -> flow.Flow:
        """Return the block of a paper copy, below a line as wide as the text; Mẫu 3.1."""
        house, added = self._house, self._added
        left_mm, right_mm = house.head_mm
        names = head.names(copied.issuer, house, [])
        symbol = head.marked_symbol(copied.symbol or "", COPY_ABBREVIATIONS[copied.form])
        number = f"{words.NUMBER} {head.number_of(copied.number) or BLANK}/{symbol}"
        date = head.date_of(copied.date)
        added += [words.NUMBER, symbol.removesuffix(copied.symbol or ""), date]
        left = [flow.line(lettering.ISSUER.style, line) for line in names["issuer"]]
        lines = foot.distribution(copied.distribution, copied.archive, added, above=False)
        return [
            flow.paragraph(SPACER, keep=True),
            flow.drawn({"left": "0", "right": "0"}),
            flow.frame(
                (left_mm, right_mm),
                [
                    [*left, flow.drawn(names["issuer_rule"])],
                    [flow.line(lettering.COPY_FORM.style, copied.form.upper())],
                ],
                [
                    [flow.line(lettering.NUMBER.style, number)],
                    [flow.line(lettering.PLACE_DATE.style, f"{copied.place}, {date}")],
                ],
            ),
            *foot.annexed(lines, copied.signature, house, added),
        ]


def moment(signed_at: datetime) -> str:
    """Return when something was signed: "05/3/2020; 16:43:05 +07:00"; PL1-I-II.8b."""
    day, month = two_digits(signed_at.day), month_in_digits(signed_at.month)
    return f"{day}/{month}/{signed_at.year}; {signed_at:%H:%M:%S} +07:00"
