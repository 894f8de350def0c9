"""Dáng hiệu lực: defaults, styles, tables, numbering and what is set directly, in turn."""

from __future__ import annotations

import pytest

from congvan.word.outline import Paragraph, Run, outline
from tests.word.outline.made import PAGE, package, paragraph, read

BASE = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Nn"><w:name w:val="Nội dung"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:jc w:val="both"/><w:ind w:firstLine="567"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Nho"><w:name w:val="Nhỏ"/><w:basedOn w:val="Nn"/>'
    '<w:rPr><w:sz w:val="24"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Dam"><w:name w:val="Đậm"/>'
    "<w:rPr><w:b/><w:i/></w:rPr></w:style>"
)

MIDDLE = '<w:tabs><w:tab w:val="center" w:pos="4536"/></w:tabs>'


def _first(body: str, **parts: str) -> Paragraph:
    return read(body, **{"styles": BASE, **parts}).paragraphs[0]


def _run(body: str, **parts: str) -> Run:
    return _first(body, **parts).runs[0]


def _styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def test_defaults_are_the_look_of_a_paragraph_that_says_nothing() -> None:
    found = _first(paragraph("chữ"))

    assert (found.runs[0].size, found.spacing.after, found.style.name) == (11.0, 8.0, "Normal")


def test_a_style_has_what_those_it_is_based_on_set() -> None:
    found = _first(paragraph("chữ", _styled("Nho")))

    assert (found.runs[0].size, found.runs[0].bold) == (12.0, True)
    assert (found.align, round(found.indent.first, 1)) == ("both", 10.0)
    assert found.style.based_on == ("Nội dung", "Normal")


def test_what_is_set_directly_comes_on_top() -> None:
    direct = '<w:b w:val="0"/><w:sz w:val="26"/><w:color w:val="ff0000"/><w:u w:val="single"/>'

    run = _run(paragraph("chữ", _styled("Nn"), direct))

    assert (run.bold, run.size, run.colour, run.underline) == (False, 13.0, "FF0000", "single")


def test_a_switch_that_two_sorts_of_style_set_is_off_again() -> None:
    run = _run(paragraph("chữ", _styled("Nn"), '<w:rStyle w:val="Dam"/>'))

    assert (run.bold, run.italic) == (False, True)


def test_styles_based_on_each_other_end() -> None:
    ring = (
        '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/>'
        "<w:rPr><w:i/></w:rPr></w:style>"
    )

    assert _run(paragraph("chữ", _styled("x")), styles=ring).italic


def test_a_theme_gives_its_font() -> None:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:theme>'
    )
    fonts = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="Arial"/>'

    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/theme" Target="theme/theme1.xml"/></Relationships>'
    )
    more = {"word/theme/theme1.xml": theme, "word/_rels/document.xml.rels": relations}

    found = outline(package(paragraph("chữ", "", fonts), more))

    assert found.paragraphs[0].runs[0].font == "Cambria"


@pytest.mark.parametrize(("text", "font"), [("So 5", "Arial"), ("Số 5", "Calibri")])
def test_vietnamese_letters_have_the_font_of_high_letters(text: str, font: str) -> None:
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Calibri"/>'

    assert _run(paragraph(text, "", fonts)).font == font


def test_a_table_style_gives_looks_and_its_first_row_more() -> None:
    style = (
        '<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Lưới"/>'
        '<w:rPr><w:i/></w:rPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
        "</w:tblStylePr></w:style>"
    )
    row = f"<w:tr><w:tc>{paragraph('ô')}</w:tc></w:tr>"
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Luoi"/><w:tblLook w:val="0020"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>{row * 2}</w:tbl>'
    )

    runs = [one.runs[0] for one in read(table, styles=BASE + style).paragraphs]

    assert [(run.bold, run.italic) for run in runs] == [(True, True), (False, True)]


@pytest.mark.parametrize(
    ("spacing", "line", "rule"),
    [
        ('w:line="360" w:lineRule="auto"', 1.5, "auto"),
        ('w:line="360" w:lineRule="exact"', 18.0, "exact"),
        ('w:line="18pt" w:lineRule="atLeast"', 18.0, "atLeast"),
    ],
)
def test_line_spacing_is_lines_or_points(spacing: str, line: float, rule: str) -> None:
    found = _first(paragraph("chữ", f"<w:spacing {spacing}/>")).spacing

    assert (found.line, found.rule) == (line, rule)


def test_hanging_is_less_than_the_left() -> None:
    found = _first(paragraph("chữ", '<w:ind w:left="1134" w:hanging="567"/>')).indent

    assert (round(found.left), round(found.first)) == (20, -10)


def test_the_level_of_a_heading_counts_from_1() -> None:
    lines = [paragraph("Lời", f'<w:outlineLvl w:val="{value}"/>') for value in (0, 8, 9)]

    assert [one.level for one in read("".join(lines)).paragraphs] == [1, 9, 0]


def test_capitals_of_a_look_are_printed_but_not_typed() -> None:
    found = _first(paragraph("Sở Nội vụ", "", "<w:caps/>"))

    assert (found.text, found.printed) == ("Sở Nội vụ", "SỞ NỘI VỤ")


def test_the_page_and_the_width_of_its_text() -> None:
    body = paragraph("một", f"<w:sectPr>{PAGE}</w:sectPr>") + paragraph("hai")
    turned = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'

    found = read(f"{body}<w:sectPr>{turned}<w:titlePg/></w:sectPr>")

    first, second = found.sections
    assert (round(first.width), round(first.height), round(first.left)) == (210, 297, 30)
    assert (first.first, first.last, second.first, second.last) == (1, 1, 2, 2)
    assert (second.landscape, second.title_page, first.title_page) == (True, True, False)
    assert round(found.paragraphs[0].width) == 160


@pytest.mark.parametrize(
    ("header", "align"),
    [
        ('<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{}</w:p>', "center"),
        ('<w:p><w:pPr><w:framePr w:xAlign="center"/></w:pPr>{}</w:p>', "center"),
        (f"<w:p><w:pPr>{MIDDLE}</w:pPr><w:r><w:tab/></w:r>{{}}</w:p>", "center"),
        ("<w:p>{}</w:p>", "left"),
    ],
)
def test_a_page_number_is_found_with_its_place_and_size(header: str, align: str) -> None:
    number = (
        '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>"
        '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r>'
    )
    section = f'<w:sectPr><w:headerReference w:type="default" r:id="header"/>{PAGE}</w:sectPr>'

    found = read(paragraph("chữ") + section, header=header.format(number))

    (page,) = found.sections[0].page_numbers
    assert (page.align, page.run.size, page.kind, page.area) == (
        align,
        14.0,
        "default",
        "header",
    )
    assert found.paragraphs[1].where.area == "header"


@pytest.mark.parametrize("code", ["NUMPAGES", "SECTIONPAGES", "SEQ Hinh", "PAGEREF dau", ""])
def test_other_fields_are_no_page_number(code: str) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText> {code} </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    section = f'<w:sectPr><w:headerReference w:type="default" r:id="header"/>{PAGE}</w:sectPr>'

    found = read(paragraph("chữ") + section, header=f"<w:p>{field}</w:p>")

    assert found.sections[0].page_numbers == ()
