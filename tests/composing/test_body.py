"""Nội dung: paragraphs of a công văn and of a kế hoạch, with their numbers and marks."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import congvan
from congvan.model.document.inline import Run
from tests.composing.shown import context
from tests.factories import EXAMPLE, a_document, a_plan


def composed(document: congvan.Document) -> list[tuple[str, list[Run]]]:
    """Return style and runs of every paragraph of the text."""
    return [(piece.style, _merged(piece.runs)) for piece in context(document)["body"]]


def _merged(pieces: Iterable[Run]) -> list[Run]:
    """Return runs of which no two neighbours look alike."""
    looks = itertools.groupby(pieces, key=lambda run: run.marks)
    return [Run("".join(run.text for run in group), marks) for marks, group in looks]


def texts(document: congvan.Document) -> list[str]:
    """Return the paragraphs of the text without their looks."""
    return ["".join(run.text for run in runs) for _, runs in composed(document)]


def test_the_text_ends_once_whatever_was_typed_there() -> None:
    for typed in ("Hết", "Hết.", "Hết./.", "Hết;", "Hết "):
        assert texts(a_document(closing=typed))[-1] == "Hết./."


def test_an_ellipsis_and_v_v_belong_to_the_words() -> None:
    assert texts(a_document(closing="Hết..."))[-1] == "Hết..../."
    assert texts(a_document(closing="Hết v.v."))[-1] == "Hết v.v../."


def test_no_end_is_printed_where_none_is_wanted() -> None:
    document = a_document(closing="Hết", closing_mark=False)

    assert texts(document)[-1] == "Hết"


def test_the_end_stands_outside_the_look_of_the_last_words() -> None:
    (_, runs) = composed(a_document(closing="Đã **ký.**"))[-1]

    assert runs == [Run("Đã "), Run("ký", "b"), Run("./.")]


def test_legal_bases_end_in_semicolons_and_the_last_in_a_full_stop() -> None:
    document = a_plan(legal_basis=["Luật A", "Luật B;", "Theo đề nghị của Sở Y tế,"])

    found = composed(document)[:3]

    assert [style for style, _ in found] == ["CanCu"] * 3
    assert texts(document)[:3] == ["Luật A;", "Luật B;", "Theo đề nghị của Sở Y tế."]


def test_each_line_of_prose_is_a_paragraph() -> None:
    document = a_document(opening=["Một.\nHai.\n\nBa.", "Bốn."])

    assert texts(document) == ["Một.", "Hai.", "Ba.", "Bốn./."]


def test_a_mark_holds_in_one_paragraph_only() -> None:
    document = a_document(opening="**Một\nHai** ba")

    assert [runs for _, runs in composed(document)] == [[Run("**Một")], [Run("Hai** ba./.")]]


def test_directives_are_numbered_and_their_tasks_have_dashes() -> None:
    document = a_document(
        directives=[
            {"to": "Sở Nội vụ", "tasks": ["Một.", "Hai."]},
            {"lead": "Đề nghị", "to": ["Sở Y tế", "Sở Tài chính"], "text": "phối hợp."},
            {"text": "Không nêu tên ai."},
        ]
    )

    assert texts(document)[1:] == [
        "1. Sở Nội vụ",
        "- Một.",
        "- Hai.",
        "2. Đề nghị Sở Y tế, Sở Tài chính phối hợp.",
        "3. Không nêu tên ai./.",
    ]


def test_a_task_has_points_below_it_at_any_depth() -> None:
    deep = {"text": "Hai.", "items": [{"text": "Ba.", "items": ["Bốn."]}]}
    told = {"to": "Sở Nội vụ", "tasks": [{"text": "Một.", "items": [deep]}, "Năm."]}
    document = a_document(directives=[told, {"to": "Sở Y tế", "text": "phối hợp."}])

    assert texts(document)[1:] == [
        "1. Sở Nội vụ", "- Một.", "+ Hai.", "+ Ba.", "+ Bốn.", "- Năm.",
        "2. Sở Y tế phối hợp./.",
    ]  # fmt: skip


def test_tasks_and_their_points_may_be_numbered_otherwise() -> None:
    task = {"text": "Một.", "numbering": "-", "items": ["Hai."]}
    told = {"to": "Sở Nội vụ", "numbering": "1.1.", "tasks": [task]}
    document = a_document(directives=[told, {"to": "Sở Y tế", "text": "phối hợp."}])

    assert texts(document)[1:4] == ["1. Sở Nội vụ", "1.1. Một.", "- Hai."]


def test_a_directive_alone_has_no_number_as_a_block_alone_has_none() -> None:
    document = a_document(directives=[{"to": "Sở Nội vụ", "tasks": ["Một.", "Hai."]}])

    assert texts(document)[1:] == ["Sở Nội vụ", "- Một.", "- Hai./."]


def test_an_addressee_on_its_own_line_is_bold_by_its_style_and_stays_with_its_tasks() -> None:
    document = a_document(directives=[{"to": "Sở Nội vụ:", "tasks": ["Một."]}])

    assert composed(document)[1] == ("KhoanCoTieuDe", [Run("Sở Nội vụ:")])


def test_a_heading_before_a_sentence_is_bold_and_gets_a_colon() -> None:
    document = a_document(directives=[{"to": "Sở Nội vụ", "text": "Chủ trì."}])

    assert composed(document)[1] == (
        "NoiDung",
        [Run("Sở Nội vụ: ", "b"), Run("Chủ trì./.")],
    )


def test_a_heading_that_runs_straight_on_is_no_heading() -> None:
    document = a_document(directives=[{"to": "Sở Nội vụ", "text": "chủ trì."}])

    assert texts(document)[1] == "Sở Nội vụ chủ trì./."
    assert {run.marks for run in composed(document)[1][1]} == {""}


def test_a_heading_keeps_the_mark_it_ends_in() -> None:
    for heading in ("Sở Nội vụ:", "Sở Nội vụ -", "Sở Nội vụ,", "Sở Nội vụ…"):
        document = a_document(directives=[{"to": heading, "text": "Chủ trì."}])

        assert texts(document)[1] == f"{heading} Chủ trì./."


def test_a_plan_is_numbered_from_roman_sections_down_to_plus_signs() -> None:
    last = {"heading": "Ô", "text": "sáu", "items": ["bảy"]}
    level4 = {"text": "bốn", "items": [last]}
    level3 = {"text": "ba", "items": [level4, "bốn b"]}
    level2 = {"heading": "Hai", "items": [level3, {"text": "ba b"}]}
    document = a_plan(
        body=[
            {"heading": "Mục đích", "items": [level2]},
            {"heading": "Tổ chức", "items": ["một", "hai"]},
        ]
    )

    assert texts(document) == [
        "I. MỤC ĐÍCH",
        "1. Hai",
        "a) ba",
        "- bốn",
        "+ Ô sáu",
        "+ bảy",
        "- bốn b",
        "b) ba b",
        "II. TỔ CHỨC",
        "1. một",
        "2. hai./.",
    ]
    assert [style for style, _ in composed(document)][:2] == ["MucLaMa", "KhoanCoTieuDe"]


def test_a_section_without_a_heading_has_no_number_and_counts_for_none() -> None:
    document = a_plan(body=["Lời dẫn.", {"heading": "Mục đích"}, "Lời kết."])

    assert texts(document) == ["Lời dẫn.", "I. MỤC ĐÍCH", "Lời kết../.".replace("..", ".")]


def test_a_level_may_name_its_own_scheme_and_numbers() -> None:
    document = a_plan(
        body=[
            {
                "heading": "Một",
                "numbering": "1.1.",
                "items": [{"text": "hai", "numbering": "1.1.", "items": ["ba", "bốn"]}],
            },
            {"number": "III.", "heading": "Ba", "items": [{"number": "", "text": "không số"}]},
        ]
    )

    assert texts(document) == [
        "I. MỘT",
        "1. hai",
        "1.1. ba",
        "1.2. bốn",
        "III. BA",
        "không số./.",
    ]


def test_a_number_of_its_own_does_not_count() -> None:
    document = a_plan(
        body=[{"heading": "A", "items": ["một", {"number": "1a.", "text": "chen"}, "hai"]}]
    )

    assert texts(document)[1:] == ["1. một", "1a. chen", "2. hai./."]


def test_the_last_lines_stay_with_the_signature() -> None:
    document = a_document(opening=["Một.", "Hai.", "Ba."])

    body = context(document)["body"]

    assert [paragraph.keep for paragraph in body] == [False, True, True]


def test_a_long_last_paragraph_stays_by_itself() -> None:
    document = a_document(opening=["Một.", "Hai.", "Ba " * 200])

    body = context(document)["body"]

    assert [paragraph.keep for paragraph in body] == [False, False, True]


def test_a_line_that_ends_in_a_colon_stays_with_the_next() -> None:
    document = a_document(opening=["Yêu cầu:", "Một.", "Hai.", "Ba."])

    body = context(document)["body"]

    assert body[0].keep


def test_the_real_directive_reads_as_it_was_issued() -> None:
    found = texts(congvan.load(EXAMPLE))

    assert found[0] == (
        "Thực hiện Công văn số 582/UBND-KGVX ngày 19 tháng 02 năm 2024 của Ủy ban nhân dân tỉnh "
        "Kon Tum về việc tăng cường công tác quản lý, nâng cao chất lượng Phong trào “Toàn dân "
        "đoàn kết xây dựng đời sống văn hóa” trên địa bàn tỉnh; Ủy ban nhân dân huyện yêu cầu:"
    )
    assert [line[:2] for line in found] == [
        "Th",
        "1.",
        *["- "] * 2,
        "2.",
        *["- "] * 6,
        "3.",
        "Bá",
    ]
    assert found[-1].endswith("triển khai thực hiện./.")
