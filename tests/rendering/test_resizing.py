"""Đổi quy cách của mẫu: the library's own lengths become the office's, all others stay."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

import congvan
from congvan.decree.page import HOUSE, twips
from congvan.rendering import load_template
from congvan.rendering.resizing import resize
from congvan.word.namespaces import WORD
from tests.factories import a_document

WIDE = congvan.House("12", 25, 25, 35, 20, 12.7, 8, 1.3)


def resized(inside: str, house: congvan.House = WIDE) -> str:
    """Return XML inside a body after it was set as `house` says."""
    root = etree.fromstring(f'<w:body xmlns:w="{WORD}">{inside}</w:body>')

    resize(root, house)

    return etree.tostring(root, encoding="unicode").partition(">")[2].removesuffix("</w:body>")


def margins(top: float, left: float) -> str:
    return f'<w:pgMar w:top="{twips(top)}" w:left="{twips(left)}" w:header="567"/>'


def test_the_margins_of_the_library_become_those_of_the_office() -> None:
    assert resized(margins(20, 30)) == margins(25, 35)


def test_a_margin_changed_in_word_stays() -> None:
    assert resized(margins(20, 31)) == margins(25, 31)


def test_a_template_set_as_the_library_has_it_is_left_alone() -> None:
    assert resized(margins(20, 30), HOUSE) == margins(20, 30)


@pytest.mark.parametrize(
    ("column", "own"),
    [
        (HOUSE.head_mm[0], WIDE.head_mm[0]),
        (HOUSE.head_mm[1], WIDE.head_mm[1]),
        (HOUSE.foot_mm[0], WIDE.foot_mm[0]),
        (HOUSE.text_mm, WIDE.text_mm),
        (HOUSE.long_date_mm[0], WIDE.long_date_mm[0]),
        (40, 40),
    ],
)
def test_a_width_of_the_library_becomes_that_of_the_office(column: float, own: float) -> None:
    typed = f'<w:gridCol w:w="{twips(column)}"/><w:tcW w:w="{twips(column)}" w:type="dxa"/>'

    said = f'<w:gridCol w:w="{twips(own)}"/><w:tcW w:w="{twips(own)}" w:type="dxa"/>'
    assert resized(typed) == said


def test_a_width_that_libreoffice_rounded_is_still_the_library_s() -> None:
    rounded, own = twips(HOUSE.foot_mm[0]) - 1, twips(WIDE.foot_mm[0])

    assert resized(f'<w:gridCol w:w="{rounded}"/>') == f'<w:gridCol w:w="{own}"/>'


@pytest.mark.parametrize(
    "width", ['<w:tcW w:w="3515" w:type="pct"/>', '<w:tcW w:w="50%"/>', '<w:tcW w:w="-1"/>']
)
def test_what_is_no_length_stays(width: str) -> None:
    assert resized(width) == width


def test_every_built_template_is_set_as_the_office_has_it() -> None:
    usual, own = congvan.House(top_mm=25), congvan.House(top_mm=20)
    first, again = (congvan.render(a_document(), house=house) for house in (usual, own))

    assert f'w:top="{twips(25)}"' in text_of(first)
    assert f'w:top="{twips(20)}"' in text_of(again)
    assert again == congvan.render(a_document())


def test_templates_for_two_houses_are_kept_apart() -> None:
    path = congvan.load_type("cong_van").template

    assert load_template(path, WIDE) is not load_template(path)
    assert load_template(path, WIDE) is load_template(path, WIDE)


def text_of(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read("word/document.xml").decode()
