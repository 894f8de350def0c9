"""Cách trình bày: a Word file with its components, as the rules about its look read it.

Only what is recognised for certain is looked at: a guess about what a line is would become a
wrong finding about how it is set.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from congvan.checking.parts import part_of
from congvan.findings import NOWHERE, Place
from congvan.outline.components import Component
from congvan.outline.nodes import Area

if TYPE_CHECKING:
    from congvan.checking.parts import Part
    from congvan.outline.components import Components, Piece
    from congvan.outline.nodes import Outline, PageNumber, Section

SURE: Final = 0.8
"""What its form or its look says is sure enough; what only its place says is not."""

TEXT: Final = (Component.LEGAL_BASIS, Component.BODY, Component.CLOSING)
"""Nội dung: the running text of a document."""

FOOT: Final = (
    Component.CAPACITY, Component.TITLE, Component.SIGNER_NAME, Component.DISTRIBUTION,
    Component.DISTRIBUTION_LIST, Component.ARCHIVE,
)  # fmt: skip
"""What stands below the text: signature and Nơi nhận."""


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
        return [one for one in section.page_numbers if not unused.get(one.kind)]

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
        found = [part for one in components for part in self._own.get(one, [])]
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
        return [
            part
            for part in self.of(*TEXT)
            if not part.cells
            and not part.paragraph.where.box
            and part.is_whole
            and not part.is_filler
        ]

    def _part(self, piece: Piece) -> Part:
        return part_of(piece, self.outline.paragraphs[piece.paragraph])
