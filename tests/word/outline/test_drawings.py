"""Hình vẽ và bảng: lines, text boxes and cells, each read once and measured."""

from __future__ import annotations

import pytest

from congvan.word.outline import Outline
from congvan.word.outline.facts import Line, LineForm
from tests.word.outline.made import PAGE, paragraph, read, texts

SHAPE = (
    '<w:drawing><wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>720000'
    "</wp:posOffset></wp:positionH><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:xfrm>"
    '<a:ext cx="{}" cy="{}"/></a:xfrm><a:prstGeom prst="{}"/><a:ln w="9525"/></wps:spPr>{}'
    "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
)
OLD = '<w:pict><v:line from="0,1pt" to="85.05pt,1pt" strokeweight="1pt"/></w:pict>'


def _box(text: str) -> str:
    return f"<wps:txbx><w:txbxContent>{paragraph(text)}</w:txbxContent></wps:txbx>"


def _twice(new: str, old: str) -> str:
    return (
        f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def _lines(found: Outline) -> tuple[Line, ...]:
    return found.paragraphs[0].lines


def test_a_line_drawn_for_new_and_old_programs_is_read_once() -> None:
    (line,) = _lines(read(_twice(SHAPE.format(2160000, 0, "line", ""), OLD)))

    assert (line.form, line.length, line.thickness, line.left) == ("drawn", 60.0, 0.75, 20.0)


def test_an_old_line_is_measured() -> None:
    (line,) = _lines(read(f"<w:p><w:r>{OLD}</w:r></w:p>"))

    assert (round(line.length, 1), line.thickness) == (30.0, 1.0)


@pytest.mark.parametrize(
    ("size", "form"), [((720000, 720000), "rect"), ((0, 720000), "line"), ((100, 0), "line")]
)
def test_a_box_an_upright_line_and_a_dot_are_no_lines(size: tuple[int, int], form: str) -> None:
    assert _lines(read(f"<w:p><w:r>{SHAPE.format(*size, form, '')}</w:r></w:p>")) == ()


@pytest.mark.parametrize(
    ("form", "high", "length"),
    [("line", 2, 40.0), ("straightConnector1", 10, 40.0), ("line", 11, None),
     ("rect", 0, 40.0), ("rect", 1, None)],
)  # fmt: skip
def test_a_straight_line_may_slant_a_little(form: str, high: int, length: float | None) -> None:
    drawn = SHAPE.format(40 * 36000, high * 36000, form, "")

    found = [line.length for line in _lines(read(f"<w:p><w:r>{drawn}</w:r></w:p>"))]

    assert found == ([length] if length else [])


@pytest.mark.parametrize(
    ("ends", "place"),
    [
        (((10, 20), (110, 22)), (35.278, 3.528)),
        (((110, 22), (10, 20)), (35.278, 3.528)),
        (((10, 20), (110, 60)), None),
    ],
)
def test_an_old_line_is_measured_from_wherever_it_begins(
    ends: tuple[tuple[int, int], tuple[int, int]], place: tuple[float, float] | None
) -> None:
    (left, top), (right, bottom) = ends
    drawn = f'<w:pict><v:line from="{left}pt,{top}pt" to="{right}pt,{bottom}pt"/></w:pict>'

    found = [
        (round(line.length, 3), line.left and round(line.left, 3))
        for line in _lines(read(f"<w:p><w:r>{drawn}</w:r></w:p>"))
    ]

    assert found == ([place] if place else [])


def test_a_line_in_a_group_is_as_long_as_it_is_drawn() -> None:
    line = '<v:line from="0,0" to="1000,0"/>'
    group = f'<v:group style="width:85.05pt;height:10pt" coordsize="1000,100">{line}</v:group>'

    (found,) = _lines(read(f"<w:p><w:r><w:pict>{group}</w:pict></w:r></w:p>"))

    assert round(found.length) == 30


def test_a_text_box_is_read_once_behind_the_paragraph_it_hangs_on() -> None:
    new = SHAPE.format(1800000, 360000, "rect", _box("HỎA TỐC"))
    content = f"<w:txbxContent>{paragraph('HỎA TỐC')}</w:txbxContent>"
    old = f'<w:pict><v:shape style="width:50pt">{content}</v:shape></w:pict>'

    found = read(_twice(new, old) + paragraph("Kính gửi"))

    assert texts(found) == ["", "HỎA TỐC", "Kính gửi"]
    assert found.paragraphs[0].boxes == (1,)
    assert (found.paragraphs[1].where.box, found.paragraphs[1].width) == (1, 50.0)


def test_a_version_that_is_not_understood_gives_way_to_the_old_one() -> None:
    unknown = _twice(SHAPE.format(2160000, 0, "line", ""), OLD).replace('"wps"', '"la"')

    assert round(_lines(read(unknown))[0].length) == 30


def test_a_border_is_as_long_as_its_column_leaves() -> None:
    border = '<w:pBdr><w:top w:val="single" w:sz="6"/><w:bottom w:val="nil"/></w:pBdr>'
    indent = '<w:ind w:left="1134" w:right="1134"/>'

    (line,) = _lines(read(paragraph("", border + indent) + f"<w:sectPr>{PAGE}</w:sectPr>"))

    assert (line.form, round(line.length), line.thickness) == ("top-border", 120, 0.75)


def test_rows_of_characters_and_underlined_blanks_are_lines() -> None:
    rows = [
        read(paragraph("_______", "", '<w:sz w:val="24"/><w:vertAlign w:val="superscript"/>')),
        read(paragraph("          ", "", '<w:sz w:val="24"/><w:u w:val="single"/>')),
    ]

    assert [_lines(one)[0].form for one in rows] == [LineForm.CHARACTERS, LineForm.BLANKS]
    assert [round(_lines(one)[0].length, 1) for one in rows] == [9.6, 10.6]


@pytest.mark.parametrize("text", ["- Như trên;", "--", "Độc lập - Tự do", "...."])
def test_a_text_with_dashes_is_no_line(text: str) -> None:
    assert _lines(read(paragraph(text))) == ()


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


GRID = "<w:tblGrid>" + '<w:gridCol w:w="2268"/>' * 3 + "</w:tblGrid>"


def test_cells_know_their_place_their_span_and_what_goes_on_from_above() -> None:
    wide = _cell("a", '<w:gridSpan w:val="2"/>')
    first = wide + _cell("b", '<w:vMerge w:val="restart"/>')
    second = _cell("c") + _cell("d") + _cell("", "<w:vMerge/>")
    rows = f"<w:tr>{first}</w:tr><w:tr>{second}</w:tr>"

    found = read(f"<w:tbl>{GRID}{rows}</w:tbl>")

    cells = [one.where.cells[0] for one in found.paragraphs]
    assert [(one.row, one.column, one.span, one.merged) for one in cells] == [
        (1, 1, 2, False), (1, 3, 1, False), (2, 1, 1, False), (2, 2, 1, False), (2, 3, 1, True),
    ]  # fmt: skip
    assert [round(one.width, 1) for one in found.paragraphs[:2]] == [76.2, 36.2]


def test_a_table_in_a_cell_keeps_both_places() -> None:
    inner = f"<w:tbl>{GRID}<w:tr>{_cell('trong')}</w:tr></w:tbl>"

    found = read(f"<w:tbl>{GRID}<w:tr><w:tc>{inner}{paragraph('ngoài')}</w:tc></w:tr></w:tbl>")

    assert [len(one.where.cells) for one in found.paragraphs] == [2, 1]
    assert found.tables[1].inside == found.paragraphs[1].where.cells[0]


def test_a_deleted_row_is_not_read_and_a_wrapped_one_is() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{_cell('mất')}</w:tr>"
    kept = f"<w:sdt><w:sdtContent><w:tr>{_cell('còn')}</w:tr></w:sdtContent></w:sdt>"

    assert texts(read(f"<w:tbl>{GRID}{gone}{kept}</w:tbl>")) == ["còn"]


@pytest.mark.parametrize(("line", "bordered"), [("single", True), ("nil", False)])
def test_a_table_with_lines_is_told_from_one_without(line: str, bordered: bool) -> None:  # noqa: FBT001
    borders = f'<w:tblPr><w:tblBorders><w:top w:val="{line}"/></w:tblBorders></w:tblPr>'

    found = read(f"<w:tbl>{borders}{GRID}<w:tr>{_cell('ô')}</w:tr></w:tbl>")

    assert found.tables[0].bordered is bordered


def test_a_new_group_shrinks_the_lines_inside_it() -> None:
    inside = (
        "<wps:wsp><wps:spPr><a:xfrm><a:ext cx='7200000' cy='0'/></a:xfrm>"
        "<a:prstGeom prst='line'/></wps:spPr></wps:wsp>"
    )
    group = (
        "<w:drawing><wpg:wgp xmlns:wpg='http://schemas.microsoft.com/office/word/2010/"
        "wordprocessingGroup'><wpg:grpSpPr><a:xfrm><a:ext cx='1080000'/><a:chExt cx='7200000'/>"
        f"</a:xfrm></wpg:grpSpPr>{inside}</wpg:wgp></w:drawing>"
    )

    assert [line.length for line in _lines(read(f"<w:p><w:r>{group}</w:r></w:p>"))] == [30.0]


def test_pictures_are_counted_and_a_flat_shape_is_a_line() -> None:
    picture = '<w:pict><v:shape style="width:50pt"><v:imagedata/></v:shape></w:pict>'
    flat = '<w:pict><v:rect style="width:85.05pt;height:1pt"/></w:pict>'

    found = read(f"<w:p><w:r>{picture}{flat}</w:r></w:p>").paragraphs[0]

    assert found.pictures == 1
    assert 30 in [round(line.length) for line in found.lines]


def test_a_share_of_the_width_is_measured_against_the_text() -> None:
    half = '<w:tblPr><w:tblW w:w="2500" w:type="pct"/></w:tblPr>'
    table = f"<w:tbl>{half}<w:tr>{_cell('ô')}</w:tr></w:tbl>"

    found = read(f"{table}<w:sectPr>{PAGE}</w:sectPr>")

    assert found.tables[0].width == found.sections[0].text_width / 2
