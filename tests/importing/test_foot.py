"""Phần cuối khi nhập: the lines of Nơi nhận and of the archive, with what Word counts."""

from __future__ import annotations

from congvan.importing.foot import line_of
from congvan.word.recognition import recognise
from tests.word.outline.made import paragraph, read

LISTS = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
)
ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'


def test_a_line_is_told_with_the_number_that_word_counts() -> None:
    page = read(paragraph("Sở  Y tế ", ITEM) + paragraph(" Sở Nội vụ"), numbering=LISTS)

    found = recognise(page)

    assert [line_of(found, piece) for piece in found.pieces] == ["1. Sở Y tế", "Sở Nội vụ"]
