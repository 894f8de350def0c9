"""Nội dung: căn cứ, lời mở đầu, chỉ đạo or nội dung, lời kết — one list of paragraphs.

A paragraph is a dict: `style` (the id of a paragraph style), `keep` (stays with the next one)
and `runs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from congvan.composing.citations import Citations
from congvan.composing.lines import MM_PT, look
from congvan.composing.marks import ended, joined, runs_apart, series
from congvan.composing.numbering import label
from congvan.decree import lettering
from congvan.decree.words import SECTION_SCHEMES
from congvan.model.inline import BOLD, Run, merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from congvan.decree.page import House
    from congvan.model import Block, Directive, Document
    from congvan.pack import DocumentType

Paragraph = dict[str, Any]

_SURELY_FULL: Final = 1.02
"""A text this much longer than a line takes two of them in any word processor."""

BODY: Final = lettering.BODY.style
BASIS: Final = lettering.LEGAL_BASIS.style
SECTION: Final = lettering.ROMAN_SECTION.style
TITLED: Final = lettering.TITLED_CLAUSE.style


def compose(
    document: Document, kind: DocumentType, house: House, added: list[str]
) -> dict[str, Any]:
    """Return the paragraphs of the text; its last two lines keep with the signature."""
    paragraphs = _Writer(document, kind, added).paragraphs()
    for paragraph in paragraphs[-1:]:
        paragraph["keep"] = True
        if len(paragraphs) > 1 and not _fills_two_lines(paragraph, house):
            paragraphs[-2]["keep"] = True
    return {"body": paragraphs}


def _fills_two_lines(paragraph: Paragraph, house: House) -> bool:
    style = look(lettering.BODY, house)
    words = "".join(run.text for run in paragraph["runs"])
    return style.width(words) > (house.text_mm - house.indent_mm) * MM_PT * _SURELY_FULL


class _Writer:
    """Writes the paragraphs of one document in their order, noting what is cited and added."""

    def __init__(self, document: Document, kind: DocumentType, added: list[str]) -> None:
        self._document = document
        self._kind = kind
        self._added = added
        self._cite = Citations(document.references, added).runs
        self._paragraphs: list[Paragraph] = []

    def paragraphs(self) -> list[Paragraph]:
        """Return every paragraph between the head and the signature."""
        document = self._document
        basis = [self._cite(typed) for typed in document.legal_basis]
        for pieces in series(basis, self._added):
            self._put(BASIS, pieces)
        self._prose(document.opening)
        self._directives(document.directives)
        self._blocks(document.body, 0, "", "")
        self._prose(document.closing)
        if document.closing_mark and self._paragraphs:
            last = self._paragraphs[-1]
            last["runs"] = ended(last["runs"], self._added)
        return self._paragraphs

    def _put(self, style: str, pieces: Sequence[Run]) -> None:
        keep = bool(pieces) and pieces[-1].text.rstrip().endswith(":")
        self._paragraphs.append({"style": style, "keep": keep, "runs": merged(pieces)})

    def _prose(self, typed: Sequence[str]) -> None:
        for text in typed:
            for pieces in _split(self._cite(text)):
                self._put(BODY, pieces)

    def _directives(self, directives: Sequence[Directive]) -> None:
        for number, directive in enumerate(directives, 1):
            mark = self._label(self._scheme(0), number, "")
            self._item(mark, self._addressee(directive), directive.text)
            for count, task in enumerate(directive.tasks, 1):
                mark = self._label(self._scheme(1), count, "")
                self._item(mark, [], task.text)

    def _addressee(self, directive: Directive) -> list[Run]:
        """Return "Đề nghị Sở A, Sở B"; commas between several are added."""
        heading: list[Run] = [Run(f"{directive.lead} ")] if directive.lead else []
        for index, name in enumerate(directive.to):
            if index:
                self._added.append(",")
                heading.append(Run(", "))
            heading += self._cite(name)
        return heading

    def _blocks(self, blocks: Sequence[Block], depth: int, scheme: str, above: str) -> None:
        """Write blocks of one level under `scheme` (the type's own where it is not set)."""
        scheme = scheme or self._scheme(depth)
        number = 0
        for block in blocks:
            alone = depth == 0 and len(blocks) == 1 and not block.heading
            mark, number = self._block_label(block, "" if alone else scheme, number, above)
            heading = self._cite(block.heading) if block.heading else []
            if scheme in SECTION_SCHEMES and heading:
                self._section(mark, heading, block.text)
            elif heading or block.text:
                self._item(mark, heading, block.text)
            self._blocks(block.items, depth + 1, block.numbering or "", mark)

    def _block_label(
        self, block: Block, scheme: str, number: int, above: str
    ) -> tuple[str, int]:
        if block.number is not None:
            return block.number, number
        if scheme in SECTION_SCHEMES and not block.heading:
            return "", number
        return self._label(scheme, number + 1, above), number + 1

    def _scheme(self, depth: int) -> str:
        schemes = self._kind.numbering
        return schemes[min(depth, len(schemes) - 1)]

    def _label(self, scheme: str, number: int, above: str) -> str:
        mark = label(scheme, number, above)
        self._added.append(mark)
        return mark

    def _section(self, mark: str, heading: list[Run], text: str | None) -> None:
        """Write "I. MỤC ĐÍCH, YÊU CẦU" on its line, and its text below."""
        title = [Run(run.text.upper(), run.marks) for run in heading]
        self._put(SECTION, _labelled(mark, title))
        self._prose([text] if text else [])

    def _item(self, mark: str, heading: list[Run], text: str | None) -> None:
        """Write a titled line, a run-in heading with its text, or a plain text."""
        if not text:
            self._put(TITLED, _labelled(mark, heading))
            return
        if not heading:
            first, *rest = _split(self._cite(text))
            self._put(BODY, _labelled(mark, first))
        else:
            between = joined(heading, text, self._added)
            first, *rest = _split(self._cite(text))
            opening = _labelled(mark, [*heading, Run(between)])
            bold = runs_apart(text)
            self._put(BODY, [*(_bold(opening) if bold else opening), *first])
        for pieces in rest:
            self._put(BODY, pieces)


def _labelled(mark: str, pieces: Sequence[Run]) -> list[Run]:
    return [Run(f"{mark} "), *pieces] if mark else list(pieces)


def _bold(pieces: Sequence[Run]) -> list[Run]:
    return [Run(run.text, "".join(sorted({*run.marks, BOLD}))) for run in pieces]


def _split(pieces: Sequence[Run]) -> list[list[Run]]:
    """Return one list of runs a typed line: each line break starts a new paragraph."""
    if not any("\n" in run.text for run in pieces):
        return [list(pieces)]
    paragraphs: list[list[Run]] = [[]]
    for run in pieces:
        first, *rest = run.text.split("\n")
        paragraphs[-1].append(Run(first, run.marks))
        paragraphs.extend([Run(text, run.marks)] for text in rest)
    return [kept for kept in paragraphs if any(run.text.strip() for run in kept)] or [[]]
