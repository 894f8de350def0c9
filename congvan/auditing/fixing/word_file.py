"""Tờ đang sửa: a Word file whose nodes are being set, and the parts that have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from congvan.checking.looks.presentation import Presentation
from congvan.word.outline.sections import running_of, section_nodes
from congvan.word.packing import repacked
from congvan.word.recognition.recognising import recognise
from congvan.word.relations import document_bytes, with_part
from congvan.word.runs import runs_between

if TYPE_CHECKING:
    from congvan.checking.looks.pieces import Part
    from congvan.word.nodes import Node
    from congvan.word.outline.docx import Original
    from congvan.word.outline.facts import Area

_RUNNING: Final = ("/header", "/footer")


class Sheet:
    """Một tệp: how it looks, the nodes that make it look so, and what was put beside them."""

    def __init__(self, data: bytes, read: Original) -> None:
        """Keep the nodes of the paragraphs and of the sections, in their order."""
        self.read = read
        self.look = Presentation(recognise(read.outline))
        self.sections = section_nodes(read.package.main)
        self._data = data
        self._before = {name: document_bytes(root) for name, root in self._roots().items()}
        self._added: dict[str, bytes] = {}

    def node(self, number: int) -> Node:
        """Return a paragraph by its number in reading order."""
        return self.read.nodes[number - 1]

    def runs(self, part: Part) -> list[Node]:
        """Return the runs that print a part and nothing else; none where they cannot be cut."""
        start, text = part.start, part.paragraph.text
        return runs_between(
            self.node(part.paragraph.number), text, start, start + len(part.text)
        )

    def running(self, section: int) -> dict[tuple[Area, str], Node]:
        """Return the headers and footers that a section names itself, by area and kind."""
        named = running_of(self.sections[section])
        relations, parts = self.read.package.relations, self.read.package.parts
        return {
            (reference.area, reference.kind): parts[relations[reference.relation].target]
            for reference in named
            if reference.relation in relations and relations[reference.relation].target in parts
        }

    def add_header(self, content: bytes) -> str:
        """Put a header into the file; return the relation that names it."""
        main = self.read.package.name
        added, relation = with_part(self._data, main, "header", "header-so-trang.xml", content)
        self._added |= added
        return relation

    @property
    def bytes(self) -> bytes:
        """The file as it is now; parts that nothing was set in stay byte for byte."""
        now = {name: document_bytes(root) for name, root in self._roots().items()}
        changed = {name: data for name, data in now.items() if data != self._before[name]}
        parts = changed | self._added
        return repacked(self._data, parts) if parts else self._data

    def _roots(self) -> dict[str, Node]:
        """Return the parts that are printed: the text, headers and footers."""
        package = self.read.package
        names = {
            relation.target
            for relation in package.relations.values()
            if relation.kind.endswith(_RUNNING)
        }
        running = {name: root for name, root in package.parts.items() if name in names}
        return {package.name: package.main} | running
