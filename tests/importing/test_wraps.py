"""Dòng gãy: texts of portals are joined again, all others are left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.importing.wraps import unwrap
from congvan.importing.yaml_text import sheet_of

NATIONAL = "CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
PORTAL = f"""\
BỘ
GIÁO DỤC VÀ ĐÀO TẠO
--------
|
{NATIONAL}Độc lập - Tự do - Hạnh phúc
---------------
|
Số:
2071/QĐ-BGDĐT
|
Hà
Nội, ngày 16 tháng 6
năm 2017
|
QUYẾT ĐỊNH
BAN HÀNH KHUNG KẾ HOẠCH THỜI GIAN NĂM HỌC
BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO
Căn cứ Luật Giáo dục
năm 2019;
QUYẾT ĐỊNH:
Điều 1. Ban
hành Khung kế hoạch.
Điều 2. Chánh
Văn phòng chịu trách nhiệm thi hành./.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
|
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Nguyễn Thị Nghĩa
"""


def test_a_broken_head_is_read_whole() -> None:
    yaml = sheet_of(PORTAL.encode(), "a.txt", "en").yaml

    assert "name: BỘ GIÁO DỤC VÀ ĐÀO TẠO" in yaml
    assert "place: Hà Nội\ndate: 2017-06-16" in yaml
    assert "number: 2071" in yaml
    assert "- Ban hành Khung kế hoạch." in yaml
    assert "Chánh Văn phòng chịu trách nhiệm thi hành" in yaml


def test_what_a_web_page_put_on_top_ends_no_head() -> None:
    above = "# source: https://example.vn/van-ban/2071\n# ngày lấy: 05/3/2024\n\n"

    yaml = sheet_of(f"{above}{PORTAL}".encode(), "a.txt", "en").yaml

    assert "https://example.vn/van-ban/2071" in yaml
    assert "name: BỘ GIÁO DỤC VÀ ĐÀO TẠO" in yaml
    assert "place: Hà Nội\ndate: 2017-06-16" in yaml


@pytest.mark.parametrize(
    "lines",
    [
        "QUYẾT ĐỊNH\nVỀ VIỆC",
        "Nguyễn Văn An\nLê Thị Hòa",
        "thi hành./.\nNơi nhận:",
        "1. Mục tiêu\na) Mục tiêu chung",
    ],
)
def test_lines_that_are_whole_stay_apart(lines: str) -> None:
    assert unwrap(NATIONAL + lines).endswith(lines)


@given(st.text("AaĂăộ .,;:|-1\n", max_size=80))
def test_no_letter_is_lost(typed: str) -> None:
    text = NATIONAL + typed

    assert "".join(unwrap(text).split()) == "".join(text.split())
    assert unwrap(typed) == typed
