"""Ngoài phần chữ: what stands in the margins of a page is told by its style."""

from __future__ import annotations

import pytest

from congvan.decree.lettering import CONTACT
from congvan.word.recognition import Component, recognise
from tests.word.outline.made import PAGE, paragraph, read


@pytest.mark.parametrize(
    ("style", "component"),
    [
        (CONTACT.name, Component.CONTACT),
        ("Chân trang", Component.PAGE_MARGIN),
        ("Ý kiến", Component.PAGE_MARGIN),
    ],
)
def test_a_line_of_a_footer_is_an_address_by_its_style(
    style: str, component: Component
) -> None:
    sheet = f'<w:style w:type="paragraph" w:styleId="a"><w:name w:val="{style}"/></w:style>'
    section = f'<w:sectPr><w:footerReference w:type="default" r:id="footer"/>{PAGE}</w:sectPr>'
    foot = paragraph("12 Trần Phú", '<w:pStyle w:val="a"/>')

    found = recognise(read(paragraph("Lời") + section, styles=sheet, footer=foot))

    assert found.pieces[-1].component is component
