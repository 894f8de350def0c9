"""Từ hay viết sai: each entry of the table, and where it does not count."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.vietnamese.spelling.confusions import besides, confused_words, entries
from congvan.vietnamese.spelling.doubts import doubtful_words
from congvan.vietnamese.spelling.syllables import canonical, parts

ENTRIES = entries()


def corrected(text: str) -> str:
    """Return a text with everything the table knows corrected."""
    for doubt in reversed(list(confused_words(text))):
        text = text[: doubt.start] + doubt.instead + text[doubt.end :]
    return text


def test_an_entry_corrects_what_is_wrong_and_nothing_that_is_right(
    subtests: pytest.Subtests,
) -> None:
    for entry in ENTRIES:
        with subtests.test(entry.wrong):
            assert corrected(f"Việc {entry.wrong}.") == f"Việc {entry.right}."
            assert list(confused_words(f"Việc {entry.right}.")) == []


def test_an_entry_is_well_written(subtests: pytest.Subtests) -> None:
    for entry in ENTRIES:
        with subtests.test(entry.wrong):
            assert all(parts(one) for one in entry.right.split(" "))
            assert " ".join(map(canonical, entry.right.split(" "))) == entry.right
            assert len(entry.wrong.split(" ")) == len(entry.right.split(" "))
            assert entry.wrong != entry.right


def test_an_entry_is_right_where_the_table_says_so(subtests: pytest.Subtests) -> None:
    for entry in [one for one in ENTRIES if one.after or one.before]:
        with subtests.test(entry.wrong):
            for word in entry.after:
                assert list(confused_words(f"{word} {entry.wrong}")) == []
            for word in entry.before:
                assert list(confused_words(f"{entry.wrong} {word}")) == []


def test_no_entry_stands_twice() -> None:
    wrong = [" ".join(map(canonical, entry.wrong.split(" "))) for entry in ENTRIES]

    assert len(set(wrong)) == len(wrong) > 150


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("Báo đề các cơ quan, đơn vị biết.", "Báo để các cơ quan, đơn vị biết."),
        ("tăng cường lòng ghép giữa", "tăng cường lồng ghép giữa"),
        ("Hiệp hội Nước nắm Phan Thiết", "Hiệp hội Nước mắm Phan Thiết"),
        ("Hội Nước nắm Phan Thiết", "Hội Nước mắm Phan Thiết"),
        ("BỔ XUNG DỰ TOÁN", "BỔ SUNG DỰ TOÁN"),
        ("bổ  xung", "bổ  sung"),
        ("Sửa chửa", "Sửa chữa"),
        ("thỏa thuận, thoã mãn", "thỏa thuận, thỏa mãn"),
    ],
)
def test_a_correction_keeps_capitals_and_spaces(typed: str, right: str) -> None:
    assert corrected(typed) == right


@pytest.mark.parametrize(
    "right",
    [
        "Nhà nước nắm giữ cổ phần chi phối",
        "lịch sử lý luận", "bổ sung quanh năm", "tập trung tay nghề", "khả năng xuất khẩu",
        "học tập chung", "thông báo đề thi", "các cơ sở khác phục vụ", "tần suất hiện nay",
        "dân chủ, chương trình", "ông Trần Bổ Xung", "lưu dữ liệu", "chung thực hiện",
    ],
)  # fmt: skip
def test_the_same_syllables_may_be_other_words(right: str) -> None:
    assert list(confused_words(right)) == []


def test_what_the_table_says_is_said_once() -> None:
    text = "nội dung chòng chéo, yêu câu báo cáo"

    assert [doubt.typed for doubt in doubtful_words(text)] == ["chòng chéo", "yêu câu"]
    assert [doubt.typed for doubt in besides(text, doubtful_words(text))] == ["yêu câu"]


@given(st.lists(st.sampled_from([*(one.wrong for one in ENTRIES), "và", ", ", "Ủy", "\n"])))
def test_a_correction_stands_where_it_says(words: list[str]) -> None:
    text = " ".join(words)

    found = list(confused_words(text))

    assert [text[one.start : one.end] for one in found] == [one.typed for one in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
