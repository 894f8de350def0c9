"""Đoạn văn: words without marks, and the way back to the characters as they were typed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congvan.checking.wording.from_yaml import passages_of
from congvan.checking.wording.passages import Role, passage, piece
from congvan.findings.finding import Place
from congvan.model.document.inline import plain
from tests.factories import a_document, a_plan, passages_of_lines

MARKED = st.text(alphabet="ab ấ*^[]@\\.(”", max_size=40)


@given(MARKED, st.data())
def test_every_character_leads_back_to_where_it_was_typed(
    typed: str, data: st.DataObject
) -> None:
    words = passage(typed, marked=True)
    start = data.draw(st.integers(0, len(words.plain)))
    end = data.draw(st.integers(start, len(words.plain)))

    span = words.span(start, end)

    assert words.plain == plain(typed)
    assert 0 <= span.start <= span.end <= len(typed)
    if end > start:
        assert span.fault[0] == words.plain[start]
        assert span.fault[-1] == words.plain[end - 1]


def test_a_fix_is_offered_only_where_it_loses_no_mark() -> None:
    words = passage("theo **thành** phố *Hồ*", marked=True)

    assert words.plain == "theo thành phố Hồ"
    assert words.span(5, 10, "Thành").fixed == "theo **Thành** phố *Hồ*"
    assert words.span(5, 14, "Thành phố").instead is None


def test_a_piece_of_a_paragraph_leads_back_into_the_paragraph() -> None:
    words = piece("Số: 05/UBND-VX  V/v báo cáo", (16, 27), Place("a", 3), Role.SUBJECT)

    assert words.plain == "V/v báo cáo"
    assert words.span(4, 7, "Báo").fixed == "Số: 05/UBND-VX  V/v Báo cáo"


@pytest.mark.parametrize(
    ("words", "at", "begins"),
    [
        ("Báo cáo.", 0, True),
        ("Một. Hai", 5, True),
        ("Một: “Hai”", 6, True),
        ("a) Khoản 1", 3, True),
        ("1.2. Khoản 1", 5, True),
        ("- Khoản 1", 2, True),
        ("theo Khoản 1", 5, False),
        ("tại TP Huế", 4, False),
    ],
)
def test_a_sentence_begins_after_its_mark_or_label(words: str, at: int, begins: bool) -> None:  # noqa: FBT001
    assert passage(words).begins(at) is begins


def test_the_passages_of_a_document_know_what_they_are() -> None:
    document = a_plan(
        legal_basis=["Căn cứ Luật Lưu trữ"],
        body=[
            {
                "heading": "Mục đích",
                "text": "Một.",
                "quote": ["Hai."],
                "table": {"columns": ["A"], "rows": [["b"]]},
            }
        ],
        references={"t": {"type": "Kế hoạch", "number": "12/KH-UBND", "issuer": "Sở Y tế"}},
        appendices=[{"heading": "Biểu", "body": ["Ba."]}],
    )

    passages = passages_of(document)

    said = {one.plain: (one.role, one.quoted, one.behind) for one in passages.all}
    assert said["Căn cứ Luật Lưu trữ"] == (Role.BASIS, False, False)
    assert said["Mục đích"] == (Role.HEADING, False, False)
    assert said["Một."] == (Role.PROSE, False, False)
    assert said["Hai."] == (Role.PROSE, True, False)
    assert said["b"] == (Role.TABLE, False, False)
    assert said["Sở Y tế"] == (Role.REFERENCE, False, False)
    assert said["Ba."] == (Role.PROSE, False, True)
    assert passages.day == date(2024, 2, 19)
    assert passages.declared == {"12/KH-UBND"}
    assert "Hai." not in [one.plain for one in passages.own]


def test_names_are_typed_without_marks() -> None:
    document = a_document(issuer={"name": "Sở *Y tế*"}, opening="Sở *Y tế* báo cáo.")

    words = [one.plain for one in passages_of(document).all]

    assert "Sở *Y tế*" in words
    assert "Sở Y tế báo cáo." in words


def test_the_lines_of_a_text_stand_at_their_numbers() -> None:
    lines = ["BÁO CÁO", "", "Huế, ngày 05 tháng 3 năm 2024", "Căn cứ Luật Lưu trữ;", "Một."]

    passages = passages_of_lines(lines, "a.txt", date(2024, 3, 5))

    assert [(one.place.line, one.role) for one in passages.all] == [
        (1, Role.HEADING),
        (3, Role.PLACE),
        (4, Role.BASIS),
        (5, Role.PROSE),
    ]
    assert passages.printed
    assert passages.wrapped
