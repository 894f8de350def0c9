"""Sửa dòng: the line shown in a hint is YAML again and holds the same words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.source import Mapping, Scalar, Sequence, read
from congvan.source.quoting import indent, mend, unclosed


@pytest.mark.parametrize(
    ("line", "column", "mended"),
    [
        ("a: Lưu ý: nộp", 4, 'a: "Lưu ý: nộp"'),
        ("  - *Lưu ý* nộp", 5, '  - "*Lưu ý* nộp"'),
        ("  - tổng hợp số liệu: hai", 5, '  - "tổng hợp số liệu: hai"'),
        ("  - - Một", 5, '  - "- Một"'),
        ("  - - Một", 0, '  - - "Một"'),
        ('a: "Một" hai', 4, "a: '\"Một\" hai'"),
        ('a: "Một', 4, 'a: "Một"'),
        ("a: 'Một' của d'Artagnan", 4, "a: \"Một' của d'Artagnan\""),
        ("a: D:\\Chung", 4, "a: 'D:\\Chung'"),
        ("a: 'Một' và \"hai\"", 4, "a: '''Một'' và \"hai\"'"),
        ("b: [*a, *a]", 5, 'b: "[*a, *a]"'),
        ("a: Một   ", 4, 'a: "Một"'),
        ("  - Các đơn vị sau:", 5, '  - "Các đơn vị sau:"'),
        ("a: >-", 4, None),
    ],
)
def test_a_line_is_quoted_from_where_its_text_begins(
    line: str, column: int, mended: str | None
) -> None:
    assert mend(line, column) == mended


@given(st.text(st.sampled_from("aà :#-*&!%@`\"'[]{},.>|?\\"), min_size=1))
def test_whatever_is_mended_is_one_text_with_the_same_letters(typed: str) -> None:
    for column in (0, 4):
        line = mend(f"k: {typed}", column)

        if line is not None:
            root = read(line).root
            assert isinstance(root, Mapping)
            value = root.entries[0][1]
            assert isinstance(value, Scalar)
            assert re.findall("[aà]", value.text or "") == re.findall("[aà]", typed)


@given(st.text(st.sampled_from("aà :*&!%@`\"'[]{},.>|?\\"), min_size=1))
def test_a_list_item_mended_from_its_dash_is_one_item(typed: str) -> None:
    line = mend(f"  - {typed}", 5)

    if line is not None:
        root = read(line).root
        assert isinstance(root, Sequence)
        assert isinstance(root.items[0], Scalar)


@pytest.mark.parametrize(
    ("value", "missing"),
    [
        ("[VT", "]"),
        ("{a: [b", "]}"),
        ("[a]", ""),
        ("['[', b]", ""),
        ("chữ [", ""),
        ("[a}", "]"),
    ],
)
def test_brackets_left_open_are_counted_outside_quotes(value: str, missing: str) -> None:
    assert unclosed(value) == missing


def test_the_indent_is_the_column_of_the_first_sign() -> None:
    assert [indent(line) for line in ("a", "  a", "")] == [1, 3, 1]
