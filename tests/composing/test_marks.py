"""Dấu câu: one mark at the end of a line, whatever was typed there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.composing.punctuation import bolded, closed, ended, joined, series, stripped
from congvan.model.document.inline import Run


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("một", "một"),
        ("một;", "một"),
        ("một.", "một"),
        ("một,", "một"),
        ("một./.", "một"),
        ("một  ", "một"),
        ("một...", "một..."),
        ("một…", "một…"),
        ("một…;", "một…;"),
        ("v.v.", "v.v."),
        ("một v.v..", "một v.v.."),
        ("một:", "một:"),
        ("một?", "một?"),
        ("", ""),
    ],
)
def test_the_mark_typed_at_the_end_is_taken_off(typed: str, kept: str) -> None:
    assert stripped(typed) == kept


@given(st.text())
def test_no_more_than_a_mark_is_taken_off(text: str) -> None:
    kept = stripped(text)

    assert text.startswith(kept)
    assert text[len(kept) :].strip() in ("", ";", ",", ".", "./.")


@given(st.lists(st.text("ab;.,… ", min_size=1, max_size=6), min_size=1, max_size=5))
def test_every_line_of_a_list_but_the_last_ends_in_a_semicolon(texts: list[str]) -> None:
    lines = series([[Run(text)] for text in texts], [])

    ends = [line[-1].text[-1] for line in lines]
    assert ends == [";"] * (len(texts) - 1) + ["."]


def test_an_empty_line_is_its_mark() -> None:
    assert closed([], ";", []) == [Run(";")]


def test_a_mark_is_printed_plain_after_a_look() -> None:
    assert closed([Run("một;", "b")], ".", []) == [Run("một", "b"), Run(".")]


def test_every_mark_put_in_is_noted() -> None:
    added: list[str] = []

    ended([Run("một")], added)
    series([[Run("a")], [Run("b")]], added)
    joined([Run("Một")], "Hai", added)

    assert added == ["./.", ";", ".", ":"]


@pytest.mark.parametrize(
    ("heading", "text", "between"),
    [
        ("Sở Nội vụ", "Chủ trì", ": "),
        ("Sở Nội vụ", "chủ trì", " "),
        ("Sở Nội vụ", "“Chủ trì", ": "),
        ("Sở Nội vụ", "2024", ": "),
        ("Sở Nội vụ:", "Chủ trì", " "),
        ("Sở Nội vụ.", "Chủ trì", " "),
        ("Sở Nội vụ", "", ""),
    ],
)
def test_a_heading_is_joined_to_its_text(heading: str, text: str, between: str) -> None:
    assert joined([Run(heading)], text, []) == between


def test_a_mark_stands_behind_a_note_and_replaces_the_one_before_it() -> None:
    added: list[str] = []

    found = closed([Run("Luật A;"), Run("1", "n")], ".", added)

    assert found == [Run("Luật A"), Run("1", "n"), Run(".")]


def test_bold_words_leave_the_numbers_of_notes_as_they_are() -> None:
    assert bolded([Run("a"), Run("b", "i"), Run("1", "n")]) == [
        Run("a", "b"),
        Run("b", "bi"),
        Run("1", "n"),
    ]
