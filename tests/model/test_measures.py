"""Quy cách trong văn bản: what a document sets itself goes before its office's."""

from __future__ import annotations

import pytest

import congvan
from congvan.decree.lettering import PROFILES
from congvan.decree.near_houses import near_houses
from congvan.decree.page import HOUSE, LINES, PARAGRAPH_GAP_PT
from congvan.model.reading.reading import parse_office
from tests.factories import LETTER

OFFICE = "quy cách: {lề trên: 25, cách đoạn: 8}\n"


def read(measures: str, office: str = OFFICE) -> congvan.Document:
    return congvan.loads(f"{LETTER}quy cách: {measures}\n", "a.yaml", parse_office(office))


def test_only_what_is_typed_goes_before_the_office() -> None:
    document = read("{cách đoạn: 7, cách dòng: '1,15'}")

    assert document.house == congvan.House(top_mm=25, gap_pt=7, lines=1.15)
    assert document.office_house == congvan.House(top_mm=25, gap_pt=8)
    assert read("{cách đoạn: 6}").house == congvan.House(top_mm=25)


def test_without_an_office_the_rest_is_the_library_s() -> None:
    document = congvan.loads(f"{LETTER}measures: {{sizes: 12}}\n")

    assert document.house == congvan.House("12")
    assert congvan.render(document) == congvan.render(
        congvan.loads(LETTER), house=congvan.House("12")
    )


def test_a_house_that_is_asked_for_goes_before_what_is_typed() -> None:
    document, house = read("{cách đoạn: 7}"), congvan.House(gap_pt=9)

    assert congvan.render(document, house=house) == congvan.render(
        congvan.loads(LETTER), house=house
    )
    assert document.house.gap_pt == 7


def test_a_measure_outside_its_range_is_said_at_its_place() -> None:
    with pytest.raises(congvan.DocumentError) as refused:
        congvan.loads(f"{LETTER}quy cách:\n  cách dòng: 1,6\n", "a.yaml")

    (finding,) = refused.value.findings
    assert finding.code == "CV802"
    assert str(finding.message) == "“cách dòng” 1,6 dòng: nhiều nhất 1,5 dòng (PL1-I-II.6e)."
    assert str(finding.place) == "a.yaml:18:14"


def test_near_houses_keep_inside_the_ranges_and_begin_with_the_nearest() -> None:
    same, other = near_houses(HOUSE)

    assert [house.gap_pt for house in same[:6]] == [7, 8, 9, 10, 11, 12]
    assert [house.lines for house in same[6:9]] == [1.05, 1.1, 1.15]
    assert same[-1] == HOUSE._replace(gap_pt=12, lines=1.5)
    assert {house.sizes for house in same} == {HOUSE.sizes}
    assert {house.sizes for house in other} == {*PROFILES} - {HOUSE.sizes}
    assert other[0] == HOUSE._replace(sizes=other[0].sizes)
    assert len({HOUSE, *same, *other}) == 1 + len(same) + len(other)
    assert all(house.gap_pt >= PARAGRAPH_GAP_PT.low for house in same)
    assert all(LINES.low <= house.lines <= LINES.high for house in same)


def test_near_houses_of_a_loose_house_may_be_tighter() -> None:
    same, _ = near_houses(HOUSE._replace(gap_pt=8, lines=1.5))

    assert [house.gap_pt for house in same[:6]] == [7, 9, 6, 10, 11, 12]
    assert same[6].lines == 1.45
    assert same[-1] == HOUSE._replace(gap_pt=8, lines=1)
