"""Chữ hoa, chữ thường: names get small letters only where their own text has them."""

from __future__ import annotations

import pytest

from congvan.importing.casing import Casing

CASING = Casing(
    ["Thực hiện chỉ đạo của Sở Giáo dục và Đào tạo, Phòng Kinh tế huyện Kon Plông báo cáo.",
     "CHI CỤC THÚ Y"]
)  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Sở Giáo dục và Đào tạo"),
        ("ỦY BAN NHÂN DÂN HUYỆN KON PLÔNG", "Ủy ban nhân dân huyện Kon Plông"),
        ("CHI CỤC THÚ Y", "CHI CỤC THÚ Y"),
        ("PHÓ CHỦ TỊCH", "Phó Chủ tịch"),
        ("Trường Mầm non Hoa Sen", "Trường Mầm non Hoa Sen"),
        ("", ""),
    ],
)
def test_a_name_is_written_as_the_text_writes_it(printed: str, typed: str) -> None:
    assert CASING.recased(printed) == typed


@pytest.mark.parametrize(
    ("printed", "typed"),
    [("MỘT", "Một"), ("MỘT HAI BA", "Một hai ba"), ("MỘT HAI BA BỐN", "MỘT HAI BA BỐN")],
)
def test_a_name_is_put_together_from_at_most_3_phrases(printed: str, typed: str) -> None:
    assert Casing(["một, hai, ba, bốn, năm"]).recased(printed) == typed
