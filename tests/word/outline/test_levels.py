"""Bậc nội dung: what numbering a line begins with, and how deep it stands."""

from __future__ import annotations

import pytest

from congvan.word.recognition.numbering_levels import Ladder, scheme_of


@pytest.mark.parametrize(
    ("text", "scheme", "label"),
    [
        ("Phần I", "Phần I", "Phần I"),
        ("PHẦN THỨ NHẤT", "Phần I", "PHẦN THỨ NHẤT"),
        ("Chương II. QUY ĐỊNH CHUNG", "Chương I", "Chương II."),
        ("Mục 2", "Mục 1", "Mục 2"),
        ("Tiểu mục 1", "Tiểu mục 1", "Tiểu mục 1"),
        ("ĐIỀU 13. TRÁCH NHIỆM", "Điều 1.", "ĐIỀU 13."),
        ("Điều 3a. Hiệu lực", "Điều 1.", "Điều 3a."),
        ("IV. TỔ CHỨC", "I.", "IV."),
        ("B. Nhiệm vụ", "A.", "B."),
        ("2. Yêu cầu", "1.", "2."),
        ("3/ Điều 19", "1.", "3/"),
        ("2.1. Nội dung", "1.1.", "2.1."),
        ("2.1.3 Nội dung", "1.1.1.", "2.1.3"),
        ("2.1/ Nội dung", "1.1.", "2.1/"),
        ("đ) lập kế hoạch", "a)", "đ)"),
        ("a. Mục đích", "a)", "a."),
        ("(2) báo cáo", "(1)", "(2)"),
        ("1) Thời gian", "1)", "1)"),
        ("- Sở Nội vụ", "-", "-"),
        ("-Sở Nội vụ", "-", "-"),
        ("+ Kinh phí", "+", "+"),
    ],
)
def test_a_numbering_is_known_by_its_form(text: str, scheme: str, label: str) -> None:
    assert scheme_of(text) == (scheme, label)


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Luật", "Mục 3 của Nghị định này", "Chương II Luật Đất đai", "điều 5. viết thường",
        "1.250.000 đồng", "V/v tăng cường", "24.01.2025 20:06", "", "Điều 5 Nghị định",
        "10% số hộ", "TM. ỦY BAN NHÂN DÂN",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert scheme_of(text) is None


def _depths(*lines: str) -> list[int]:
    ladder = Ladder()
    return [ladder.level(line, "").depth for line in lines]


def test_depth_goes_by_the_numberings_that_are_open() -> None:
    lines = ("mở đầu", "I. MỘT", "1. Một", "- gạch", "+ cộng", "a) điểm", "2. Hai", "II. HAI")

    assert _depths(*lines) == [0, 1, 2, 3, 4, 3, 2, 1]


def test_text_under_a_number_stands_as_deep_as_it() -> None:
    assert _depths("Điều 1. Phạm vi", "1. Khoản", "văn xuôi", "Điều 2. Tiếp") == [1, 2, 2, 1]


def test_letters_may_stand_above_roman_figures() -> None:
    assert _depths("A. PHẦN CHUNG", "I. MỘT", "II. HAI", "B. PHẦN RIÊNG", "I. MỘT") == [
        1, 2, 2, 1, 2,
    ]  # fmt: skip


def test_a_number_that_word_counts_is_the_label() -> None:
    level = Ladder().level("Hiệu lực", "Điều 3.")

    assert (level.scheme, level.label, level.automatic) == ("Điều 1.", "Điều 3.", True)


def test_numbers_in_a_quoted_passage_are_of_another_document() -> None:
    ladder = Ladder()

    levels = [
        ladder.level(line, "")
        for line in ("1. Sửa như sau:", "“a) một;", "b) hai.”.", "2. Hết")
    ]

    assert [one.quoted for one in levels] == [False, True, True, False]
    assert [one.scheme for one in levels] == ["1.", "", "", "1."]


def test_a_quotation_mark_that_is_never_closed_does_not_quote_the_rest() -> None:
    ladder = Ladder()

    levels = [ladder.level(line, "") for line in ("“mở", *("1. Khoản",) * 60)]

    assert levels[-1].scheme == "1."


def test_one_quoted_word_at_the_start_is_no_quoted_passage() -> None:
    assert not Ladder().level("“Một cửa” là cơ chế giải quyết thủ tục.", "").quoted
