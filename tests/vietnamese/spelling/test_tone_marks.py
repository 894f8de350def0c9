"""Dấu thanh: two styles, marks out of place, and names left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.vietnamese.spelling.tone_marks import misplaced_marks, styled_syllables


def styles(text: str) -> list[tuple[str, str]]:
    """Return the syllables of a text that have a style, and how the other writes them."""
    return [(one.typed, one.instead) for one in styled_syllables(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("văn hoá và hóa đơn", [("hoá", "hóa"), ("hóa", "hoá")]),
        ("Ủy ban, Uỷ ban, UỶ BAN", [("Ủy", "Uỷ"), ("Uỷ", "Ủy"), ("UỶ", "ỦY")]),
        ("sức khoẻ, xã luỹ", [("khoẻ", "khỏe"), ("luỹ", "lũy")]),
        ("CỘNG HÒA XÃ HỘI", [("HÒA", "HOÀ")]),
        ("quý, quả, giá, gìn, hoàn, khoản, nguyên, ngoài, mùa, của, khuya", []),
    ],
)
def test_only_some_syllables_have_a_style(text: str, found: list[tuple[str, str]]) -> None:
    assert styles(text) == found


@pytest.mark.parametrize(
    "name",
    ["bà Nguyễn Thị Thuý", "ông Hoà", "tỉnh Hòa Bình", "TỈNH HOÀ BÌNH", "NGUYỄN THUÝ AN",
     "https://hoá.vn", "a/hoà"],
)  # fmt: skip
def test_names_and_addresses_are_left_alone(name: str) -> None:
    assert styles(name) == []


@pytest.mark.parametrize(
    ("text", "instead"),
    [("hòan thành", "hoàn"), ("kết qủa", "quả"), ("nghiã vụ", "nghĩa"), ("đựơc giao", "được"),
     ("Điện thọai", "thoại"), ("Tòan bộ", "Toàn"), ("KẾT QỦA", "QUẢ")],
)  # fmt: skip
def test_a_mark_out_of_place_has_one_right_place(text: str, instead: str) -> None:
    found = [one.instead for one in misplaced_marks(text)]

    assert found == [instead]


@given(st.text("hoòaàảuủyỷeẻ qnbtUHỦ,", max_size=60))
def test_a_mark_in_one_style_is_the_same_syllable_in_the_other(text: str) -> None:
    for one in styled_syllables(text):
        moved = text[: one.start] + one.instead + text[one.end :]

        assert len(moved) == len(text)
        assert one.typed in [back.instead for back in styled_syllables(moved)]
