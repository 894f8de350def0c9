"""Kèm theo: appendices and attached documents behind the signature, and copies."""

from __future__ import annotations

from typing import Any

import pytest

import congvan
from congvan.composing.context import compose_apart
from congvan.composing.copies import moment
from congvan.model.values import VIETNAM
from congvan.pack.pack import load_type
from congvan.vietnamese.text import BLANK
from tests.composing.shown import context, shown, styles
from tests.factories import a_document, a_plan

APPENDIX = {"heading": "Danh sách", "body": ["Sở Nội vụ."]}
REGULATION = {
    "type": "Quy chế",
    "subject": "Làm việc",
    "body": [{"heading": "Chung", "items": [{"heading": "Phạm vi", "text": "Hẹp."}]}],
}


def behind(document: congvan.Document) -> list[str]:
    """Return what stands behind the signature, without drawn and empty lines."""
    return [line for line in shown(context(document)["annexes"]) if line not in ("", "────")]


def a_decision(**changes: Any) -> congvan.Document:  # noqa: ANN401 - what YAML holds
    """Return a quyết định with some of its keys (English) set otherwise."""
    own = {
        "type": "quyet_dinh",
        "symbol": "UBND",
        "number": "125",
        "recipients": None,
        "authority": "Chủ tịch Ủy ban nhân dân huyện Kon Plông",
    }
    return a_document(**{**own, **changes})


SAID = (
    "(Kèm theo Quyết định số 125/QĐ-UBND ngày 19 tháng 02 năm 2024 của Chủ tịch Ủy ban nhân dân "
    "huyện Kon Plông)"
)


def test_a_single_appendix_has_no_number() -> None:
    assert behind(a_decision(appendices=[APPENDIX])) == [
        "=== restart",
        "Phụ lục",
        "DANH SÁCH",
        SAID,
        "Sở Nội vụ./.",
    ]


def test_several_appendices_have_roman_numbers() -> None:
    found = behind(a_decision(appendices=[APPENDIX] * 100))

    numbers = [line for line in found if line.startswith("Phụ lục ")]
    assert numbers[:4] == ["Phụ lục I", "Phụ lục II", "Phụ lục III", "Phụ lục IV"]
    assert (len(numbers), numbers[89], numbers[-1]) == (100, "Phụ lục XC", "Phụ lục C")
    assert found.count("=== restart") == 100


def test_an_electronic_document_leaves_number_and_date_of_the_line_unfilled() -> None:
    found = behind(a_decision(appendices=[APPENDIX], electronic="có"))

    date = f"ngày {BLANK} tháng {BLANK} năm {BLANK}"
    said = (
        f"(Kèm theo Quyết định số {BLANK} {date} của Chủ tịch Ủy ban nhân dân huyện Kon Plông)"
    )
    assert found[3] == said


def test_a_document_without_a_number_yet_leaves_its_place_free() -> None:
    found = behind(a_document(appendices=[APPENDIX], date={"year": 2024}))

    assert found[3] == (
        f"(Kèm theo Công văn số {BLANK}/UBND-VHTT ngày {BLANK} tháng {BLANK} năm 2024 của Ủy ban "
        "nhân dân huyện Kon Plông)"
    )


def test_what_a_type_never_has_does_not_stand_in_the_line() -> None:
    letter = a_document(
        type="thu_cong",
        symbol=None,
        recipients=None,
        appendices=[APPENDIX],
        subject="Chúc mừng",
    )
    minutes = a_document(
        type="bien_ban",
        number="7",
        recipients=None,
        place=None,
        date=None,
        appendices=[APPENDIX],
    )

    assert behind(letter)[3] == (
        "(Kèm theo Thư công ngày 19 tháng 02 năm 2024 của Ủy ban nhân dân huyện Kon Plông)"
    )
    assert behind(minutes)[3] == (
        "(Kèm theo Biên bản số 07/BB-UBND-VHTT của Ủy ban nhân dân huyện Kon Plông)"
    )


def test_an_appendix_is_numbered_from_roman_sections_down() -> None:
    body = [{"heading": "Chung", "items": ["một", {"text": "hai", "items": ["ba"]}]}]

    found = behind(a_decision(appendices=[{"heading": "X", "body": body, "closing": "Hết."}]))

    assert found[4:] == ["I. CHUNG", "1. một", "2. hai", "a) ba", "Hết./."]


def test_an_appendix_may_end_without_its_mark_and_number_its_own_way() -> None:
    own = {"heading": "X", "body": ["a", "b"], "numbering": ["-"], "closing_mark": "không"}

    assert behind(a_decision(appendices=[own]))[4:] == ["- a", "- b"]


