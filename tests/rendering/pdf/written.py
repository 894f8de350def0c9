"""Tệp đã viết: the paragraphs of a .docx in their order, with their style, section and cell."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from congvan.word.namespaces import WORD

if TYPE_CHECKING:
    from congvan.word.nodes import Node

W: Final = f"{{{WORD}}}"
_TWIPS: Final = 20
_SIGNS: Final = {f"{W}tab": "\t", f"{W}br": " "}


class Cell(NamedTuple):
    """Một ô: which table, row and columns it stands in; positions in points from the margin."""

    table: int
    row: int
    left: float
    right: float
    header: bool
    bordered: bool


@dataclass(frozen=True)
class Section:
    """Một phần của tệp: its paper in points, and how its pages are numbered."""

    width: float
    height: float
    restarts: bool
    hides_first: bool

    @property
    def landscape(self) -> bool:
        return self.width > self.height


@dataclass(frozen=True)
class Passage:
    """Một đoạn: what was written; `looked` where a part of it has a look of its own."""

    style: str
    text: str
    section: int
    cell: Cell | None
    align: str = ""
    looked: bool = False


class Written(NamedTuple):
    """Cả tệp: its sections and its paragraphs, empty ones left out."""

    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]


def written(docx: bytes) -> Written:
    """Return what stands in the text of a .docx, without headers, footers and notes."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))[0]
    reader = _Reader()
    for element in body:
        reader.read(element)
    return Written(tuple(reader.sections), tuple(reader.passages))


class _Reader:
    """Reads a body from the top; knows the section and the table it is in."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.passages: list[Passage] = []
        self._tables = 0

    def read(self, element: Node) -> None:
        if element.tag == f"{W}p":
            self._paragraph(element, None)
            for page in element.iter(f"{W}sectPr"):
                self.sections.append(_section(page))
        elif element.tag == f"{W}tbl":
            self._table(element)
        elif element.tag == f"{W}sectPr":
            self.sections.append(_section(element))

    def _table(self, table: Node) -> None:
        self._tables += 1
        widths = [_points(column, "w") for column in table.iter(f"{W}gridCol")]
        bordered = table.find(f"{W}tblPr/{W}tblBorders") is not None
        for number, row in enumerate(table.iterfind(f"{W}tr")):
            header = row.find(f"{W}trPr/{W}tblHeader") is not None
            column = 0
            for cell in row.iterfind(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                across = 1 if span is None else int(span.attrib[f"{W}val"])
                left, right = sum(widths[:column]), sum(widths[: column + across])
                place = Cell(self._tables, number, left, right, header, bordered)
                for paragraph in cell.iterfind(f"{W}p"):
                    self._paragraph(paragraph, place)
                column += across

    def _paragraph(self, paragraph: Node, cell: Cell | None) -> None:
        said = (node for run in paragraph.iterfind(f"{W}r") for node in run)
        text = "".join(map(_text, said))
        if not text:
            return
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        align = paragraph.find(f"{W}pPr/{W}jc")
        looks = {str(one.tag) for run in paragraph.iterfind(f"{W}r/{W}rPr") for one in run}
        self.passages.append(
            Passage(
                "" if style is None else str(style.attrib[f"{W}val"]),
                text,
                len(self.sections),
                cell,
                "" if align is None else str(align.attrib[f"{W}val"]),
                bool(looks - {f"{W}position"}),
            )
        )


def _text(node: Node) -> str:
    if node.tag == f"{W}footnoteReference":
        return str(node.attrib[f"{W}id"])
    return _SIGNS.get(str(node.tag), "") or (node.text or "" if node.tag == f"{W}t" else "")


def _section(page: Node) -> Section:
    paper = page.find(f"{W}pgSz")
    assert paper is not None
    return Section(
        _points(paper, "w"),
        _points(paper, "h"),
        page.find(f"{W}pgNumType") is not None,
        page.find(f"{W}titlePg") is not None,
    )


def _points(element: Node, name: str) -> float:
    return int(element.attrib[f"{W}{name}"]) / _TWIPS
