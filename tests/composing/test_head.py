"""Phần đầu: names, number and symbol, place and date, subject, Kính gửi."""

from __future__ import annotations

from typing import Any

import pytest

import congvan
from congvan.composing import compose
from congvan.pack import load_type
from congvan.vietnamese import BLANK
from tests.factories import a_document, a_plan


def head(document: congvan.Document) -> dict[str, Any]:
    return compose(document, load_type(document.type)).context


def joined(runs: list[tuple[str, str]]) -> str:
    return "".join(text for text, _ in runs)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("5", "05"),
        ("05", "05"),
        ("15", "15"),
        ("0124", "0124"),
        ("0", "0"),
        ("5a", "5a"),
        (None, BLANK),
    ],
)
def test_a_number_of_one_digit_gets_a_zero_and_none_a_blank(
    typed: str | None, seen: str
) -> None:
    assert head(a_document(number=typed))["number"] == seen


def test_a_letter_has_its_symbol_as_typed() -> None:
    assert head(a_document(symbol="UBND-VX"))["symbol"] == "UBND-VX"


@pytest.mark.parametrize("typed", ["UBND", "KH-UBND"])
def test_a_plan_has_its_abbreviation_once(typed: str) -> None:
    assert head(a_plan(symbol=typed))["symbol"] == "KH-UBND"


def test_what_is_not_known_of_the_date_stays_blank() -> None:
    assert head(a_document(date={"year": 2024}))["date"] == (
        f"ngày {BLANK} tháng {BLANK} năm 2024"
    )
    assert head(a_document(date=None))["date"].endswith(f"năm {BLANK}")


@pytest.mark.parametrize("prefix", ["", "V/v ", "v/v ", "V/v: ", "Về việc ", "VỀ VIỆC "])
def test_the_subject_of_a_letter_is_introduced_once(prefix: str) -> None:
    context = head(a_document(subject=f"{prefix}báo cáo quý I"))

    assert joined(context["subject"]) == "V/v báo cáo quý I"


def test_a_subject_that_only_begins_alike_stays_as_typed() -> None:
    context = head(a_document(subject="Về việclàm"))

    assert joined(context["subject"]) == "V/v Về việclàm"


def test_a_plan_has_the_name_of_its_type_and_its_subject_as_typed() -> None:
    context = head(a_plan(subject="Về việc tuyên truyền"))

    assert context["type_name"] == "KẾ HOẠCH"
    assert joined(context["subject"]) == "Về việc tuyên truyền"


def test_marks_in_a_subject_hold_where_its_lines_break() -> None:
    subject = "tăng cường **quản lý, nâng cao** chất lượng " * 4

    lines = head(a_document(subject=subject.strip()))["subject"]

    assert joined(lines).count("\n") > 2
    assert [text.replace("\n", " ") for text, marks in lines if marks == "b"] == [
        "quản lý, nâng cao"
    ] * 4


def test_one_recipient_stands_without_a_mark() -> None:
    context = head(a_document(recipients="Sở Nội vụ"))

    assert [joined(line) for line in context["recipients"]] == ["Sở Nội vụ"]


def test_several_recipients_are_a_list() -> None:
    context = head(a_document(recipients=["Sở Nội vụ;", "Sở Y tế", "Sở Tài chính"]))

    assert [joined(line) for line in context["recipients"]] == [
        "Sở Nội vụ;",
        "Sở Y tế;",
        "Sở Tài chính.",
    ]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân huyện Kon Plông", ("ỦY BAN NHÂN DÂN", "HUYỆN KON PLÔNG")),
        ("Uỷ ban nhân dân tỉnh Kon Tum", ("UỶ BAN NHÂN DÂN", "TỈNH KON TUM")),
        ("Hội đồng nhân dân thị xã A", ("HỘI ĐỒNG NHÂN DÂN", "THỊ XÃ A")),
        ("Ủy ban nhân dân", ("ỦY BAN NHÂN DÂN",)),
        ("Sở Nội vụ", ("SỞ NỘI VỤ",)),
        (["Sở", "Nội vụ"], ("SỞ", "NỘI VỤ")),
        ("Sở Giáo dục và Đào tạo tỉnh Kon Tum", ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TỈNH KON TUM")),
    ],
)
def test_a_name_breaks_before_its_place(name: str | list[str], lines: tuple[str, ...]) -> None:
    assert head(a_document(issuer={"name": name}))["issuer"] == lines


def test_a_superior_is_printed_only_where_it_is_typed() -> None:
    assert head(a_document())["parent"] == ()
    assert head(a_document(issuer={"parent": "Bộ Nội vụ", "name": "Cục A"}))["parent"] == (
        "BỘ NỘI VỤ",
    )


def test_a_reader_of_the_file_list_sees_title_and_author() -> None:
    context = head(a_document(subject="báo cáo **quý I**"))

    assert context["title"] == "báo cáo quý I"
    assert context["author"] == "Ủy ban nhân dân huyện Kon Plông"
