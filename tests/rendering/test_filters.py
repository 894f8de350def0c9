"""Bộ lọc: tables, drawn lines, boxes, notes and marks of Word for the pieces of a flow."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from congvan.composing.flow import (
    Box,
    Cell,
    DrawnLine,
    Picture,
    Piece,
    Row,
    Section,
    grid,
    line,
    paragraph,
)
from congvan.model.document.inline import Run
from congvan.rendering.filters import box, footnotes, paragraphs, rule, runs
from congvan.word.namespaces import WORD
from tests.factories import Node

W = f"{{{WORD}}}"


def word(flow: Iterable[Piece]) -> Node:
    """Return the body of Word that a flow becomes."""
    return etree.fromstring(f'<w:body xmlns:w="{WORD}">{paragraphs(flow)}</w:body>')


def values(root: Node, name: str) -> list[str]:
    """Return the w:val of every element of a name."""
    return [str(found.get(f"{W}val")) for found in root.iter(f"{W}{name}")]


def text_of(node: Node) -> str:
    return "".join(found.text or "" for found in node.iter(f"{W}t"))


def test_a_table_has_its_columns_and_its_cells_their_widths() -> None:
    rows = [
        Row([Cell([line("A", "một")], across=2), Cell([line("A", "hai")])], header=True),
        Row([Cell([line("A", text)]) for text in "xyz"]),
    ]

    root = word([grid([20, 30, 50], rows, borders=True)])

    columns = [int(str(one.get(f"{W}w"))) for one in root.iter(f"{W}gridCol")]
    cells = [int(str(one.get(f"{W}w"))) for one in root.iter(f"{W}tcW")]
    assert columns == [1134, 1701, 2835]
    assert cells == [1134 + 1701, 2835, *columns]
    assert values(root, "gridSpan") == ["2"]
    assert len(list(root.iter(f"{W}tblHeader"))) == 1
    assert len(list(root.iter(f"{W}cantSplit"))) == 2
    assert len(list(root.iter(f"{W}tblBorders"))) == 1


def test_a_cell_that_reaches_down_is_merged_with_those_below() -> None:
    rows = [
        Row([Cell([line("A", "một")], merge="restart")]),
        Row([Cell([paragraph("A")], merge="continue")]),
    ]

    root = word([grid([20], rows, borders=False)])

    assert values(root, "vMerge") == ["restart", "continue"]
    assert list(root.iter(f"{W}tblBorders")) == []


def test_tables_never_touch_and_what_parts_them_is_not_seen() -> None:
    table = grid([20], [Row([Cell([line("A", "một")])])], borders=True)

    root = word([table, table])

    assert [etree.QName(node).localname for node in root] == ["tbl", "p", "tbl", "p"]
    assert [spacing.get(f"{W}line") for spacing in root.iter(f"{W}spacing")] == ["20", "20"]


def test_what_parts_a_table_stays_with_the_signature_where_the_last_row_does() -> None:
    for keep in (True, False):
        table = grid([20], [Row([Cell([line("A", "một", keep=keep)])])], borders=True)

        thin = word([table])[-1]

        assert (thin.find(f"{W}pPr/{W}keepNext") is not None) is keep


def test_a_paragraph_may_have_looks_of_its_own() -> None:
    piece = line("A", "\t")._replace(align="right", before=0, leader=9000)

    (made,) = word([piece])

    assert [etree.QName(node).localname for node in made[0]] == [
        "pStyle",
        "tabs",
        "spacing",
        "jc",
    ]
    assert made.find(f"{W}r/{W}tab") is not None


def test_a_note_is_a_reference_and_no_text() -> None:
    xml = runs([Run("theo"), Run("1", "n")])

    assert xml == (
        "<w:r><w:t>theo</w:t></w:r>"
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        '<w:footnoteReference w:id="1"/></w:r>'
    )


def test_notes_are_numbered_from_one() -> None:
    xml = footnotes([[Run("Một & hai")], [Run("Ba", "b")]])

    root = etree.fromstring(f'<w:footnotes xmlns:w="{WORD}">{xml}</w:footnotes>')
    assert [note.get(f"{W}id") for note in root] == ["1", "2"]
    assert [text_of(note) for note in root] == [" Một & hai", " Ba"]


def test_a_box_is_as_wide_as_its_indents_leave_and_escapes_its_words() -> None:
    xml = box(Box("HỎA <TỐC>", 10, 20), "MucDoKhan")

    assert xml == (
        '<w:p><w:pPr><w:pStyle w:val="MucDoKhan"/><w:ind w:left="10" w:right="20"/></w:pPr>'
        '<w:r><w:rPr><w:position w:val="4"/></w:rPr><w:t>HỎA &lt;TỐC&gt;</w:t></w:r></w:p>'
    )


def test_drawn_lines_stand_in_a_flow_as_they_do_alone() -> None:
    drawn = DrawnLine(10, 20)

    assert paragraphs([drawn]) == rule(drawn)


def test_a_section_leaves_a_mark_that_says_how_the_next_one_lies() -> None:
    xml = paragraphs([Section(landscape=True, restart=True), Section()])

    assert '<w:sectPr w:next="landscape restart"/>' in xml
    assert '<w:sectPr w:next=""/>' in xml


def test_a_picture_leaves_a_mark_with_its_name_and_room() -> None:
    picture = Picture('sơ "đồ" & <1>.png', 50.0, (160, 237), keep=True)

    xml = paragraphs([picture])

    name = "sơ &quot;đồ&quot; &amp; &lt;1&gt;.png"
    assert f'<w:drawing w:picture="{name}" w:width="50.0" w:room="160x237"/>' in xml
    assert "<w:keepNext/>" in xml
