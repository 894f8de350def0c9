"""Cách trình bày: a Word file with its components, as the rules about its look read it.

Only what is recognised for certain is looked at: a guess about what a line is would become a
wrong finding about how it is set.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

from congvan.checking.looks.attached import SURE, TEXT, attached_texts, is_running
from congvan.checking.looks.pieces import part_of
from congvan.decree import lettering
from congvan.decree.lettering import DEFAULT_PROFILE, PROFILES, Profile
from congvan.findings.finding import NOWHERE, Place
from congvan.word.outline.facts import Area
from congvan.word.recognition.components import Component

if TYPE_CHECKING:
    from congvan.checking.looks.pieces import Part
    from congvan.decree.lettering import Lettering
    from congvan.word.outline.facts import Outline, PageNumber, Section
    from congvan.word.recognition.components import Components, Piece

FOOT: Final = (
    Component.CAPACITY, Component.TITLE, Component.SIGNER_NAME, Component.DISTRIBUTION,
    Component.DISTRIBUTION_LIST, Component.ARCHIVE,
)  # fmt: skip
"""What stands below the text: signature and Nơi nhận."""


_HEAD: Final = {
    Component.NATIONAL_NAME: lettering.NATIONAL_NAME,
    Component.MOTTO: lettering.MOTTO,
    Component.PARENT: lettering.PARENT,
    Component.ISSUER: lettering.ISSUER,
    Component.PLACE_DATE: lettering.PLACE_DATE,
}
"""Rows of the head whose sizes tell which set of sizes a document is of; PL1-I-V, note 1."""

_OF_TEXT: Final = (lettering.BODY, lettering.LEGAL_BASIS, lettering.PAGE_NUMBER)


class Presentation:
    """Một tệp Word as its look is judged: its outline, and its parts by component."""

    def __init__(self, components: Components) -> None:
        """Keep the components; parts are made when they are first asked for."""
        self.components = components

    @property
    def outline(self) -> Outline:
        """The facts of the file."""
        return self.components.outline

    @property
    def start(self) -> Place:
        """The place of the file itself."""
        return Place(self.outline.file) if self.outline.file else NOWHERE

    @cached_property
    def page_numbers(self) -> tuple[PageNumber, ...]:
        """The page numbers that are printed, each header or footer once."""
        printed = {
            number.paragraph: number
            for section in self.outline.sections
            for number in self.numbers_of(section)
        }
        return tuple(printed.values())

    def numbers_of(self, section: Section) -> list[PageNumber]:
        """Return the page numbers that a section prints; not every header of a file is."""
        unused = {"first": not section.title_page, "even": not self.outline.facts.even_and_odd}
        return [number for number in section.page_numbers if not unused.get(number.kind)]

    def place_of(self, number: int) -> Place:
        """Return the place of a paragraph by its number."""
        return Place(self.outline.file, number)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces of the text of the document itself that print something."""
        paragraphs = self.outline.paragraphs
        return tuple(
            piece
            for piece in self.components.pieces
            if paragraphs[piece.paragraph].where.area is Area.BODY
            and piece.component is not Component.BLANK
        )

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The parts of the document and of what lies behind it, in reading order."""
        return tuple(part for piece in self.pieces if (part := self._part(piece)).text)

    @cached_property
    def _own(self) -> dict[Component, list[Part]]:
        own: dict[Component, list[Part]] = {}
        for part in self.parts:
            if part.piece.part == 0 and part.piece.sure >= SURE:
                own.setdefault(part.component, []).append(part)
        if contact := [*own.get(Component.CONTACT, ()), *self._footer]:
            own[Component.CONTACT] = contact
        return own

    @cached_property
    def _footer(self) -> list[Part]:
        """What stands at the foot of page 1 alone: the address of the agency."""
        return [
            part
            for piece in self.components.pieces
            if piece.component in (Component.PAGE_MARGIN, Component.CONTACT)
            and (part := self._part(piece)).paragraph.where.area is Area.FOOTER
            and part.paragraph.where.kind == "first"
        ]

    def of(self, *components: Component) -> list[Part]:
        """Return the parts of the document itself that surely are one of `components`."""
        if len(components) == 1:
            return self._own.get(components[0], [])
        found = [part for component in components for part in self._own.get(component, [])]
        return sorted(found, key=lambda part: (part.piece.paragraph, part.piece.start))

    def first(self, component: Component) -> Part | None:
        """Return the first part that surely is `component`."""
        return next(iter(self.of(component)), None)

    def behind(self, component: Component) -> list[Part]:
        """Return what surely is `component` in what lies behind the document: phụ lục."""
        return [
            part
            for part in self.parts
            if part.piece.part and part.component is component and part.piece.sure >= SURE
        ]

    def begins_cell(self, part: Part) -> bool:
        """Tell whether a part is the first paragraph of its cell, empty ones counted."""
        above = self.outline.paragraphs[max(part.piece.paragraph - 1, 0)]
        return part.piece.paragraph == 0 or above.where.cells != part.cells

    def doubtful(self, *components: Component) -> bool:
        """Tell whether something may be one of `components`, but is not surely so."""
        return any(
            piece.component in components and piece.sure < SURE and not piece.part
            for piece in self.pieces
        )

    @cached_property
    def text_parts(self) -> list[Part]:
        """The paragraphs of the running text that stand on their own, in no table or box."""
        return [part for part in self.of(*TEXT) if is_running(part)]

    @cached_property
    def attached(self) -> list[list[Part]]:
        """The same of every document behind it that the rules about the text hold for."""
        return attached_texts(self.parts, self.outline.sections)

    @property
    def attached_parts(self) -> list[Part]:
        """The same, one after the other."""
        return list(chain.from_iterable(self.attached))

    @cached_property
    def all_text_parts(self) -> list[Part]:
        """The running text of the document and of what is attached to it."""
        return [*self.text_parts, *self.attached_parts]

    def size_for(self, row: Lettering) -> float:
        """Return the size of a row that goes with the others of the document; PL1-I-V, note 1.

        The text and its page numbers keep the size that most of the text has.
        """
        low, high = row.sizes
        texts = [size for size in self._text_sizes if low <= size <= high]
        if row in _OF_TEXT and texts:
            return max(texts, key=lambda size: self._text_sizes[size])
        return row.size(self._profile)

    @cached_property
    def _text_sizes(self) -> Counter[float]:
        """How many letters of the running text are of each size."""
        runs = [run for part in self.text_parts for run in part.runs]
        return sum((Counter({run.size: len(run.text)}) for run in runs), Counter[float]())

    @cached_property
    def _profile(self) -> Profile:
        """The set of sizes that most of the head is of."""
        votes = Counter[Profile]()
        for component, row in _HEAD.items():
            sizes = {run.size for part in self.of(component) for run in part.runs}
            votes.update(profile for profile in PROFILES if sizes == {row.size(profile)})
        return "12" if votes["12"] > votes["13"] else DEFAULT_PROFILE

    def _part(self, piece: Piece) -> Part:
        return part_of(piece, self.outline.paragraphs[piece.paragraph])
