"""Chữ trong dòng: marks that count, and all else as typed."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.model.document.inline import BOLD, CITED, ITALIC, Run, escaped, plain, runs

ORDINARY = st.lists(
    st.sampled_from(["chữ", "Ủy ban", "2", " ", ", ", *"*^[]{}:#\"'-–%&<>\\"]), max_size=25
).map("".join)
"""What offices type, with any sign anywhere, but no citation and nothing to fill in."""

MARKS = st.text(st.sampled_from("aà 1\\*^[]@-\n.cần điền:"), max_size=40)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("chữ thường", [("chữ thường", "")]),
        ("", [("", "")]),
        ("*nghiêng*", [("nghiêng", "i")]),
        ("**đậm**", [("đậm", "b")]),
        ("một *hai* ba", [("một ", ""), ("hai", "i"), (" ba", "")]),
        ("(*như trên...*).", [("(", ""), ("như trên...", "i"), (").", "")]),
        ("*o\u031b\u0301*&", [("o\u031b\u0301", "i"), ("&", "")]),
        ("**§ 5**, *-2 °C*", [("§ 5", "b"), (", ", ""), ("-2 °C", "i")]),
        ("**a *b* c**", [("a ", "b"), ("b", "bi"), (" c", "b")]),
        ("m^2^", [("m", ""), ("2", "s")]),
        ("**m^2^**", [("m", "b"), ("2", "bs")]),
        (
            "theo [@tinh] và [@bo-1]",
            [("theo ", ""), ("tinh", "@"), (" và ", ""), ("bo-1", "@")],
        ),
        ("Giao [cần điền: tên].", [("Giao ", ""), ("[cần điền: tên]", "h"), (".", "")]),
        ("[CẦN ĐIỀN]", [("[CẦN ĐIỀN]", "h")]),
        (r"\*a\* \[@b\] m\^2^", [("*a* [@b] m^2^", "")]),
        (r"*a\* b*", [("a* b", "i")]),
        ("*một*\n*hai*", [("một", "i"), ("\n", ""), ("hai", "i")]),
    ],
)
def test_a_mark_gives_its_look_to_what_it_stands_around(
    typed: str, seen: list[tuple[str, str]]
) -> None:
    assert list(runs(typed)) == [Run(*pair) for pair in seen]


@pytest.mark.parametrize(
    "typed",
    [
        "2 * 3 = 6",
        "a*b*c",
        "* một",
        "một *",
        "**",
        "* *",
        "*hai",
        "x^ 2^",
        "^^",
        "a^b c^",
        "[abc]",
        "[@]",
        "[@a b]",
        "[1] và [2]",
        "a\\b",
        "C:\\d",
        "5*",
        "Gửi tệp (*.doc; *.pdf) và danh sách (*) trước ngày 05/11/2026 (*).",
        "Số liệu 1*, 2** và (*) là ước tính",
        "*một\nhai*",
        "a^2+b^2",
        "2^3^4",
        r"C:\*.doc",
        r"\\may-chu\tep\[1]",
        r"5 \* 3",
        "cần điền",
        "_a_",
        "`a`",
    ],
)
def test_a_sign_that_is_no_mark_is_text(typed: str) -> None:
    assert list(runs(typed)) == [Run(typed)]


def test_a_citation_stays_readable_in_plain_text() -> None:
    assert plain("**theo** [@tinh]") == "theo [@tinh]"


@given(st.one_of(st.text(max_size=40), MARKS))
def test_what_is_escaped_is_printed_unchanged(text: str) -> None:
    assert plain(escaped(text)) == text
    assert list(runs(escaped(text))) == [Run(text)]


@given(ORDINARY)
def test_what_has_no_pair_is_printed_unchanged(typed: str) -> None:
    looks = {run.marks for run in runs(typed)}

    shown = plain(typed)

    assert looks != {""} or shown == typed or "\\" in typed


@given(ORDINARY)
def test_a_sign_is_gone_only_where_a_look_says_so(typed: str) -> None:
    found = runs(typed)

    for sign in set(typed) - set("*^\\"):
        assert plain(typed).count(sign) == typed.count(sign)
    gone = typed.count("*") - plain(typed).count("*")
    assert gone % 2 == 0
    assert bool(gone) == any(BOLD in run.marks or ITALIC in run.marks for run in found)


def test_ten_thousand_signs_are_read_in_one_pass() -> None:
    typed = "*a " * 20_000 + "*\n" * 20_000

    assert list(runs(typed)) == [Run(typed)]


@given(st.text(st.characters(exclude_characters="\\*^["), max_size=40))
def test_text_without_a_mark_is_one_run(text: str) -> None:
    assert list(runs(text)) == [Run(text)]


@given(MARKS)
def test_no_letter_is_lost_or_added_whatever_the_marks(typed: str) -> None:
    letters = [c for c in typed if c not in "\\*^[]@"]

    found = "".join(run.text for run in runs(typed))

    assert [c for c in found if c not in "\\*^[]@"] == letters


@given(MARKS)
def test_two_neighbours_never_look_alike(typed: str) -> None:
    looks = [run.marks for run in runs(typed)]

    assert all(a != b or a == CITED for a, b in itertools.pairwise(looks))
    assert all("".join(sorted(marks)) == marks for marks in looks)
