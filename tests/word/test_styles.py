"""Kiểu: a template gets our ids back, by the names of its styles."""

from __future__ import annotations

from typing import Final

import pytest

from congvan.decree.page import HOUSE
from congvan.pack.stylesheet import styles_xml
from congvan.word.namespaces import WORD
from congvan.word.template_styles import STYLES, Look, default_of, renamed, styles_of

OURS: Final = styles_xml(HOUSE)
MAIN: Final = "word/document.xml"


def sheet(*styles: str) -> bytes:
    return f'<w:styles xmlns:w="{WORD}">{"".join(styles)}</w:styles>'.encode()


def style(known: str, name: str, inside: str = "", sort: str = "paragraph") -> str:
    start = f'<w:style w:type="{sort}" w:styleId="{known}"><w:name w:val="{name}"/>'
    return f"{start}{inside}</w:style>"


def page(*styles: str) -> bytes:
    return (
        f'<w:document xmlns:w="{WORD}"><w:body>'
        + "".join(f'<w:p><w:pPr><w:pStyle w:val="{one}"/></w:pPr></w:p>' for one in styles)
        + "</w:body></w:document>"
    ).encode()


def test_our_own_sheet_stays_as_it_is() -> None:
    parts = {STYLES: OURS.encode(), MAIN: page("NoiDung")}

    assert renamed(parts, OURS) == parts


def test_a_style_of_our_name_gets_our_id_everywhere() -> None:
    nidung = style("Nidung", "Nội dung", '<w:basedOn w:val="Normal"/>')
    child = style("Rieng", "Của xã", '<w:basedOn w:val="Nidung"/>')

    made = renamed({STYLES: sheet(nidung, child), MAIN: page("Nidung", "Rieng")}, OURS)

    assert made[MAIN].endswith(page("NoiDung", "Rieng"))
    assert b'<w:basedOn w:val="NoiDung"/>' in made[STYLES]
    assert b"Nidung" not in made[STYLES]


@pytest.mark.parametrize("sort", ["character", "paragraph"])
def test_a_style_that_has_taken_our_id_makes_room(sort: str) -> None:
    taken, ours = style("NoiDung", "Khác", sort=sort), style("Nidung", "Nội dung")

    made = renamed({STYLES: sheet(taken, ours), MAIN: page("Nidung", "NoiDung")}, OURS)

    assert made[MAIN].endswith(page("NoiDung", "NoiDungRieng0"))


def test_two_styles_that_have_changed_ids_are_changed_back() -> None:
    one, other = style("TrichYeu", "Nội dung"), style("NoiDung", "Trích yếu")

    made = renamed({STYLES: sheet(one, other), MAIN: page("TrichYeu", "NoiDung")}, OURS)

    assert made[MAIN].endswith(page("NoiDung", "TrichYeu"))


def test_a_style_renamed_by_the_office_is_still_ours_by_its_id() -> None:
    made = renamed(
        {STYLES: sheet(style("NoiDung", "Nội dung xã")), MAIN: page("NoiDung")}, OURS
    )

    assert made[MAIN] == page("NoiDung")
    assert made[STYLES].count(b'w:styleId="NoiDung"') == 1


def test_a_style_that_is_missing_is_added() -> None:
    made = renamed({STYLES: sheet(style("Normal", "Normal"))}, OURS)

    assert set(styles_of(made)) == set(styles_of({STYLES: OURS.encode()}))
    assert made[STYLES].count(b'w:styleId="Normal"') == 1


def test_a_word_of_another_tongue_calls_its_normal_style_otherwise() -> None:
    made = renamed({STYLES: sheet(style("Binhthng", "Normal")), MAIN: page("Binhthng")}, OURS)

    assert made[MAIN].endswith(page("Normal"))
    assert default_of(styles_of(made)) == "Normal"


@pytest.mark.parametrize("data", [b"", b"<w:styles"])
def test_what_is_no_sheet_is_left_alone(data: bytes) -> None:
    parts = {STYLES: data, MAIN: page("Nidung")}

    assert renamed(parts, OURS) == parts
    assert styles_of(parts) == {}


def test_a_look_comes_through_the_chain_of_styles() -> None:
    base = style(
        "A", "A", '<w:pPr><w:jc w:val="start"/></w:pPr><w:rPr><w:b/><w:sz w:val="27"/></w:rPr>'
    )
    child = style("B", "B", '<w:basedOn w:val="A"/><w:rPr><w:b w:val="0"/><w:i/></w:rPr>')
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
    )

    found = styles_of({STYLES: sheet(defaults, base, child)})

    assert found["A"].look == Look(13.5, bold=True, font="Arial")
    assert found["B"].look == Look(13.5, italic=True, font="Arial")


def test_styles_based_on_each_other_end() -> None:
    one = style("A", "A", '<w:basedOn w:val="B"/>')
    other = style("B", "B", '<w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr>')

    assert styles_of({STYLES: sheet(one, other)})["A"].look.bold


def test_a_theme_font_is_the_themes() -> None:
    theme = b'<a:minorFont><a:latin typeface="Calibri"/></a:minorFont>'
    one = style(
        "A", "A", '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/></w:rPr>'
    )

    found = styles_of({STYLES: sheet(one), "word/theme/theme1.xml": theme})

    assert found["A"].look.font == "Calibri"
