"""Thông tin: the lines of a form, filled with what was typed for them."""

from __future__ import annotations

from typing import Any

import pytest

import congvan
from congvan.composing.citations import Citations
from congvan.composing.form import composed, issuer_of
from congvan.pack.document_type import Field, FieldKind
from congvan.pack.pack import load_type
from tests.composing.shown import shown_runs
from tests.factories import a_document, a_plan, paragraphs

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
