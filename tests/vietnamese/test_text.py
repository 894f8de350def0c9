"""Tiếng Việt: dates, numbers in words, and names compared without marks."""

from __future__ import annotations

import unicodedata

import pytest
from babel.numbers import format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from congvan.vietnamese.text import (
    BLANK,
    bare,
    date_in_words,
    near,
    nfc,
    number_in_words,
    thousands,
    two_digits,
)

DIGITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5,
    "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
READINGS = {
    0: "không",
    4: "bốn",
    5: "năm",
    10: "mười",
    14: "mười bốn",
    15: "mười lăm",
    21: "hai mươi mốt",
    24: "hai mươi tư",
    25: "hai mươi lăm",
    41: "bốn mươi mốt",
    55: "năm mươi lăm",
    101: "một trăm linh một",
    104: "một trăm linh bốn",
    105: "một trăm linh năm",
    110: "một trăm mười",
    111: "một trăm mười một",
    115: "một trăm mười lăm",
    1000: "một nghìn",
    1001: "một nghìn không trăm linh một",
    1005: "một nghìn không trăm linh năm",
    1010: "một nghìn không trăm mười",
    1021: "một nghìn không trăm hai mươi mốt",
    15021: "mười lăm nghìn không trăm hai mươi mốt",
    100005: "một trăm nghìn không trăm linh năm",
    1005000: "một triệu không trăm linh năm nghìn",
    1000005: "một triệu không trăm linh năm",
    1234567: "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy",
    1000000001: "một tỷ không trăm linh một",
    1005000000: "một tỷ không trăm linh năm triệu",
    1250000000000: "một nghìn hai trăm năm mươi tỷ",
    -5: "âm năm",
}
"""The vectors agreed for this project."""


def read_back(words: str) -> int:
    """Return the number that words say; knows the words, not how they are made."""
    billions, sign, rest = words.rpartition("tỷ")
    if sign:
        return read_back(billions.strip()) * 10**9 + (_below(rest.split()) if rest else 0)
    return _below(words.split())


def _below(words: list[str]) -> int:
    whole = group = 0
    for word in words:
        if word in ("triệu", "nghìn"):
            whole += group * (10**6 if word == "triệu" else 10**3)
            group = 0
        elif word == "trăm":
            group *= 100
        elif word == "mươi":
            group = group // 10 * 10 + group % 10 * 10
        elif word == "mười":
            group += 10
        elif word != "linh":
            group += DIGITS[word]
    return whole + group


@pytest.mark.parametrize(("number", "words"), READINGS.items())
def test_a_number_is_read_the_standard_way(number: int, words: str) -> None:
    assert number_in_words(number) == words


@given(st.one_of(st.integers(0, 10**15), st.integers(0, 15).map(lambda power: 10**power)))
@example(10**15)
@example(2_020)
@example(1_000_000_000_000_001)
def test_what_is_read_out_is_the_number_again(number: int) -> None:
    assert read_back(number_in_words(number)) == number


@given(st.integers(0, 10**15))
def test_no_word_of_another_reading_is_used(number: int) -> None:
    words = number_in_words(number).split()

    assert set(words) <= {*DIGITS, "mười", "mươi", "trăm", "nghìn", "triệu", "tỷ", "linh"}
    assert "mươi bốn" not in " ".join(words)
    assert "mươi năm" not in " ".join(words)
    assert "mươi một" not in " ".join(words)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ((19, 2, 2024), "ngày 19 tháng 02 năm 2024"),
        ((7, 3, 2024), "ngày 07 tháng 3 năm 2024"),
        ((5, 11, 2024), "ngày 05 tháng 11 năm 2024"),
        ((31, 1, 2025), "ngày 31 tháng 01 năm 2025"),
        ((10, 10, 2024), "ngày 10 tháng 10 năm 2024"),
        ((None, 9, 2024), f"ngày {BLANK} tháng 9 năm 2024"),
        ((None, None, 2024), f"ngày {BLANK} tháng {BLANK} năm 2024"),
        ((None, None, None), f"ngày {BLANK} tháng {BLANK} năm {BLANK}"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_zero(
    date: tuple[int | None, int | None, int | None], words: str
) -> None:
    assert date_in_words(*date) == words


def test_a_blank_never_breaks_the_line() -> None:
    assert set(BLANK) == {"\u00a0"}


def test_small_numbers_have_a_zero_before_them() -> None:
    assert [two_digits(number) for number in (0, 1, 9, 10, 31)] == [
        "00",
        "01",
        "09",
        "10",
        "31",
    ]


@pytest.mark.parametrize(
    "typed",
    ["nơi nhận", "Nơi-nhận", "noi_nhan", "NƠI NHẬN", "noinhan", " nơi  nhận ", "nơi nhận:"],
)
def test_names_are_one_without_marks_case_and_spaces(typed: str) -> None:
    assert bare(typed) == "noinhan"


def test_dd_is_d_and_other_letters_are_kept_apart() -> None:
    assert bare("Địa danh") == "diadanh"
    assert bare("ủy") == bare("uỷ")
    assert bare("ký") != bare("kì")


@given(st.text())
def test_a_bare_name_stays_as_it_is(text: str) -> None:
    assert bare(bare(text)) == bare(text)


@given(st.text(st.characters(codec="utf-8")))
def test_composing_changes_no_letter(text: str) -> None:
    composed = nfc(text)

    assert unicodedata.is_normalized("NFC", composed)
    assert unicodedata.normalize("NFD", composed) == unicodedata.normalize("NFD", text)


def test_composing_spells_nothing_anew() -> None:
    assert nfc("hoà hòa m² ½ …") == "hoà hòa m² ½ …"


@given(st.integers(0, 10**15))
def test_thousands_are_written_as_babel_writes_them(number: int) -> None:
    assert thousands(number) == format_decimal(number, locale="vi")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("trich yeo", "trích yếu"),
        ("TRÍCH-YẾU", "trích yếu"),
        ("kí gửi", "kính gửi"),
        ("pdg", "pgd"),
        ("bài thơ", None),
        ("", None),
    ],
)
def test_the_nearest_name_is_offered_or_none(typed: str, meant: str | None) -> None:
    assert near(typed, ["trích yếu", "kính gửi", "bản ghi nhớ", "gd", "pgd"]) == meant
