"""Đường kẻ trong tệp Word: resized where there is one, drawn where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.shared import Mm
from lxml import etree

import congvan
from congvan.checking.looks.drawn_lines import width_of
from congvan.checking.looks.presentation import Presentation
from congvan.word.namespaces import WORD
from congvan.word.outline import outline
from congvan.word.outline.facts import LineForm
from congvan.word.recognition import Component, recognise
from tests.word_files import a_letter

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph

    from congvan.word.outline.facts import Line

MOTTO = "Độc lập - Tự do - Hạnh phúc"
_OFFICE = "http://schemas.openxmlformats.org"
_DRAWING = f"{_OFFICE}/drawingml/2006"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
ANCHORED = f"""\
<w:r xmlns:w="{WORD}"
 xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" xmlns:wps="{_SHAPE}"
 xmlns:mc="{_OFFICE}/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>
<wp:positionH relativeFrom="column"><wp:posOffset>360000</wp:posOffset></wp:positionH>
<wp:extent cx="360000" cy="0"/><a:graphic><a:graphicData uri="{_SHAPE}"><wps:wsp><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="0"/></a:xfrm><a:prstGeom prst="line"/>
</wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:line style="position:absolute" from="28pt,1pt" to="57pt,1pt"/></w:pict>
</mc:Fallback></mc:AlternateContent></w:r>"""
"""A line of 10 mm, as Word draws it."""

OLD = f"""\
<w:r xmlns:w="{WORD}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>
<v:line style="position:absolute;mso-position-horizontal:center" from="0,2pt" to="28pt,2pt"/>
</w:pict></w:r>"""


def motto_of(document: Word) -> Paragraph:
    """Return the paragraph of the motto."""
    cells = document.tables[0].rows[0].cells
    return next(one for cell in cells for one in cell.paragraphs if one.text == MOTTO)


def without_line(document: Word) -> None:
    """Take the drawn line below the motto away."""
    motto: Any = motto_of(document)
    below = motto._p.getnext()  # noqa: SLF001 - python-docx has no other way
    below.getparent().remove(below)


def underlined(document: Word) -> None:
    without_line(document)
    for run in motto_of(document).runs:
        run.underline = True


def with_drawing(drawing: str) -> bytes:
    def change(document: Word) -> None:
        without_line(document)
        motto: Any = motto_of(document)
        motto._p.append(etree.fromstring(drawing))  # noqa: SLF001

    return a_letter(change)


def lines(data: bytes) -> list[Line]:
    """Return the lines near the motto."""
    sheet = Presentation(recognise(outline(data)))
    (motto,) = sheet.of(Component.MOTTO)
    at = motto.piece.paragraph
    return [line for one in sheet.outline.paragraphs[at : at + 2] for line in one.lines]


def motto_width(data: bytes) -> float:
    return width_of(Presentation(recognise(outline(data))).of(Component.MOTTO)[0])


def codes(data: bytes) -> set[str]:
    return {finding.code for finding in congvan.check_docx(data, "a.docx")}


@pytest.mark.parametrize("change", [without_line, underlined])
def test_a_line_that_is_missing_is_drawn(change: Callable[[Word], None]) -> None:
    page = a_letter(change)
    assert "CV837" in codes(page)

    fixed = congvan.fix_docx(page, "a.docx", guarded=True).data

    (line,) = lines(fixed)
    assert line.form is LineForm.TOP_BORDER
    assert line.length == pytest.approx(motto_width(fixed), abs=0.1)
    assert codes(fixed) == codes(a_letter())


def test_an_underline_goes_when_the_line_is_drawn() -> None:
    fixed = congvan.fix_docx(a_letter(underlined), "a.docx", guarded=True).data

    motto = next(one for one in outline(fixed).paragraphs if one.text == MOTTO)
    assert {run.underline for run in motto.runs} == {""}


@pytest.mark.parametrize("drawing", [ANCHORED, OLD], ids=["DrawingML", "VML"])
def test_a_drawn_line_is_resized(drawing: str) -> None:
    page = with_drawing(drawing)
    assert "CV837" in codes(page)

    fixed = congvan.fix_docx(page, "a.docx", guarded=True).data

    (line,) = lines(fixed)
    assert line.form is LineForm.DRAWN
    assert line.length == pytest.approx(motto_width(fixed), abs=0.1)
    assert len(outline(fixed).paragraphs) == len(outline(page).paragraphs)


def test_a_line_counted_from_its_column_comes_to_its_middle() -> None:
    fixed = congvan.fix_docx(with_drawing(ANCHORED), "a.docx", guarded=True).data

    (line,) = lines(fixed)
    motto = next(one for one in outline(fixed).paragraphs if one.text == MOTTO)
    assert line.left is not None
    assert line.left + line.length / 2 == pytest.approx(motto.width / 2, abs=0.1)


def test_a_row_of_a_fixed_height_has_no_room_for_a_line() -> None:
    def fixed_height(document: Word) -> None:
        without_line(document)
        row = document.tables[0].rows[0]
        row.height, row.height_rule = Mm(12), WD_ROW_HEIGHT_RULE.EXACTLY

    page = a_letter(fixed_height)

    assert "CV837" in codes(congvan.fix_docx(page, "a.docx", guarded=True).data)


def test_a_picture_below_a_name_is_nobody_s_fault() -> None:
    pictured = ANCHORED.replace(f'uri="{_SHAPE}"', f'uri="{_DRAWING}/picture"')
    picture = (
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:spPr><a:prstGeom prst="rect"/>'
        "</pic:spPr></pic:pic>"
    )
    start, end = pictured.index("<wps:wsp>"), pictured.index("</wps:wsp>") + len("</wps:wsp>")

    page = with_drawing(pictured[:start] + picture + pictured[end:])

    assert "CV837" not in codes(page)
