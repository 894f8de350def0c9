"""Đánh số: the label of every item under every scheme."""

from __future__ import annotations

import pytest

from congvan.composing.numbering import label
from congvan.decree.words import SCHEMES


def labels(scheme: str, count: int) -> str:
    return " ".join(label(scheme, number) for number in range(1, count + 1))


def test_sections_have_roman_numbers() -> None:
    assert labels("I.", 14) == "I. II. III. IV. V. VI. VII. VIII. IX. X. XI. XII. XIII. XIV."
    assert [label("I.", number) for number in (19, 29, 40, 49, 90, 99, 101)] == [
        "XIX.", "XXIX.", "XL.", "XLIX.", "XC.", "XCIX.", "CI.",
    ]  # fmt: skip


def test_points_have_the_letters_of_the_decree_with_dd_and_without_f_j_w_z() -> None:
    assert labels("a)", 23) == (
        "a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y)"
    )
    assert [label("a)", number) for number in (24, 25, 46, 47)] == ["aa)", "bb)", "yy)", "aaa)"]


def test_parts_have_the_same_letters_in_capitals() -> None:
    assert labels("A.", 7) == "A. B. C. D. Đ. E. G."


@pytest.mark.parametrize(
    ("scheme", "seen"),
    [
        ("1.", "1. 2. 3."),
        ("(1)", "(1) (2) (3)"),
        ("1)", "1) 2) 3)"),
        ("(a)", "(a) (b) (c)"),
        ("-", "- - -"),
        ("+", "+ + +"),
    ],
)
def test_other_schemes_count_or_repeat(scheme: str, seen: str) -> None:
    assert labels(scheme, 3) == seen


@pytest.mark.parametrize(
    ("above", "seen"),
    [("3.", "3.2."), ("1.4.", "1.4.2."), ("", "2."), ("II.", "2."), ("-", "2."), ("a)", "2.")],
)
def test_a_decimal_number_carries_the_number_above_it(above: str, seen: str) -> None:
    assert label("1.1.", 2, above) == seen


def test_labels_of_one_level_differ_unless_they_are_bullets(subtests: pytest.Subtests) -> None:
    for scheme in SCHEMES:
        with subtests.test(scheme):
            seen = [label(scheme, number) for number in range(1, 60)]

            assert len(set(seen)) == (1 if scheme in ("-", "+", "") else 59)
