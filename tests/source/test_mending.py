"""Sửa dòng: a text put between quotes, and the parts of lines that are mended."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.source import Mapping, Scalar, Sequence, read
from congvan.source.mends import Mend, mended, quoted_mend, row_mend, typed_lines
from congvan.source.quoting import cells, indent, parts, unclosed, unwrapped


def quoted(line: str, column: int | None = None) -> str | None:
    """Return a line with its text quoted."""
    mend = quoted_mend(typed_lines([line]), 0, column)
    return mend.lines[0] if mend else None


@pytest.mark.parametrize(
    ("line", "column", "made"),
    [
        ("a: Lưu ý: nộp", 3, 'a: "Lưu ý: nộp"'),
        ("  - *Lưu ý* nộp", 4, '  - "*Lưu ý* nộp"'),
        ("  - tổng hợp số liệu: hai", 4, '  - "tổng hợp số liệu: hai"'),
        ('a: "Một" hai', 3, "a: '\"Một\" hai'"),
        ('a: "Một', 3, 'a: "Một"'),
        ("a: 'Một' của d'Artagnan", 3, "a: \"'Một' của d'Artagnan\""),
        ("a: 'thôn Đăk D'lin tham gia.'", 3, 'a: "thôn Đăk D\'lin tham gia."'),
        ('a: "phong trào "Nụ cười" này"', 3, "a: 'phong trào \"Nụ cười\" này'"),
        ("a: D:\\Chung", 3, "a: 'D:\\Chung'"),
        ("b: [*a, *a]", 4, 'b: "[*a, *a]"'),
        ("a: Một   ", 3, 'a: "Một"'),
        ("  - Các đơn vị sau:", 4, '  - "Các đơn vị sau:"'),
        ("a: >-", 3, None),
        ('a: "Một" và "hai', 3, None),
    ],
)
def test_a_line_is_quoted_from_where_its_text_begins(
    line: str, column: int, made: str | None
) -> None:
    assert quoted(line, column) == made


@given(st.text(st.sampled_from("aà :#-*&!%@`\"'[]{},.>|?\\"), min_size=1))
def test_whatever_is_quoted_is_one_text_with_the_same_letters(typed: str) -> None:
    line = quoted(f"k: {typed}", 3)

    if line is not None:
        root = read(line).root
        assert isinstance(root, Mapping)
        value = root.entries[0][1]
        assert isinstance(value, Scalar)
        assert re.findall("[aà]", value.text or "") == re.findall("[aà]", typed)


@given(st.text(st.sampled_from("aà :*&!%@`\"'[]{},.>|?\\"), min_size=1))
def test_a_list_item_quoted_from_its_dash_is_one_item(typed: str) -> None:
    line = quoted(f"  - {typed}", 4)

    if line is not None:
        root = read(line).root
        assert isinstance(root, Sequence)
        assert isinstance(root.items[0], Scalar)


def test_a_text_that_goes_on_below_stands_in_a_block() -> None:
    lines = typed_lines(["a: Một", "  hai: ba", "b: bốn"])

    assert quoted_mend(lines, 0) == Mend(
        0, 1, ("a: >-", "  Một", "  hai: ba"), ("Một hai: ba",)
    )


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("[1, TYT, , 2]", '[1, TYT, "", 2]'),
        ('[1, ", 2]', "[1, '\"', 2]"),
        ("[1, *Tổng*, 2]", '[1, "*Tổng*", 2]'),
        ("[1, Lưu ý: nộp, 2]", '[1, "Lưu ý: nộp", 2]'),
        ("[1, [@tinh], 2]", '[1, "[@tinh]", 2]'),
        ("[1, 2]", None),
    ],
)
def test_cells_that_need_quotes_get_them(typed: str, made: str | None) -> None:
    lines = typed_lines([f"- {typed}"])

    mend = row_mend(lines, 0, parts(lines[0].text))

    assert (mend.lines[0] if mend else None) == (f"- {made}" if made else None)


@pytest.mark.parametrize(("rows", "offered"), [(["- [a, b, c, d, e]"], True), ([], False)])
def test_an_empty_cell_at_the_end_counts_where_other_rows_have_one(
    rows: list[str], *, offered: bool
) -> None:
    lines = typed_lines(["- [1, TYT, 2, , ]", *rows])

    mend = row_mend(lines, 0, parts(lines[0].text))

    assert mend
    assert mend.offered is offered
    assert mend.lines[0].startswith('- [1, TYT, 2, ""')
    assert mend.lines[0].endswith(', "", ""]' if offered else ', ""]')


@pytest.mark.parametrize(
    ("value", "missing"),
    [
        ("[VT", "]"),
        ("{a: [b", "]}"),
        ("[a]", ""),
        ("['[', b]", ""),
        ("chữ [", ""),
        ("[a}", "]"),
        ("", ""),
    ],
)
def test_brackets_left_open_are_counted_outside_quotes(value: str, missing: str) -> None:
    assert unclosed(value) == missing


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Một", "Một"),
        ('"Một', "Một"),
        ('"Một"', "Một"),
        ('"Một" và hai', '"Một" và hai'),
        ('"Một" và "hai"', '"Một" và "hai"'),
        ('"Một "hai" ba"', 'Một "hai" ba'),
        ('"Một "hai" ba', 'Một "hai" ba'),
        ('"Một" và "hai', None),
        ("'Đăk D'lin'", "Đăk D'lin"),
    ],
)
def test_quotes_round_a_text_are_told_from_those_in_it(typed: str, said: str | None) -> None:
    assert unwrapped(typed) == said


def test_a_comma_between_quotes_or_brackets_parts_nothing() -> None:
    assert cells('1, "a, b", {c: d, e: f}, ') == ["1", '"a, b"', "{c: d, e: f}", ""]


def test_a_line_of_a_mend_knows_the_line_it_was_typed_on() -> None:
    lines = mended(typed_lines(["a", "b: c", "d"]), Mend(1, 1, ("b: >-", "  c")))

    assert [(line.text, line.row) for line in lines] == [
        ("a", 1),
        ("b: >-", 2),
        ("  c", 2),
        ("d", 3),
    ]


def test_a_column_of_a_mended_line_is_told_as_typed() -> None:
    (line,) = mended(typed_lines(["a: x: y # z"]), Mend(0, 0, ('a: "x: y" # z',)))

    assert [line.column(column) for column in (1, 4, 11)] == [1, 4, 9]


def test_the_indent_is_the_column_of_the_first_sign() -> None:
    assert [indent(line) for line in ("a", "  a", "")] == [1, 3, 1]