def test_an_appendix_lies_on_turned_pages_and_leaves_none_empty_behind_it() -> None:
    turned = {**APPENDIX, "landscape": "có"}
    block = {"heading": "Y", "body": [{"text": "b", "landscape": "có"}]}

    found = behind(a_decision(appendices=[turned, block, APPENDIX]))

    assert [line for line in found if line.startswith("===")] == [
        "=== landscape restart",
        "=== restart",
        "=== landscape",
        "=== restart",
    ]


def test_a_note_may_be_cited_in_a_heading() -> None:
    document = a_decision(
        appendices=[{**APPENDIX, "heading": "Danh sách[^a]"}], notes={"a": "Chú."}
    )

    assert behind(document)[2] == "DANH SÁCH[1]"


def test_an_attached_document_has_a_head_of_its_own_without_number_and_date() -> None:
    found = behind(a_decision(attachments=[REGULATION]))

    head = (
        "| ỦY BAN NHÂN DÂN ⏎ HUYỆN KON PLÔNG ⏎ ──── | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM ⏎ "
        "Độc lập - Tự do - Hạnh phúc ⏎ ──── |"
    )
    assert found == [
        *["=== restart", head, "QUY CHẾ", "Làm việc", SAID],
        *["Chương I", "CHUNG", "Điều 1. Phạm vi", "Hẹp./."],
    ]


def test_an_attached_document_may_have_its_title_only() -> None:
    found = behind(a_decision(attachments=[{**REGULATION, "head": "không"}]))

    assert found[:3] == ["=== restart", "QUY CHẾ", "Làm việc"]


def test_an_attached_document_may_name_another_issuer() -> None:
    issuer = {"parent": "Ủy ban nhân dân huyện", "name": "Ban Chỉ đạo"}

    found = behind(a_decision(attachments=[{**REGULATION, "issuer": issuer}]))

    assert found[1].startswith("| ỦY BAN NHÂN DÂN ⏎ HUYỆN ⏎ BAN CHỈ ĐẠO ⏎ ──── |")


def test_articles_begin_at_one_in_every_attached_document() -> None:
    document = a_decision(body=["Ban hành Quy chế.", "Hiệu lực."], attachments=[REGULATION] * 2)

    assert [line for line in behind(document) if line.startswith("Điều")] == [
        "Điều 1. Phạm vi"
    ] * 2


@pytest.mark.parametrize(
    ("type_", "found"),
    [
        ("Quy chế", ["Chương I", "CHUNG", "Điều 1. Hẹp"]),
        ("Điều lệ", ["Chương I", "CHUNG", "Điều 1. Hẹp"]),
        ("Kế hoạch", ["I. CHUNG", "1. Hẹp"]),
    ],
)
def test_an_attached_document_is_numbered_as_its_type(type_: str, found: list[str]) -> None:
    body = [{"heading": "Chung", "items": [{"heading": "Hẹp"}]}]
    own = {**REGULATION, "type": type_, "body": body, "closing_mark": "không"}

    assert behind(a_decision(attachments=[own]))[5:] == found


def test_an_attached_document_may_have_its_grounds_signature_and_receivers() -> None:
    signature = {"title": "Trưởng ban", "name": "Lê Hoa"}
    own = {
        **REGULATION,
        "legal_basis": ["Luật A", "Luật B"],
        "distribution": ["Các xã"],
        "archive": "VT",
        "signature": signature,
    }

    found = behind(a_decision(attachments=[own]))

    assert found[5:7] == ["Luật A;", "Luật B."]
    assert found[-1] == ("| Nơi nhận: ⏎ - Các xã; ⏎ - Lưu: VT. | TRƯỞNG BAN ⏎ Lê Hoa |")


def test_an_appendix_of_an_attached_document_names_both_documents() -> None:
    found = behind(a_decision(attachments=[{**REGULATION, "appendices": [APPENDIX]}]))

    assert found[-4:] == [
        "Phụ lục",
        "DANH SÁCH",
        SAID.replace("Quyết định", "Quy chế ban hành kèm theo Quyết định"),
        "Sở Nội vụ./.",
    ]


def test_references_and_notes_go_on_through_what_is_attached() -> None:
    document = a_decision(
        opening="Theo [@luat].[^a]",
        references={"luat": {"type": "Luật", "subject": "Lưu trữ", "date": "2024-06-21"}},
        notes={"a": "Một.", "b": "Hai."},
        attachments=[{"type": "Kế hoạch", "subject": "X", "body": ["Theo [@luat].[^b]"]}],
        appendices=[{"heading": "Y", "body": ["Theo [@luat].[^a]"]}],
    )

    found = behind(document)

    assert "Theo Luật Lưu trữ[2]./." in found
    assert found[-1] == "Theo Luật Lưu trữ.^1^./."


