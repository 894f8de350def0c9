"""Từ nguồn đến mô hình: what is accepted, and every complaint at once with its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from pydantic import ValidationError

import congvan
from congvan import Document, DocumentError, Place
from congvan.decree.words import Authority
from congvan.model import PartialDate
from tests.factories import EXAMPLE, LETTER, PLAN, a_document, a_plan, yaml_of

ENGLISH = {
    "type": "cong_van",
    "issuer": {"parent": "Bộ Nội vụ", "name": ["Sở Nội vụ", "tỉnh Kon Tum"]},
    "symbol": "SNV-VP",
    "number": 15,
    "place": "Kon Tum",
    "date": date(2024, 2, 19),
    "subject": "báo cáo",
    "recipients": ["Sở Y tế", "Sở Tài chính"],
    "references": {"luat": {"type": "Luật", "subject": "Lưu trữ"}},
    "opening": "Thực hiện [@luat], Sở Nội vụ yêu cầu:",
    "directives": [
        {
            "lead": "Giao",
            "to": "Văn phòng",
            "tasks": ["Một.", {"text": "Hai.", "with": "Sở Y tế"}],
        }
    ],
    "closing_mark": False,
    "distribution": ["Như trên", {"to": "Bộ Nội vụ", "for": "b/c"}],
    "archive": {"units": "VT", "copies": 2},
    "signature": {"capacity": {"KT": "Giám đốc"}, "title": "Phó Giám đốc", "name": "Lê Hoa"},
}
VIETNAMESE = {
    "loại": "Công văn",
    "cơ quan": {"chủ quản": "Bộ Nội vụ", "tên": "Sở Nội vụ\ntỉnh Kon Tum"},
    "ký_hiệu": "SNV-VP",
    "số": "15",
    "dia danh": "Kon Tum",
    "ngày": {"ngày": 19, "tháng": "02", "năm": 2024},
    "trích yếu": "báo cáo",
    "kính gửi": ["Sở Y tế", "Sở Tài chính"],
    "viện dẫn": {"luat": {"loại": "Luật", "trích yếu": "Lưu trữ"}},
    "mở đầu": ["Thực hiện [@luat], Sở Nội vụ yêu cầu:"],
    "chỉ đạo": {
        "dẫn": "Giao",
        "giao": ["Văn phòng"],
        "nhiệm vụ": [{"nội dung": "Một."}, {"nội dung": "Hai.", "phối hợp": ["Sở Y tế"]}],
    },
    "dấu kết thúc": "không",
    "nơi nhận": [{"gửi": "Như trên"}, {"gửi": "Bộ Nội vụ", "để": "b/c"}],
    "lưu": {"đơn vị": ["VT"], "số bản": "2"},
    "ký": {"quyền hạn": ["KT. Giám đốc"], "chức vụ": "Phó Giám đốc", "họ tên": "Lê Hoa"},
}


def complaints(values: Mapping[Any, object] | str) -> list[str]:
    """Return the first line of every complaint."""
    with pytest.raises(DocumentError) as refusal:
        _read(values)
    return [str(finding).partition("\n")[0] for finding in refusal.value.findings]


def _read(values: Mapping[Any, object] | str) -> Document:
    return (
        congvan.loads(values, "a.yaml")
        if isinstance(values, str)
        else congvan.from_dict(values)
    )


def test_both_vocabularies_say_the_same_document() -> None:
    english, vietnamese = (congvan.from_dict(dict(said)) for said in (ENGLISH, VIETNAMESE))

    assert english.model_dump() == vietnamese.model_dump()


def test_a_document_built_in_python_is_one_read_from_yaml() -> None:
    built = Document.model_validate(dict(ENGLISH))

    assert a_document().model_dump() == congvan.loads(LETTER).model_dump()
    assert built.model_dump() == congvan.from_dict(dict(ENGLISH)).model_dump()


def test_only_what_prints_in_one_way_enters() -> None:
    values = {
        "type": "cong_van",
        "place": float("nan"),
        "opening": b"thu",
        "body": [object(), {"text": {"a", "b"}}],
        "number": Decimal("NaN"),
        7.5: "số",
    }

    assert complaints(values) == [
        "-: error CV117 “place” có giá trị kiểu float, không phải chữ.",
        "-: error CV117 “opening” có giá trị kiểu bytes, không phải chữ.",
        "-: error CV117 “body.0” có giá trị kiểu object, không phải chữ.",
        "-: error CV117 “body.1.text” có giá trị kiểu set, không phải chữ.",
        "-: error CV117 “number” có giá trị kiểu Decimal, không phải chữ.",
        "-: error CV117 “-” có giá trị kiểu float, không phải chữ.",
    ]


def test_plain_values_of_python_are_read_as_they_would_be_typed() -> None:
    values = MappingProxyType({**ENGLISH, "number": 12, "opening": (Decimal("1E+3"), "mét")})

    document = congvan.from_dict(values)

    assert document.number == "12"
    assert document.opening == ("1000", "mét")


def test_a_document_built_in_python_has_no_places() -> None:
    document = a_document()

    assert document.at("signature", "title") == Place()
    assert document.key("subject") == "subject"
    assert document.noticed == ()


def test_a_document_knows_where_each_value_was_typed_and_under_which_key() -> None:
    document = congvan.loads(LETTER, "a.yaml")

    assert str(document.at("signature", 0, "name")) == "a.yaml:16:11"
    assert str(document.at("signature", 0, "capacity", 0)) == "a.yaml:15:3"
    assert str(document.at("archive", "units", 0)) == "a.yaml:13:12"
    assert str(document.at("closing")) == "a.yaml:1:1"
    assert document.key("signature", 0, "name") == "họ tên"


def test_a_file_is_loaded_with_its_name_in_its_places() -> None:
    document = congvan.load(EXAMPLE)

    assert document.at("symbol").file == str(EXAMPLE)
    assert len(document.directives) == 3


@pytest.mark.parametrize("name", [".", "khong-co.yaml"])
def test_what_is_no_readable_file_is_refused(name: str) -> None:
    with pytest.raises(congvan.SourceError) as refusal:
        congvan.load(EXAMPLE.parent / name)

    assert "CV019" in str(refusal.value)


def test_every_complaint_comes_at_once_in_order_with_its_place() -> None:
    text = yaml_of(
        "ngày: 31/02/2024\ntrich yeo: x\nlưu:\n  số bản: hai\nký:\n  quyền hạn: [{TK: A}]\n"
        "kính gửi:\n  - ''\n  - {a: b, c: d}\n"
    ).replace("trích yếu: tăng cường công tác quản lý\n", "")

    lines = complaints(text)

    assert lines == [
        "a.yaml:9:7: error CV401 Không có ngày 31 tháng 2 như vậy.",
        "a.yaml:10:1: error CV101 Không có khóa “trich yeo”. Ý bạn là “trích yếu”?",
        "a.yaml:12:3: error CV102 Thiếu khóa “đơn vị”.",
        "a.yaml:12:11: error CV104 “số bản” cần một số.",
        "a.yaml:14:3: error CV102 Thiếu khóa “họ tên”.",
        "a.yaml:14:15: error CV502 Quyền hạn “TK” không có; mỗi dòng một trong TM, Q, KT, TL, TUQ.",
        "a.yaml:16:5: error CV105 “kính gửi” để trống.",
        "a.yaml:17:5: error CV012 Câu mở đầu bằng “{”, YAML hiểu là lệnh.",
    ]


def test_complaints_without_a_file_still_name_their_keys() -> None:
    lines = complaints({**ENGLISH, "type": None, "date": "hôm qua", "signature": "Lê Hoa"})

    assert lines == [
        "-: error CV103 “signature” cần các cặp khóa: giá trị, không phải một giá trị.",
        "-: error CV105 “type” để trống.",
        "-: error CV401 “hôm qua” không phải ngày; viết 2024-02-19 hoặc 19/02/2024.",
    ]


@pytest.mark.parametrize(
    "typed",
    ["2024-02-19", "19/02/2024", "19.2.2024", "19-2-2024", " 19/2/2024 ", date(2024, 2, 19)],
)
def test_a_date_is_read_in_its_usual_forms(typed: object) -> None:
    assert a_document(date=typed).date == PartialDate(day=19, month=2, year=2024)


@pytest.mark.parametrize(
    "parts", [{}, {"year": 2024}, {"day": 31}, {"day": 29, "month": 2}, {"month": 12}]
)
def test_a_date_may_be_known_in_part(parts: dict[str, int]) -> None:
    assert a_document(date=parts).date == PartialDate(**parts)


@pytest.mark.parametrize(
    "typed",
    [
        "30/02/2024",
        "29/02/2023",
        "2024-13-01",
        "0/1/2024",
        "19/2",
        "2024",
        "tháng 2",
        "",
        "19/02/24",
        "19/02/20244",
    ],
)
def test_a_date_that_is_none_is_refused(typed: str) -> None:
    (line,) = complaints({**ENGLISH, "date": typed})

    assert "CV401" in line or "CV104" in line


@pytest.mark.parametrize(
    "parts", [{"day": 0}, {"day": 32}, {"month": 13}, {"year": 24}, {"day": 31, "month": 4}]
)
def test_a_part_of_a_date_out_of_range_is_refused(parts: dict[str, int]) -> None:
    assert len(complaints({**ENGLISH, "date": parts})) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "KT. Chủ tịch",
        "kt. Chủ tịch",
        {"KT": "Chủ tịch"},
        {"kt.": "Chủ tịch"},
        [{"KT": "Chủ tịch"}],
        [{"authority": "KT", "of": "Chủ tịch"}],
    ],
)
def test_a_capacity_is_read_however_it_is_written(typed: object) -> None:
    document = a_document(signature={"capacity": typed, "name": "Lê Hoa"})

    (line,) = document.signature[0].capacity
    assert (line.authority, line.of) == (Authority.KT, "Chủ tịch")


@pytest.mark.parametrize(
    "typed",
    ["Chủ tịch", "TK. Chủ tịch", {"TK": "Chủ tịch"}, {"TM": "A", "KT": "B"}, {}, [["KT"]]],
)
def test_a_capacity_that_is_none_is_refused(typed: object) -> None:
    lines = complaints({**ENGLISH, "signature": {"capacity": [typed], "name": "Lê Hoa"}})

    assert "CV502" in lines[0]


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("công văn", "cong_van"),
        ("Công Văn", "cong_van"),
        ("cong-van", "cong_van"),
        ("KẾ HOẠCH", "ke_hoach"),
        ("Quyết định", "quyet_dinh"),
        ("tờ khai", "tờ khai"),
    ],
)
def test_a_type_is_known_by_its_name_however_written(typed: str, known: str) -> None:
    assert a_document(type=typed).type == known


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("có", True),
        ("không", False),
        ("Không", False),
        ("đúng", True),
        ("sai", False),
        ("true", True),
        ("no", False),
        (True, True),
    ],
)
def test_yes_and_no_are_said_in_vietnamese(typed: object, said: bool) -> None:  # noqa: FBT001
    assert a_document(closing_mark=typed).closing_mark is said


def test_one_stands_for_a_list_of_one() -> None:
    document = a_plan(body="Một câu.", distribution="Sở Nội vụ", legal_basis="Luật A")

    assert [block.text for block in document.body] == ["Một câu."]
    assert [entry.to for entry in document.distribution] == ["Sở Nội vụ"]
    assert document.legal_basis == ("Luật A",)


def test_a_text_of_several_lines_is_a_name_of_several_lines() -> None:
    document = a_document(issuer={"name": "Ủy ban nhân dân\nhuyện Kon Plông\n"})

    assert document.issuer[0].name == ("Ủy ban nhân dân", "huyện Kon Plông")


@pytest.mark.parametrize("key", ["place", "symbol", "number"])
def test_a_line_takes_no_second_line_and_no_tab(key: str) -> None:
    for typed in ("a\nb", "a\tb"):
        assert complaints({**ENGLISH, key: typed}) == [
            "-: error CV104 Chỗ này chỉ viết một dòng, không có phím Tab."
        ]


@pytest.mark.parametrize("key", ["subject", "opening", "place"])
def test_a_control_character_from_a_program_is_refused(key: str) -> None:
    assert complaints({**ENGLISH, key: "a\x0cb"}) == [
        "-: error CV003 Có ký tự điều khiển U+000C, tệp Word không chứa được."
    ]


def test_text_from_a_program_is_composed() -> None:
    assert a_document(place="Hue\u0302\u0301").place == "Huế"


@pytest.mark.parametrize(
    "part", [{"to": []}, {"agencies": ["a"]}, {"lead": "Giao"}, {"to": None, "tasks": []}]
)
def test_a_directive_that_prints_nothing_is_refused(part: dict[str, object]) -> None:
    (line,) = complaints({**ENGLISH, "directives": [part]})

    assert line == "-: error CV105 Mục này không có chữ nào để in."


def test_a_block_that_prints_nothing_is_refused_where_it_stands() -> None:
    (line,) = complaints(yaml_of("nội dung:\n  - tiêu đề: A\n    gồm:\n      - số: 1\n", PLAN))

    assert line.endswith("error CV105 Mục này không có chữ nào để in.")


def test_a_misread_sentence_is_named_once_and_its_place_is_not_asked_for() -> None:
    lines = complaints(yaml_of("nơi nhận:\n  - Lưu: VT, VP\n"))

    assert lines == [
        "a.yaml:17:5: error CV011 Dấu hai chấm trong câu làm YAML tưởng có thêm một khóa."
    ]


def test_warnings_about_the_text_are_kept_with_the_document() -> None:
    document = congvan.loads(yaml_of("địa danh: Tổ\u200b5\n"), "a.yaml")

    assert [finding.code for finding in document.noticed] == ["CV004"]


def test_nothing_in_a_document_is_changed_after_reading() -> None:
    document = a_document()

    with pytest.raises(ValidationError):
        document.place = "Huế"


def test_a_copy_with_a_change_gathers_its_own_texts() -> None:
    document = a_document()
    assert document.texts

    copy = document.model_copy(update={"opening": ("Khác.",)})

    assert ("opening", 0) in [path for path, _ in document.texts]
    assert (("opening", 0), "Khác.") in copy.texts


@pytest.mark.parametrize("blank", ["", " ", "\n", "\u00a0", " \n\u00a0"])
@pytest.mark.parametrize("key", ["place", "subject", "opening", "recipients"])
def test_a_text_of_nothing_but_spaces_is_empty(key: str, blank: str) -> None:
    (line,) = complaints({**ENGLISH, key: blank})

    assert line == f"-: error CV105 “{key}” để trống."
