"""Ngắt dòng: lines that fit, words that stay, rules of the right length."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.composing.line_breaks import MM_PT, broken, divided, look, rule
from congvan.decree import lettering
from congvan.decree.page import HOUSE, MOTTO_RULE, NAME_RULE, PART_OF_NAME, House, twips
from congvan.decree.words import DIVIDED_BODIES, MOTTO, NATIONAL_NAME, UNIT_WORDS

HOUSES = [House(sizes=sizes) for sizes in lettering.PROFILES]
COLUMN = HOUSE.head_mm[0]
STYLES = [look(row, house) for row in lettering.ROWS for house in HOUSES]
WORDS = st.lists(
    st.one_of(
        st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyÀẾỖỤ-“”,.", min_size=1, max_size=12),
        st.sampled_from(["tỉnh", "huyện", "Kon", "và", "của", "thị", "trấn", "Ủy"]),
    ),
    min_size=1,
    max_size=25,
)


@given(WORDS, st.sampled_from(STYLES), st.sampled_from([30.0, COLUMN, 150.0]), st.booleans())
def test_lines_fit_their_column_and_hold_the_words_as_typed(
    words: list[str],
    style: tuple[float, bool, bool],
    column: float,
    name: bool,  # noqa: FBT001
) -> None:
    look_ = STYLES[0]._replace(size=style[0], bold=style[1], italic=style[2])
    text = " ".join(words)

    lines = broken(text, look_, column, name=name)

    assert " ".join(lines) == text
    for line in lines:
        assert look_.width(line) <= column * MM_PT or " " not in line


@given(WORDS)
def test_there_are_as_few_lines_as_can_be(words: list[str]) -> None:
    style = look(lettering.ISSUER, HOUSE)
    room = COLUMN * MM_PT - 2
    greedy, used = 1, 0.0
    for word in words:
        more = style.width(word) + (style.width(" ") if used else 0)
        if used and used + more > room:
            greedy, used = greedy + 1, style.width(word)
        else:
            used += more

    assert len(broken(" ".join(words), style, COLUMN, name=True)) <= greedy


@given(st.text("a b  c", max_size=30))
def test_spaces_inside_a_line_stay_as_typed(text: str) -> None:
    lines = broken(text * 8, look(lettering.BODY, HOUSE), 20)

    assert " ".join(lines) == text * 8


def test_the_place_of_a_body_stands_on_its_own_line(subtests: pytest.Subtests) -> None:
    for body, unit in product(DIVIDED_BODIES, UNIT_WORDS):
        with subtests.test(f"{body} {unit}"):
            assert divided(f"{body} {unit} A B") == f"{body}\n{unit} A B"


@pytest.mark.parametrize(
    "name",
    [
        "Sở Nội vụ tỉnh Kon Tum",
        "Ủy ban nhân dân",
        "Ủy ban nhân dân và Hội đồng",
        "Văn phòng Ủy ban",
    ],
)
def test_other_names_stay_in_one(name: str) -> None:
    assert divided(name) == name


def test_a_name_breaks_best_before_a_unit_word() -> None:
    style = look(lettering.ISSUER, HOUSE)

    lines = broken("BAN CHỈ ĐẠO PHONG TRÀO VĂN HÓA HUYỆN KON PLÔNG", style, COLUMN, name=True)

    assert lines[-1].startswith("HUYỆN")


def test_a_line_does_not_end_in_a_word_that_leans_on_the_next() -> None:
    text = "tăng cường công tác quản lý, nâng cao chất lượng Phong trào trên địa bàn huyện " * 3

    for line in broken(text.strip(), look(lettering.LETTER_SUBJECT, HOUSE), COLUMN):
        assert line.rpartition(" ")[2] not in ("và", "của", "các", "trên", "những", "V/v")


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("V/v mời họp ngày 06 tháng 12 năm 2026", "ngày 06 tháng 12 năm 2026"),
        (
            "V/v báo cáo kết quả thực hiện bảo hiểm y tế đến ngày 06 tháng 12",
            "ngày 06 tháng 12",
        ),
        ("V/v tổ chức Hội nghị sơ kết 06 tháng đầu năm và cả năm", "06 tháng"),
        ("V/v hoàn thành việc rà soát trong 05 ngày làm việc", "05 ngày"),
        ("V/v thực hiện kịp thời quy định tại Điều 4 của Luật", "Điều 4"),
        ("V/v góp ý Đề án phát triển mạng lưới 2026 - 2030 của xã", "2026 - 2030"),
        ("V/v tổ chức ra quân tổng vệ sinh môi trường đầu năm", "vệ sinh"),
        ("V/v sử dụng thống nhất một hệ thống quản lý", "hệ thống"),
    ],
)
def test_a_line_keeps_dates_numbers_and_words_together(text: str, together: str) -> None:
    lines = broken(text, look(lettering.LETTER_SUBJECT, HOUSE), COLUMN)

    assert len(lines) > 1
    assert any(together in line for line in lines)


def test_a_date_that_must_break_does_so_before_its_month_or_year() -> None:
    lines = broken("ngày 06 tháng 12 năm 2026", look(lettering.LETTER_SUBJECT, HOUSE), 35)

    assert len(lines) == 2
    assert lines[1].split()[0] in ("tháng", "năm")


@pytest.mark.parametrize("house", HOUSES)
def test_the_national_name_and_the_motto_fit_their_column(house: House) -> None:
    room = HOUSE.head_mm[1] * MM_PT

    assert look(lettering.NATIONAL_NAME, house).width(NATIONAL_NAME) <= room
    assert look(lettering.MOTTO, house).width(MOTTO) <= room


@given(WORDS, st.sampled_from(HOUSES))
def test_the_rule_under_a_name_is_between_a_third_and_a_half_of_it(
    words: list[str], house: House
) -> None:
    style = look(lettering.ISSUER, house)
    lines = broken(" ".join(words).upper(), style, COLUMN, name=True)
    longest = max(style.width(line) for line in lines)

    line = rule(tuple(lines), style, COLUMN, PART_OF_NAME)

    length = (twips(COLUMN) - line.left - line.right) / 20
    if longest <= COLUMN * MM_PT and longest > 1:
        assert NAME_RULE.low - 0.01 <= length / longest <= NAME_RULE.high + 0.11 / longest
    assert line.left == line.right


@pytest.mark.parametrize("house", HOUSES)
def test_the_rule_under_the_motto_is_as_long_as_the_motto(house: House) -> None:
    style, column = look(lettering.MOTTO, house), HOUSE.head_mm[1]

    line = rule((MOTTO,), style, column, MOTTO_RULE)

    length = (twips(column) - 2 * line.left) / 20
    assert length == pytest.approx(style.width(MOTTO), abs=0.1)


def test_a_word_that_only_looks_like_a_unit_is_none() -> None:
    assert divided("Ủy ban nhân dân tình nguyện") == "Ủy ban nhân dân tình nguyện"
