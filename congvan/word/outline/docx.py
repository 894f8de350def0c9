"""Đọc .docx: the bytes of any Word file → its outline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from congvan.findings.errors import SourceError
from congvan.findings.finding import Place, text
from congvan.word.nodes import w
from congvan.word.outline.carried_keys import carried_keys
from congvan.word.outline.codes import TOO_LARGE
from congvan.word.outline.facts import MAX_LINES, Area, Outline, Where
from congvan.word.outline.file_facts import facts_of
from congvan.word.outline.inlines import Tally
from congvan.word.outline.numbering import Numbering
from congvan.word.outline.package import opened
from congvan.word.outline.sections import column_width, running_of, section_nodes, section_of
from congvan.word.outline.styles import Styles
from congvan.word.outline.walking import Spot, TooManyParagraphsError, Walk

if TYPE_CHECKING:
    from congvan.word.nodes import Node
    from congvan.word.outline.facts import PageNumber, Section
    from congvan.word.outline.package import Package

MAX_NUMBERS: Final = 5
"""Page numbers that are kept of one header or footer."""

_NOTES: Final = (
    ("footnotes", "footnote", Area.FOOTNOTE),
    ("endnotes", "endnote", Area.ENDNOTE),
)


def outline(data: bytes, file: str = "") -> Outline:
    """Return the outline of the .docx `data`; `file` is its name in findings.

    Nothing outside the file is opened, and what it would take in memory is bounded.

    Raises:
        SourceError: if it is no Word file, an old or locked one, broken or too large.
    """
    return original(data, file).outline


class Original(NamedTuple):
    """Bản gốc: an outline with the parts it was read from, and the node of each paragraph."""

    outline: Outline
    package: Package
    nodes: tuple[Node, ...]


def original(data: bytes, file: str = "") -> Original:
    """Return the outline of the .docx `data` with the nodes it was read from, to change them.

    Raises:
        SourceError: as `outline`.
    """
    package = opened(data, file)
    try:
        reading = _Reading(package)
        return Original(reading.outline(), package, reading.nodes)
    except TooManyParagraphsError as error:
        message = text("Tệp có hơn {count} dòng.", count=MAX_LINES)
        finding = TOO_LARGE.at(Place(file), message)
        raise SourceError(finding) from error


class _Reading:
    """Một lần đọc: the body, then headers and footers, then notes."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._tally = Tally()
        numbering = Numbering(package.of("numbering"))
        styles = Styles(package.of("styles"), package.of("theme"), numbering)
        self._nodes = section_nodes(package.main)
        self._sections = [section_of(node) for node in self._nodes]
        self._walk = Walk(package.file, styles, numbering, self._tally, MAX_LINES)
        self._numbers: dict[str, tuple[PageNumber, ...]] = {}
        """The page numbers in each header and footer, by the relation that names it."""
        self._walk.widths = [column_width(section) for section in self._sections]

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The node of each paragraph, once the outline was read."""
        return tuple(self._walk.nodes)

    def outline(self) -> Outline:
        body = self._package.main.find(w("body"))
        self._walk.blocks(self._package.main if body is None else body, Spot())
        last = len(self._walk.paragraphs)
        sections = self._with_running(self._bounded(last))
        self._notes()
        facts = facts_of(self._package, self._tally)
        return Outline(
            self._package.file,
            tuple(self._walk.paragraphs),
            tuple(sections),
            tuple(self._walk.tables),
            facts,
            carried=carried_keys(self._package.carried),
        )

    def _bounded(self, last: int) -> list[Section]:
        """Return the sections with their first and last paragraphs."""
        ends = [*self._walk.ends[: len(self._sections) - 1], last]
        starts = [1, *(end + 1 for end in ends)]
        return [
            section._replace(first=first, last=end)
            for section, first, end in zip(self._sections, starts, ends, strict=False)
        ]

    def _with_running(self, sections: list[Section]) -> list[Section]:
        """Read headers and footers; a section has those of the one before where it names none."""
        known: dict[tuple[Area, str], str] = {}
        found: list[Section] = []
        for number, (section, node) in enumerate(zip(sections, self._nodes, strict=False)):
            for running in running_of(node):
                known[running.area, running.kind] = running.relation
                if running.relation not in self._numbers:
                    where = Where(running.area, number, (), running.kind)
                    self._part(running.relation, where, section)
            found.append(self._named(section, known))
        return found

    def _part(self, relation: str, where: Where, section: Section) -> None:
        """Read a header or footer; keep the page numbers that are in it."""
        named = self._package.relations.get(relation)
        root = self._package.parts.get(named.target) if named else None
        before = len(self._walk.numbers)
        if root is not None:
            self._walk.blocks(root, Spot(where, section.text_width))
        self._numbers[relation] = tuple(self._walk.numbers[before:][:MAX_NUMBERS])

    def _named(self, section: Section, known: dict[tuple[Area, str], str]) -> Section:
        return section._replace(
            headers=tuple(kind for area, kind in known if area is Area.HEADER),
            footers=tuple(kind for area, kind in known if area is Area.FOOTER),
            page_numbers=tuple(
                number for relation in known.values() for number in self._numbers[relation]
            ),
        )

    def _notes(self) -> None:
        width = self._sections[0].text_width if self._sections else 0.0
        for part, tag, area in _NOTES:
            root = self._package.of(part)
            nodes = (
                {} if root is None else {_id(node): node for node in root.iterchildren(w(tag))}
            )
            marks = [
                (known, mark) for (one, known), mark in self._tally.notes.items() if one is area
            ]
            for known, mark in marks:
                if known in nodes:
                    where = Where(area, 0, (), "", 0, mark)
                    self._walk.blocks(nodes[known], Spot(where, width))


def _id(node: Node) -> str:
    return node.get(w("id"), "")
