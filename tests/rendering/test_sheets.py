"""Trang: sections of Word, what stands on their first pages, footnotes and pictures."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from lxml import etree

import congvan
from congvan.composing.context import Composed, Outside
from congvan.decree.page import HOUSE, MM, PAPER_MM
from congvan.rendering.extras import Extras
from congvan.rendering.sections import assembled
from congvan.word.namespaces import WORD
from tests.factories import Node, a_document, a_picture, a_plan

W = f"{{{WORD}}}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
EMU_PER_MM = 36_000
APPENDIX = {"heading": "Danh sách", "body": ["Sở Nội vụ."]}


def parts(document: congvan.Document) -> dict[str, bytes]:
    """Return the parts of a rendered document."""
    with zipfile.ZipFile(io.BytesIO(congvan.render(document))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def main(document: congvan.Document) -> Node:
    return etree.fromstring(parts(document)["word/document.xml"])


def sections(document: congvan.Document) -> list[Node]:
    """Return the properties of every section, in their order."""
    return list(main(document).iter(f"{W}sectPr"))


def is_turned(section: Node) -> bool:
    size = section.find(f"{W}pgSz")
    assert size is not None
    wide, high = (int(str(size.get(f"{W}{side}"))) for side in ("w", "h"))
    assert (size.get(f"{W}orient") == "landscape") is (wide > high)
    return wide > high


def started(section: Node) -> str | None:
    number = section.find(f"{W}pgNumType")
    return None if number is None else str(number.get(f"{W}start"))


def references(section: Node) -> list[tuple[str, str]]:
    """Return sort and page of every header and footer of a section."""
    found = (node for node in section if str(node.tag).endswith("Reference"))
    return [(etree.QName(node).localname[:6], str(node.get(f"{W}type"))) for node in found]


def first_pages(document: congvan.Document, section: Node) -> list[str]:
    """Return the texts of the headers and footers of the first page of a section."""
    package = parts(document)
    relations = etree.fromstring(package["word/_rels/document.xml.rels"])
    targets = {str(one.get("Id")): str(one.get("Target")) for one in relations}
    own = [node for node in section if node.get(f"{W}type") == "first"]
    roots = (
        etree.fromstring(package[f"word/{targets[str(node.get(f'{R}id'))]}"]) for node in own
    )
    return ["".join(text.text or "" for text in root.iter(f"{W}t")) for root in roots]


def test_a_plain_document_is_one_section() -> None:
    (only,) = sections(a_document())

    assert not is_turned(only)
    assert started(only) is None
    assert references(only) == [("header", "default")]


def test_every_annex_begins_a_section_that_counts_its_pages_anew() -> None:
    document = a_document(appendices=[APPENDIX, {**APPENDIX, "landscape": "có"}, APPENDIX])

    found = sections(document)

    assert [is_turned(one) for one in found] == [False, False, True, False]
    assert [started(one) for one in found] == [None, "1", "1", "1"]
    assert all(one.find(f"{W}titlePg") is not None for one in found)


def test_a_turned_block_counts_on_and_shows_its_page_numbers() -> None:
    found = sections(a_plan(body=["a", {"text": "b", "landscape": "có"}, "c"]))

    assert [is_turned(one) for one in found] == [False, True, False]
    assert [started(one) for one in found] == [None, None, None]
    assert [one.find(f"{W}titlePg") is not None for one in found] == [True, False, False]


def test_a_turned_page_keeps_its_margins_by_their_names() -> None:
    upright, turned = sections(a_document(appendices=[{**APPENDIX, "landscape": "có"}]))

    sides = [
        dict(margins.attrib) for one in (upright, turned) for margins in one.iter(f"{W}pgMar")
    ]
    assert sides[0] == sides[1]
    size = turned.find(f"{W}pgSz")
    assert size is not None
    assert size.get(f"{W}w") == str(round(PAPER_MM[1] * MM))


def test_page_1_alone_shows_where_it_may_go_and_whom_to_ask() -> None:
    document = a_document(
        circulation="lưu hành nội bộ",
        contact=["Số 1, đường Hùng Vương", "ĐT: 0260 & Fax"],
        appendices=[APPENDIX],
    )

    first, annex = sections(document)

    assert references(first) == [
        ("header", "first"),
        ("footer", "first"),
        ("header", "default"),
    ]
    assert first_pages(document, first) == [
        "LƯU HÀNH NỘI BỘ",
        "Số 1, đường Hùng VươngĐT: 0260 & Fax",
    ]
    assert first_pages(document, annex) == ["", ""]


def test_an_electronic_copy_is_signed_at_the_top_of_page_1() -> None:
    copied = {"form": "sao y", "issuer": {"name": "Sở Y"}, "signed_at": "2024-03-05 16:43:05"}
    document = a_document(copy=copied)

    (only,) = sections(document)

    assert first_pages(document, only) == ["SAO Y; Sở Y; 05/3/2024; 16:43:05 +07:00"]


def test_footnotes_are_numbered_in_the_order_they_are_cited() -> None:
    document = a_document(
        opening="Một[^b] hai[^a] ba[^b].", notes={"a": "Chú **a**.", "b": "Chú b."}
    )

    package = parts(document)

    notes = etree.fromstring(package["word/footnotes.xml"])
    texts = ["".join(text.text or "" for text in note.iter(f"{W}t")) for note in notes]
    cited = [node.get(f"{W}id") for node in main(document).iter(f"{W}footnoteReference")]
    assert texts == ["", "", " Chú b.", " Chú a."]
    assert [note.get(f"{W}id") for note in notes] == ["-1", "0", "1", "2"]
    assert cited == ["1", "2"]
    assert b'PartName="/word/footnotes.xml"' in package["[Content_Types].xml"]
    assert b'Target="footnotes.xml"' in package["word/_rels/document.xml.rels"]


def test_notes_are_cited_anywhere_in_the_text() -> None:
    table = {"columns": ["Cột[^a]"], "rows": [["ô[^b]"], {"group": "nhóm[^c]"}]}
    document = a_plan(
        legal_basis=["Luật[^d];"],
        body=[{"heading": "Mục[^e]", "text": "Chữ."}, {"table": table}],
        appendices=[{"heading": "Danh sách[^f]", "opening": "Phụ lục[^g]", "body": ["a"]}],
        notes={name: f"Chú {name}." for name in "abcdefg"},
    )

    cited = [node.get(f"{W}id") for node in main(document).iter(f"{W}footnoteReference")]

    assert cited == ["1", "2", "3", "4", "5", "6", "7"]


def drawn(width: float | None, pixels: tuple[int, int], **block: Any) -> tuple[float, float]:  # noqa: ANN401
    """Return width and height in mm of a picture on the page."""
    document = a_plan(body=[{"picture": {"file": "a.png", "width": width}, **block}])
    root = main(document.with_pictures({"a.png": a_picture(*pixels)}))
    (extent,) = root.iter("{*}extent")
    wide, high = (int(str(extent.get(side))) / EMU_PER_MM for side in ("cx", "cy"))
    return round(wide, 1), round(high, 1)


def test_a_picture_has_its_own_size_or_the_width_it_was_given() -> None:
    assert drawn(None, (192, 96)) == (50.8, 25.4)
    assert drawn(100, (192, 96)) == (100, 50)


@pytest.mark.parametrize("pixels", [(5000, 100), (100, 5000), (3000, 3000)])
def test_a_picture_is_never_larger_than_its_page(pixels: tuple[int, int]) -> None:
    wide, high = drawn(None, pixels)

    assert wide <= HOUSE.text_mm
    assert high <= PAPER_MM[1] - HOUSE.top_mm - HOUSE.bottom_mm
    assert wide / high == pytest.approx(pixels[0] / pixels[1], rel=0.1)


def test_a_picture_on_a_turned_page_has_the_room_of_that_page() -> None:
    wide, _ = drawn(None, (5000, 100), landscape="có")
    _, high = drawn(None, (3000, 3000), landscape="có")

    assert wide == HOUSE.landscape_mm
    assert high <= PAPER_MM[0] - HOUSE.top_mm - HOUSE.bottom_mm


def test_a_picture_used_twice_is_kept_once() -> None:
    name = 'sơ "đồ" & 1.png'
    document = a_plan(body=[{"picture": name}, {"picture": name}])

    package = parts(document.with_pictures({name: a_picture()}))

    assert [part for part in package if part.startswith("word/media/")] == [
        "word/media/hinh1.png"
    ]
    assert b'ContentType="image/png"' in package["[Content_Types].xml"]


PAGE = (
    '<w:sectPr w:rsidR="1"><w:headerReference w:type="first" r:id="rId9"/>'
    '<w:pgSz w:w="1" w:h="2"/><w:pgMar w:top="1"/><w:cols w:space="1"/>'
    '<w:docGrid w:linePitch="1"/></w:sectPr>'
)


def laid_out(marks: str = "", **outside: Any) -> str:  # noqa: ANN401 - any of its fields
    """Return the sections of a page as Word saves it, with an office's own first header."""
    xml = f"<w:document><w:body>{marks}{PAGE}</w:body></w:document>"
    extras = Extras("<Types></Types>", "<Relationships></Relationships>")
    made = assembled(xml, Composed({}, Outside(**outside), [], []), {}, HOUSE, extras)
    return re.sub(r"</?w:(document|body|p|pPr)>|<w:spacing [^>]*>", "", made)