COPY = {
    "form": "sao y",
    "issuer": {"parent": "Bộ Nội vụ", "name": "Sở Nội vụ"},
    "number": "5",
    "symbol": "SNV",
    "place": "Huế",
    "date": "2024-03-01",
    "distribution": ["Các phòng"],
    "archive": "VT",
    "signature": {"capacity": "TL. Giám đốc", "title": "Chánh Văn phòng", "name": "Lê Hoa"},
}


@pytest.mark.parametrize(
    ("form", "shown_", "symbol"),
    [("sao y", "SAO Y", "SY"), ("Sao lục", "SAO LỤC", "SL"), ("trich sao", "TRÍCH SAO", "TrS")],
)
def test_a_paper_copy_has_a_block_below_the_text(form: str, shown_: str, symbol: str) -> None:
    found = shown(context(a_document(copy={**COPY, "form": form}))["annexes"])

    assert found == [
        "",
        "────",
        f"| BỘ NỘI VỤ ⏎ SỞ NỘI VỤ ⏎ ──── | {shown_} |",
        f"| Số: 05/{symbol}-SNV | Huế, ngày 01 tháng 3 năm 2024 |",
        "",
        "| Nơi nhận: ⏎ - Các phòng; ⏎ - Lưu: VT. | TL. GIÁM ĐỐC ⏎ CHÁNH VĂN PHÒNG ⏎ Lê Hoa |",
    ]
    assert context(a_document(copy=COPY))["signed"] == ""


@pytest.mark.parametrize("form", ["sao y", "sao lục", "trích sao"])
def test_an_electronic_copy_has_one_line_at_the_top_of_page_1(form: str) -> None:
    copied = {"form": form, "issuer": {"name": "Sở Nội vụ"}, "signed_at": "2024-03-05 16:43:05"}

    found = context(a_document(copy=copied))

    assert found["annexes"] == []
    assert found["signed"] == f"{form.upper()}; Sở Nội vụ; 05/3/2024; 16:43:05 +07:00"


def test_a_moment_is_said_in_the_time_of_vietnam() -> None:
    copied = {**COPY, "signed_at": "2024-12-31T20:00:00+00:00"}

    signed_at = a_document(copy=copied).copy_

    assert signed_at is not None
    assert signed_at.signed_at is not None
    assert signed_at.signed_at.tzinfo == VIETNAM
    assert moment(signed_at.signed_at) == "01/01/2025; 03:00:00 +07:00"


def test_an_annex_of_its_own_file_is_left_out_and_composed_apart() -> None:
    document = a_plan(
        number="7",
        signed_at="2024-02-19 16:43:05",
        appendices=[{**APPENDIX, "separate": "có"}, APPENDIX],
    )

    apart = compose_apart(document, load_type("ke_hoach"))

    assert behind(document)[1] == "Phụ lục II"
    assert list(apart) == ["phu-luc-1"]
    found: dict[str, Any] = apart["phu-luc-1"].context
    assert styles(found["annexes"])[:2] == [
        ("PhuLuc", "Phụ lục I"),
        ("TieuDePhuLuc", "DANH SÁCH"),
    ]
    assert found["signed"] == "Số: 07/KH-UBND; 19/02/2024; 16:43:05 +07:00"


@pytest.mark.parametrize("typed", ["Kèm theo Tờ trình này", "(Kèm theo Tờ trình này)"])
def test_the_line_below_a_title_may_be_typed_with_or_without_brackets(typed: str) -> None:
    regulation = {**REGULATION, "attached_line": typed, "head": False}
    document = a_decision(
        attachments=[regulation], appendices=[{**APPENDIX, "attached_line": typed}]
    )

    assert behind(document).count("(Kèm theo Tờ trình này)") == 2
    assert SAID not in behind(document)


def test_titles_of_an_annex_stand_as_those_of_the_document() -> None:
    body = [{"heading": "Nhóm", "items": [{"heading": "Mục", "text": "Hẹp."}]}]
    mute, own = {"heading": "A", "body": body}, {"heading": "B", "heading_alone": False}
    document = a_decision(heading_alone=True, appendices=[mute, {**own, "body": body}])

    found = behind(document)

    assert found[found.index("I. NHÓM") :][:3] == ["I. NHÓM", "1. Mục", "Hẹp./."]
    assert found[-1] == "**1. Mục: **Hẹp./."
