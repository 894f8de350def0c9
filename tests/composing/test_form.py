"""Thông tin: the lines of a form, filled with what was typed for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest

import congvan
from congvan.composing.citations import Citations
from congvan.composing.form import FormLine, composed, issuer_of, own_lines
from congvan.pack.document_type import Field, FieldKind
from congvan.pack.pack import load_type
from tests.composing.shown import shown_runs
from tests.factories import a_document, a_plan, paragraphs

FORMS: Final = Path(__file__).parents[1] / "forms"
FIELDS = (
    Field("guests", "kính mời", FieldKind.LIST),
    Field("time", "thời gian"),
    Field("venue", "địa điểm"),
    Field("price", "giá", FieldKind.MONEY),
)
KIND = load_type("giay_moi")._replace(fields=FIELDS, announcement="", form=(), ending=())


def filled(*lines: str, added: list[str] | None = None, **fields: Any) -> list[str]:  # noqa: ANN401
    """Return the paragraphs of the last line of a form."""
    document = a_plan(fields=fields, notes={"a": "chú thích"})
    cite = Citations({}, document.notes, [])
    noted = [] if added is None else added
    kind = KIND._replace(form=lines)
    found = composed(lines[-1:], document, kind, cite.runs, noted)
    return [shown_runs(line.runs) for line in found]


def test_a_line_is_filled_with_what_was_typed() -> None:
    added: list[str] = []

    found = filled(
        "Thời gian: {time}, tại {venue}.", added=added, time="14 giờ", venue="Hội trường"
    )

    assert found == ["Thời gian: 14 giờ, tại Hội trường."]
    assert "".join(added) == "Thời gian: , tại ."


@pytest.mark.parametrize("key", ["time", "thời gian", "Thoi-gian", "THỜI GIAN"])
def test_a_field_is_known_by_its_key_and_by_its_label(key: str) -> None:
    typed: dict[str, Any] = {key: "14 giờ"}

    assert filled("Thời gian: {time}", **typed) == ["Thời gian: 14 giờ"]


def test_a_line_of_which_nothing_was_typed_is_left_out() -> None:
    assert filled("Thời gian: {time}", venue="Hội trường") == []


def test_a_group_is_named_over_its_own_lines() -> None:
    added: list[str] = []
    guests = [{"text": "Đại biểu xã:", "items": ["Trưởng các thôn"]}, "Sở **Y tế**"]

    found = filled("Mời: {guests}", added=added, guests=guests)

    assert found == ["Mời:", "Đại biểu xã:", "- Trưởng các thôn", "- Sở **Y tế**"]
    assert "".join(added) == "Mời: --"


def test_a_list_stands_below_its_line() -> None:
    added: list[str] = []

    found = filled("Mời: {guests}", added=added, guests=["Sở Nội vụ", "Sở **Y tế**"])

    assert found == ["Mời:", "- Sở Nội vụ", "- Sở **Y tế**"]
    assert added == ["Mời: ", "", "-", "-"]


def test_an_amount_is_printed_in_figures_and_where_asked_in_words() -> None:
    assert filled("Giá: {price}", price={"money": "1250000"}) == ["Giá: 1.250.000 đồng"]
    assert filled("Giá: {price}", price={"money": {"amount": 2024, "words": "có"}}) == [
        "Giá: 2.024 đồng (Bằng chữ: Hai nghìn không trăm hai mươi tư đồng)"
    ]


def test_who_issues_the_document_may_stand_in_a_line() -> None:
    assert filled("{issuer} trân trọng kính mời:") == [
        "Ủy ban nhân dân huyện Kon Plông trân trọng kính mời:"
    ]
    assert issuer_of(a_document(authority="Chủ tịch nước")) == "Chủ tịch nước"


def test_a_note_may_be_cited_in_a_field() -> None:
    assert filled("Thời gian: {time}", time="14 giờ[^a].") == ["Thời gian: 14 giờ[1]."]


def test_what_a_second_line_repeats_is_noted_as_added() -> None:
    added: list[str] = []

    found = filled("Thời gian: {time}", "Hết {time}", added=added, time="**14** giờ")

    assert found == ["Hết **14** giờ"]
    assert added == ["14", " giờ", "Hết ", ""]


def test_marks_in_the_authority_of_a_telegram_are_looks_and_no_text() -> None:
    document = a_document(
        type="cong_dien",
        symbol="UBND",
        authority="Chủ tịch **Ủy ban nhân dân** tỉnh Kon Tum",
        recipients=["Giám đốc Sở Y tế"],
    )

    assert "Chủ tịch Ủy ban nhân dân tỉnh Kon Tum điện:" in paragraphs(congvan.render(document))


def own(*entries: object, added: list[str] | None = None) -> list[FormLine]:
    """Return the lines typed in the place of a form."""
    document = a_plan(fields=list(entries))
    cite = Citations({}, {}, [])
    return list(own_lines(document, cite.runs, [] if added is None else added))


def owned(*entries: object) -> list[str]:
    return [shown_runs(line.runs) for line in own(*entries)]


@pytest.mark.parametrize(
    ("line", "label", "seen"),
    [
        ("Mời: {guests}", "Bên mua", "Bên mua: Sở Y tế"),
        ("Mời: {guests}", "Bên mua:", "Bên mua: Sở Y tế"),
        ("Mời: {guests}", "**Bên mua**", "**Bên mua:** Sở Y tế"),
        ("Hôm nay, tại {guests}, gồm có:", "Ngày 05, tại", "Ngày 05, tại Sở Y tế, gồm có:"),
    ],
)
def test_a_label_takes_the_place_of_the_words_before_a_field(
    line: str, label: str, seen: str
) -> None:
    added: list[str] = []

    assert filled(line, added=added, guests={"label": label, "text": "Sở Y tế"}) == [seen]
    assert not {"Mời", "Hôm"} & set("".join(added).replace(":", " ").split())


def test_the_lines_of_a_field_may_be_numbered() -> None:
    guests = {"items": ["Ông An", {"text": "Khách:", "items": ["Bà Bình"]}], "numbering": "1."}

    assert filled("Mời: {guests}", guests=guests) == [
        "Mời:",
        "1. Ông An",
        "Khách:",
        "1. Bà Bình",
    ]
    assert filled("Mời: {guests}", guests={"items": ["Ông An"], "numbering": ""}) == [
        "Mời:",
        "Ông An",
    ]


def test_own_lines_stand_as_they_were_typed() -> None:
    added: list[str] = []
    lines = own(
        "Hôm nay,\nchúng tôi gồm:",
        {"label": "Chủ trì", "text": "Ông An"},
        ["Bà Bình"],
        added=added,
    )

    assert [shown_runs(line.runs) for line in lines] == [
        "Hôm nay,",
        "chúng tôi gồm:",
        "Chủ trì: Ông An",
        "- Bà Bình",
    ]
    assert "".join(added) == ":-"


def test_an_amount_may_stand_on_a_line_of_ones_own() -> None:
    assert owned({"label": "Giá", "money": 1250000}) == ["Giá: 1.250.000 đồng"]


def test_labels_have_their_colons_below_each_other_in_the_whole_document() -> None:
    parties = (
        {"text": "Bên A", "items": [{"label": "Đại diện", "text": "Ông An"}]},
        {
            "text": "Bên B",
            "items": [{"label": "Mã số thuế:", "text": "58"}, {"label": "**Số**"}],
        },
    )

    level = [line for line in own(*parties) if line.hang]

    assert [shown_runs(line.runs) for line in level] == [
        "Đại diện\t: Ông An",
        "Mã số thuế\t: 58",
        "**Số**\t:",
    ]
    assert len({line.hang for line in level}) == 1


def test_a_label_too_long_for_a_column_runs_into_its_text() -> None:
    label = "Người đại diện theo pháp luật của nhà thầu trong hợp đồng"

    (line,) = own({"items": [{"label": label, "text": "Ông An"}]})

    assert line.hang is None
    assert shown_runs(line.runs) == f"{label} : Ông An"


def test_own_lines_take_the_place_of_form_and_end() -> None:
    document = congvan.load(FORMS / "bien-ban-hop.yaml")

    page = paragraphs(congvan.render(document))

    assert "Thành phần dự họp, gồm có:" in page
    assert not any(line.startswith(("Thời gian bắt đầu", "Nội dung (theo")) for line in page)