def test_a_page_without_marks_is_left_as_it_is() -> None:
    assert laid_out() == PAGE


def test_a_first_page_of_an_office_keeps_its_header_beside_a_footer_of_ours() -> None:
    made = laid_out(contact=["ĐT: 1"])

    assert made == (
        '<w:sectPr w:rsidR="1"><w:footerReference w:type="first" r:id="rIdCongvan1"/>'
        '<w:headerReference w:type="first" r:id="rId9"/><w:pgSz w:w="1" w:h="2"/>'
        '<w:pgMar w:top="1"/><w:cols w:space="1"/><w:titlePg/><w:docGrid w:linePitch="1"/>'
        "</w:sectPr>"
    )


def test_a_page_saved_by_word_counts_anew_in_the_order_of_the_schema() -> None:
    made = laid_out('<w:sectPr w:next="restart"/>')

    assert made.endswith(
        '<w:pgMar w:top="1"/><w:pgNumType w:start="1"/><w:cols w:space="1"/>'
        '<w:docGrid w:linePitch="1"/></w:sectPr>'
    )


def test_a_part_that_the_template_has_keeps_its_relation() -> None:
    relation = '<Relationship Id="rId7" Type="x" Target="footnotes.xml"/>'
    known = f"<Relationships>{relation}</Relationships>"
    extras = Extras('<Types><Override PartName="/word/footnotes.xml"/></Types>', known)

    assert extras.add("footnotes.xml", "<x/>", "footnotes", "y") == "rId7"
    assert extras.parts["word/_rels/document.xml.rels"] == known
    assert extras.parts["word/footnotes.xml"] == "<x/>"
