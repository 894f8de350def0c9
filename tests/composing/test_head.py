"""Phần đầu: names, number and symbol, place and date, subject, Kính gửi."""

from __future__ import annotations

from typing import Any

import pytest

import congvan
from congvan.composing.context import compose
from congvan.decree.page import HOUSE, twips
from congvan.pack.pack import load_type
from congvan.vietnamese.text import BLANK
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


def test_several_issuers_stand_below_one_another() -> None:
    issuers = [{"parent": "Bộ Nội vụ", "name": "Cục A"}, {"name": "Sở Y tế"}, {"name": "Sở B"}]

    context = head(a_document(issuer=issuers))

    assert context["parent"] == ("BỘ NỘI VỤ",)
    assert context["issuer"] == ("CỤC A -", "SỞ Y TẾ -", "SỞ B")


def test_a_name_typed_takes_the_place_of_the_name_of_the_type() -> None:
    context = head(a_plan(type_name="Kế hoạch liên tịch"))

    assert context["type_name"] == "KẾ HOẠCH LIÊN TỊCH"


@pytest.mark.parametrize(
    ("typed", "text", "width"),
    [("hỏa tốc", "HỎA TỐC", 30), ("Thuong khan", "THƯỢNG KHẨN", 40), ("KHẨN", "KHẨN", 20)],
)
def test_a_mark_of_urgency_has_the_box_of_the_decree(typed: str, text: str, width: int) -> None:
    found = head(a_document(urgency=typed))["urgency"]

    taken = twips(HOUSE.head_mm[0]) - found.left - found.right
    assert found.text == text
    assert abs(taken - twips(width)) <= 1
    assert head(a_document())["urgency"] is None


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("có", "DỰ THẢO"),
        (True, "DỰ THẢO"),
        ("Dự thảo lần 2", "DỰ THẢO LẦN 2"),
        ("không", ""),
        (False, ""),
        (None, ""),
    ],
)
def test_a_draft_says_so(typed: object, seen: str) -> None:
    assert head(a_document(draft=typed))["draft"] == seen


def test_secrecy_keeps_a_place_and_prints_no_word() -> None:
    assert head(a_document(secrecy="Tối mật"))["secrecy"] is True
    assert head(a_document())["secrecy"] is False


def test_what_a_type_never_has_is_not_composed() -> None:
    minutes = head(a_document(type="bien_ban", recipients=None, place=None, date=None))
    letter = head(a_document(type="thu_cong", recipients=None, symbol=None))

    assert (minutes["date"], minutes["place"]) == ("", "")
    assert letter["symbol"] == ""


def test_a_type_without_a_subject_has_the_line_under_its_name() -> None:
    document = a_document(type="giay_gioi_thieu", recipients=None, subject=None)

    context = head(document)

    assert context["subject"] == []
    assert context["title"] == "Giấy giới thiệu"


def test_an_announcement_takes_the_recipients_below_the_name_of_the_type() -> None:
    context = head(a_document(type="cong_dien", recipients=["Sở A", "Sở B"]))

    assert context["recipients"] == []
    assert [joined(piece.runs) for piece in context["body"][:3]] == [
        "Ủy ban nhân dân huyện Kon Plông điện:",
        "- Sở A;",
        "- Sở B.",
    ]


def a_contract(**changes: Any) -> congvan.Document:  # noqa: ANN401 - anything typed
    fields = ["Hôm nay, hai bên gồm có:"]
    return a_document(
        **{"type": "hop_dong", "recipients": None, "symbol": "VP", "fields": fields, **changes}
    )


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        (None, {"number_above"}),
        ("đầu trang", {"number_above"}),
        ("Dưới tên loại", {"number_below"}),
        ("title", {"number_below"}),
        ("không", set[str]()),
    ],
)
def test_the_number_of_a_contract_stands_where_it_is_told(
    typed: str | None, places: set[str]
) -> None:
    changes = {"number_place": typed} if typed else {}

    found = head(a_contract(**changes))

    assert {name for name in ("number_above", "number_below") if found[name]} == places
    assert bool(found["symbol"]) is bool(places)


@pytest.mark.parametrize(
    ("place", "date", "seen"),
    [
        ("Hiếu", "2026-11-25", "Hiếu, ngày 25 tháng 11 năm 2026"),
        ("không", "2026-11-25", "Ngày 25 tháng 11 năm 2026"),
        ("không", None, ""),
    ],
)
def test_a_contract_may_lack_its_place_and_its_date(
    place: str, date: str | None, seen: str
) -> None:
    assert head(a_contract(place=place, date=date))["dated"] == seen
