"""Âm tiết: what is a syllable, and where its mark stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.vietnamese.spelling import lexicon
from congvan.vietnamese.spelling.syllables import canonical, parts, strip_tone, twins

WORDS = sorted(lexicon.lexicon().alone)


@pytest.mark.parametrize(
    "syllable",
    ["nghiêng", "quyết", "giếng", "gìn", "gì", "giá", "quý", "ủy", "khuỷu", "ngoằn", "y", "xoong",
     "thuở", "nguệch", "khuya", "ngoéo", "yêu", "ương", "hoặc", "quốc", "quỳnh", "tuýp"],
)  # fmt: skip
def test_a_syllable_of_the_language_has_parts(syllable: str) -> None:
    found = parts(syllable)

    assert found is not None
    assert found.spelled() == syllable


@pytest.mark.parametrize(
    "letters",
    ["nghành", "ngề", "kác", "cẻ", "ghà", "qoan", "truờng", "câp", "hộich", "thưc", "zalo", "tp",
     "ngiệp", "phuơng", "bạnh2", "quuốc", "gg", "", "đđ"],
)  # fmt: skip
def test_what_the_language_does_not_have_has_none(letters: str) -> None:
    assert parts(letters) is None


@pytest.mark.parametrize(
    ("typed", "old", "new"),
    [
        ("hoà", "hòa", "hoà"),
        ("khỏe", "khỏe", "khoẻ"),
        ("uỷ", "ủy", "uỷ"),
        ("thúy", "thúy", "thuý"),
        ("qúy", "quý", "quý"),
        ("qủa", "quả", "quả"),
        ("gìa", "già", "già"),
        ("tòan", "toàn", "toàn"),
        ("hòai", "hoài", "hoài"),
        ("nghiã", "nghĩa", "nghĩa"),
        ("đựơc", "được", "được"),
        ("muà", "mùa", "mùa"),
        ("khũyu", "khuỹu", "khuỹu"),
    ],
)
def test_a_mark_has_its_place_in_each_style(typed: str, old: str, new: str) -> None:
    syllable = parts(typed)

    assert syllable is not None
    assert syllable.spelled() == old
    assert syllable.spelled(new_style=True) == new


@given(st.sampled_from(WORDS))
def test_every_listed_syllable_comes_back_from_the_new_style(word: str) -> None:
    syllable = parts(word)

    assert syllable is not None
    assert canonical(syllable.spelled(new_style=True)) == word
    assert strip_tone(syllable.spelled(new_style=True)) == strip_tone(word)


@given(st.text("aăâeêioôơuưyạấởựghnqctpmk", max_size=9))
def test_whatever_stands_in_a_text_is_a_syllable_or_none(letters: str) -> None:
    syllable = parts(letters)

    assert syllable is None or strip_tone(syllable.spelled()) == strip_tone(letters)


def test_i_and_y_are_twins_after_some_letters_only() -> None:
    assert twins("kỹ") == {"kỹ", "kĩ"}
    assert twins("quý báu") == {"quý báu", "quí báu"}
    assert twins("tai") == {"tai"}
    assert twins("thúy") == {"thúy"}


def test_the_word_list_is_as_its_maker_writes_it() -> None:
    text = Path(lexicon.__file__).with_name("words.txt").read_text("utf-8")
    listed = [line for line in text.splitlines()[1:] if line and not line.startswith("#")]

    assert len(listed) == len(set(listed)) > 40_000
    assert [word for word in listed if " ".join(map(canonical, word.split())) != word] == []
    assert [word for word in listed if not all(map(parts, word.split()))] == []
