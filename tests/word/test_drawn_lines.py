"""Kẻ đường: how long, how thick and where a line is after it was drawn or resized."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from lxml import etree

from congvan.word import namespaces as ns
from congvan.word.drawn_lines import draw_below, resize
from congvan.word.formatting import set_lines
from congvan.word.nodes import w

if TYPE_CHECKING:
    from congvan.word.nodes import Node

SPACES: Final = (
    f'xmlns:w="{ns.WORD}" xmlns:wp="{ns.PLACING}" xmlns:a="{ns.DRAWING}" '
    f'xmlns:wps="{ns.SHAPE}" xmlns:v="{ns.VML}"'
)
NEW: Final = (
    '<w:drawing><wp:anchor><wp:positionH relativeFrom="{}"><wp:posOffset>720000</wp:posOffset>'
    '</wp:positionH><wp:extent cx="3600000" cy="0"/><wps:wsp><wps:spPr><a:xfrm>'
    '<a:ext cx="3600000" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr></wps:wsp>'
    "</wp:anchor></w:drawing>"
)
OLD: Final = '<w:pict><v:line style="{}" from="10pt,2pt" to="110pt,2pt"/></w:pict>'


def paragraph(inside: str = "") -> Node:
    body = etree.fromstring(f"<w:body {SPACES}><w:p><w:r>{inside}</w:r></w:p></w:body>")
    return body[0]


@pytest.mark.parametrize(("counted", "place"), [("column", 10 * 36000), ("page", 1620000)])
def test_a_line_moves_to_its_place_or_keeps_its_middle(counted: str, place: int) -> None:
    line = paragraph(NEW.format(counted))

    assert resize(line, 10, 50)

    assert [node.get("cx") for node in line.iter(f"{{{ns.PLACING}}}extent")] == ["1800000"]
    assert [node.text for node in line.iter(f"{{{ns.PLACING}}}posOffset")] == [str(place)]


@pytest.mark.parametrize(
    ("style", "ends"),
    [
        ("", ("28.35pt,2pt", "85.04pt,2pt")),
        ("mso-position-horizontal-relative:text", ("28.35pt,2pt", "85.04pt,2pt")),
        ("mso-position-horizontal-relative:page", ("31.65pt,2pt", "88.35pt,2pt")),
        ("mso-position-horizontal:center", ("10.00pt,2pt", "66.69pt,2pt")),
    ],
)
def test_an_old_line_moves_likewise(style: str, ends: tuple[str, str]) -> None:
    line = paragraph(OLD.format(style))

    assert resize(line, 10, 20)

    (drawn,) = line.iter(f"{{{ns.VML}}}line")
    assert (drawn.get("from"), drawn.get("to")) == ends


def test_a_new_line_is_a_border_as_thick_as_said() -> None:
    line = paragraph()

    draw_below(line, 100, 200, 0.75, 40)

    below = line.getnext()
    assert below is not None
    border = below.find(f".//{w('top')}")
    assert border is not None
    assert (border.get(w("sz")), border.get(w("val"))) == ("6", "single")


@pytest.mark.parametrize(("lines", "said"), [(1, "240"), (1.15, "276"), (2, "480")])
def test_the_spacing_of_lines_is_said_in_240ths(lines: float, said: str) -> None:
    text = paragraph()

    set_lines(text, lines)

    spacing = text.find(f".//{w('spacing')}")
    assert spacing is not None
    assert (spacing.get(w("line")), spacing.get(w("lineRule"))) == (said, "auto")
