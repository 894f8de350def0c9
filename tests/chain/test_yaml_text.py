"""Ghi kế hoạch: part by part, and the same as all at once."""

from __future__ import annotations

import pytest

from congvan.chain.plan.yaml_text import yaml_of
from congvan.source.writer import write

LONG = "Ủy ban nhân dân các xã, phường, đặc khu chịu trách nhiệm thi hành Quyết định này."


@pytest.mark.parametrize(
    "body",
    [
        [{"tiêu đề": "Một"}, {"tiêu đề": "Hai", "gồm": ["Ba", LONG]}],
        [LONG, "Quyết định này có hiệu lực kể từ ngày ký.", LONG],
        ["Một", "Hai"],
        [LONG],
        [],
    ],
)
def test_no_block_is_lost(body: list[object]) -> None:
    values = {"loại: x": "quyết định", "nội dung": body, "lưu": ["VT"]}

    assert yaml_of(values) == write(values)
