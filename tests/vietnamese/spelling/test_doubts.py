"""Ngờ: slips are found without the table, ordinary words are left alone."""

from __future__ import annotations

import random
import sys
from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.vietnamese.spelling.doubts import doubtful_words
from congvan.vietnamese.spelling.impossible_syllables import broken_syllables
from congvan.vietnamese.spelling.slips import likeness
from tests.strategies import BODIES, OFFICES, WORDS


def doubted(text: str) -> list[tuple[str, str]]:
    """Return what is doubted in a text, and what is offered."""
    return [(doubt.typed, doubt.instead) for doubt in sorted(doubtful_words(text))]


def broken(text: str) -> list[tuple[str, str]]:
    """Return the broken syllables of a text, and what is offered."""
    return [(doubt.typed, doubt.instead) for doubt in broken_syllables(text)]


@pytest.mark.parametrize(
    ("text", "typed", "instead"),
    [
        ("tăng cường lòng ghép giữa các nội dung", "lòng ghép", "lồng ghép"),
        ("khắc phục nội dung chòng chéo với phong trào", "chòng chéo", "chồng chéo"),
        ("Báo đề các cơ quan, đơn vị biết", "Báo đề", "Báo để"),
        ("đề nghị của Hiệp hội Nước nắm Phan Thiết", "Nước nắm", "Nước mắm"),
        ("theo yêu câu của Thanh tra", "yêu câu", "yêu cầu"),
        ("Sở Y tế vận chuyền thuốc", "vận chuyền", "vận chuyển"),
        ("các quy đinh của pháp luật", "quy đinh", "quy định"),
        ("ứng dụng công nghê thông tin", "công nghê", "công nghệ"),
        ("lấy ý kiếng tham gia", "ý kiếng", "ý kiến"),
        ("phát triển du lịt cộng đồng", "du lịt", "du lịch"),
    ],
)
def test_a_slip_is_doubted_without_the_table(text: str, typed: str, instead: str) -> None:
    assert doubted(text) == [(typed, instead)]


@pytest.mark.parametrize("right", [*WORDS, *OFFICES, *BODIES])
def test_ordinary_words_are_not_doubted(right: str) -> None:
    assert doubted(f"Đề nghị {right} để báo cáo.") == []
    assert broken(f"Đề nghị {right} để báo cáo.") == []


@pytest.mark.parametrize(
    "right",
    [
        "Nhà nước nắm giữ cổ phần", "ông Nguyễn Văn Lòng Ghép", "LÒNG GHÉP", "yêu, câu",
        "xã Kon Plông", "nước mặt, nước ngầm", "phòng, chống đuối nước", "tổ chức kỳ thi",
        "cấp tỉnh, cấp xã", "đối tác công tư", "Ban Chỉ đạo", "kĩ thuật, kỹ thuật, lí do",
    ],
)  # fmt: skip
def test_names_and_words_side_by_side_are_not_doubted(right: str) -> None:
    assert doubted(right) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("các nghành liên quan", [("nghành", "ngành")]),
        ("cung câp tài liệu", [("câp", "cấp")]),
        ("ảnh huởng đến tiến độ", [("huởng", "hưởng")]),
        ("Quyết định số 15/QĐ-UBND, e-mail: vănthư@tỉnh.vn", []),
        ("đi ôtô, nghe rađiô ở xã Đăk Hring", []),
        ("sê-ri, ki-lô-gam, internet, website", []),
        ("phương tiện Nghành", []),
        ("chuyển muc đích sử dụng", [("muc", "mục")]),
        ("Vât liệu xây dựng", [("Vât", "Vật")]),
        ("tài nguyên nướt và khoáng sản", [("nướt", "nước")]),
        ("diệt véc tơ, tiêm vắc xin, bộ kit, ông Vât Văn Liệu", []),
    ],
)
def test_a_broken_syllable_is_found_and_no_loan(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert broken(text) == found


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [("bỗ", "bổ", 1), ("duơng", "dương", 1), ("xung", "sung", 0.5), ("chung", "trung", 0.5),
     ("giành", "dành", 0.5), ("quan", "quang", 0.5), ("tê", "tên", 0.02), ("báo", "cáo", 0)],
)  # fmt: skip
def test_slips_are_likelier_the_less_they_change(one: str, other: str, least: float) -> None:
    assert likeness(one, other) == likeness(other, one) == least


@given(st.text(max_size=200) | st.text("hoòaàăâđiêuưnghptc ,.\n", max_size=200))
def test_a_doubt_stands_where_it_says(text: str) -> None:
    for found in (sorted(doubtful_words(text)), list(broken_syllables(text))):
        assert [text[one.start : one.end] for one in found] == [one.typed for one in found]
        assert all(one.instead and one.instead != one.typed for one in found)
        assert all(one.end <= other.start for one, other in pairwise(found))


def test_twice_the_nonsense_takes_about_twice_the_steps() -> None:
    steps(nonsense(1_000))  # reads the lexicon

    short, long = steps(nonsense(10_000)), steps(nonsense(20_000))  # more than is remembered

    assert long < 3 * short, "a square would be 4"


def nonsense(words: int) -> str:
    letters = random.Random(words)  # noqa: S311 - nothing secret
    return " ".join("".join(letters.choices("aăâêoôơuưnghtcmpbđ", k=5)) for _ in range(words))


def steps(text: str) -> int:
    """Return how many calls and returns the doubts about a text take, on any machine alike."""
    counted, before = count(), sys.getprofile()

    def step(*_: object) -> None:
        next(counted)

    sys.setprofile(step)
    try:
        list(doubtful_words(text))
        list(broken_syllables(text))
    finally:
        sys.setprofile(before)
    return next(counted)
