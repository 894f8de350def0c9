"""Phần cuối: Nơi nhận and the signature."""

from __future__ import annotations

import itertools

import pytest

import congvan
from congvan.composing.foot import rows_of
from congvan.decree.page import HOUSE, twips
from tests.composing.shown import context, shown
from tests.factories import a_document, a_plan


def receivers(document: congvan.Document) -> list[str]:
    """Return the lines of Nơi nhận."""
    lines = context(document)["distribution"]
    return ["".join(run.text for run in line) for line in lines]


def capacity(**signature: object) -> list[str]:
    """Return the lines above the name of the signer."""
    found: list[str] = context(a_document(signature={"name": "Lê Hoa", **signature}))[
        "capacity"
    ]
    return found


def test_nhu_tren_comes_first_and_luu_last() -> None:
    document = a_document(
        distribution=["Sở Y tế", {"to": "Như trên", "for": "t/h"}, "Sở Nội vụ"]
    )

    assert receivers(document) == ["Như trên (t/h);", "Sở Y tế;", "Sở Nội vụ;", "Lưu: VT."]


def test_nhu_tren_is_added_where_there_is_a_kinh_gui_and_only_there() -> None:
    assert receivers(a_document(distribution=None)) == ["Như trên;", "Lưu: VT."]
    assert receivers(a_plan(distribution=["Sở Y tế"])) == ["Sở Y tế;", "Lưu: VT."]


@pytest.mark.parametrize("typed", ["Như trên", "như trên", "Như Điều 3", "Nhu tren (t/h)"])
def test_nhu_tren_is_known_however_it_is_typed(typed: str) -> None:
    lines = receivers(a_document(distribution=["Sở Y tế", typed]))

    assert (lines[0] == f"{typed};") is (typed != "Như Điều 3")


def test_without_an_archive_the_last_receiver_has_the_full_stop() -> None:
    document = a_document(distribution=["Sở Y tế", "Sở Nội vụ"], archive=None)

    assert receivers(document) == ["Như trên;", "Sở Y tế;", "Sở Nội vụ."]


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Sở Y tế", "Sở Y tế;"),
        ("Sở Y tế;", "Sở Y tế;"),
        ("Sở Y tế.", "Sở Y tế;"),
        ("Sở Y tế,", "Sở Y tế;"),
        ("Sở Y tế./.", "Sở Y tế;"),
        ("các sở v.v.", "các sở v.v.;"),
        ("các sở...", "các sở...;"),
        ("các sở…", "các sở…;"),
        ("**Sở Y tế**", "Sở Y tế;"),
        ("Sở Y tế (b/c)", "Sở Y tế (b/c);"),
    ],
)
def test_every_line_of_a_list_ends_in_one_mark(typed: str, seen: str) -> None:
    assert receivers(a_document(distribution=[typed]))[1] == seen


@pytest.mark.parametrize("purpose", ["b/c", "(b/c)"])
def test_a_purpose_stands_in_brackets_once(purpose: str) -> None:
    document = a_document(distribution=[{"to": "Bộ Nội vụ", "for": purpose}])

    assert receivers(document)[1] == "Bộ Nội vụ (b/c);"


def test_the_archive_names_its_units_and_copies() -> None:
    document = a_document(archive={"units": ["VT", "PVH"], "copies": 3})

    assert receivers(document)[-1] == "Lưu: VT, PVH (3)."


def test_the_stack_of_authority_is_written_from_the_top_in_any_order() -> None:
    lines = {"TM": "Ủy ban nhân dân", "KT": "Chủ tịch", "TUQ": "Chủ tịch", "Q": "Vụ trưởng"}
    for marks in itertools.permutations(lines, 2):
        typed = [{mark: lines[mark]} for mark in marks]

        seen = capacity(capacity=typed, title="Phó Chủ tịch")

        assert seen == [f"{mark}. {lines[mark].upper()}" for mark in marks] + ["PHÓ CHỦ TỊCH"]


def test_a_signer_may_have_a_title_or_a_capacity_alone() -> None:
    assert capacity(title="Chủ tịch") == ["CHỦ TỊCH"]
    assert capacity(capacity="TM. Ủy ban nhân dân") == ["TM. ỦY BAN NHÂN DÂN"]


def test_the_name_of_the_signer_stays_as_typed() -> None:
    assert context(a_document())["signer"] == "Trần Văn Bình"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("b/c", "(b/c)"), ("(b/c)", "(b/c)"), (") để biết (", "() để biết ()")],
)
def test_a_purpose_stands_in_one_pair_of_brackets(typed: str, printed: str) -> None:
    document = a_document(distribution=[{"to": "Sở Y tế", "for": typed}])

    assert f"Sở Y tế {printed};" in receivers(document)


SECRETARY = {"party": "Thư ký", "name": "Lê Thị Bình"}
CHAIR = {"party": "Chủ tọa", "capacity": "TM. Hội đồng", "title": "Chủ tịch", "name": "Trần An"}


def test_several_signers_stand_side_by_side_with_their_names_level() -> None:
    found = context(a_plan(signature=[SECRETARY, CHAIR]))

    assert shown(found["signers"]) == [
        "| THƯ KÝ | CHỦ TỌA ⏎ TM. HỘI ĐỒNG ⏎ CHỦ TỊCH |",
        "| Lê Thị Bình | Trần An |",
        "|  ⏎ Nơi nhận: ⏎ - Sở Tư pháp; ⏎ - Lưu: VT. →2 |",
    ]
    assert found["capacity"] == []


def test_several_signers_may_have_no_noi_nhan_below_them() -> None:
    document = a_plan(signature=[SECRETARY, CHAIR], distribution=None, archive=None)

    assert len(shown(context(document)["signers"])) == 2


def test_one_signer_stands_beside_noi_nhan() -> None:
    found = context(a_document(signature=CHAIR))

    assert found["signers"] == []
    assert found["capacity"] == ["CHỦ TỌA", "TM. HỘI ĐỒNG", "CHỦ TỊCH"]


@pytest.mark.parametrize("count", [2, 3, 5])
def test_columns_of_signers_are_of_one_width_and_fill_the_page(count: int) -> None:
    (frame,) = context(a_plan(signature=[SECRETARY] * count))["signers"]

    widths = frame.widths
    assert len(set(widths)) == 1
    assert abs(sum(widths) - twips(HOUSE.text_mm)) <= count


@pytest.mark.parametrize(
    ("count", "rows"), [(3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3]), (7, [3, 2, 2])]
)
def test_signers_that_have_no_room_beside_each_other_are_shared_out(
    count: int, rows: list[int]
) -> None:
    document = a_plan(signature=[SECRETARY] * count)

    assert [len(row) for row in rows_of(document.signature)] == rows


def test_a_heading_stands_across_the_row_that_begins_with_it() -> None:
    document = a_plan(
        signature=[SECRETARY, CHAIR, {**SECRETARY, "row_title": "Các thành viên"}],
        distribution=None,
        archive=None,
    )

    (grid,) = context(document)["signers"]

    assert shown([grid]) == [
        "| THƯ KÝ | CHỦ TỌA ⏎ TM. HỘI ĐỒNG ⏎ CHỦ TỊCH |",
        "| Lê Thị Bình | Trần An |",
        "| →2 |",
        "| CÁC THÀNH VIÊN →2 |",
        "| THƯ KÝ →2 |",
        "| Lê Thị Bình →2 |",
    ]


def test_a_heading_is_enough_above_a_name() -> None:
    signature = {"row_title": "Người lập", "name": "Lê Hoa"}

    (grid,) = context(a_plan(signature=signature, distribution=None, archive=None))["signers"]

    assert shown([grid]) == ["| NGƯỜI LẬP |", "| Lê Hoa |"]


def test_another_title_stands_right_above_the_name() -> None:
    signature = {"title": "Phó Chủ tịch", "other_title": "Trưởng Ban Chỉ đạo", "name": "Lê Hoa"}

    alone = context(a_document(signature={**signature, "capacity": "KT. Chủ tịch"}))
    beside = context(a_plan(signature=[signature, SECRETARY]))["signers"]

    assert (alone["other_title"], alone["signer"]) == ("TRƯỞNG BAN CHỈ ĐẠO", "Lê Hoa")
    assert shown(beside)[1] == "| TRƯỞNG BAN CHỈ ĐẠO ⏎ Lê Hoa | Lê Thị Bình |"


def test_a_rank_stands_before_the_name() -> None:
    signature = {"title": "Chỉ huy trưởng", "rank": "Đại tá", "name": "Lê Hoa"}

    assert context(a_document(signature=signature))["signer"] == "Đại tá Lê Hoa"


def test_the_drafter_stands_behind_the_archive() -> None:
    archive = {"units": ["VT", "NVĐP"], "copies": 2}

    document = a_document(archive=archive, drafter="PL.(300)")

    assert receivers(document)[-1] == "Lưu: VT, NVĐP (2). PL.(300)."


def test_the_drafter_is_not_lost_without_an_archive() -> None:
    document = a_document(archive=None, drafter="PL.(300)")

    assert receivers(document)[-1] == "PL.(300)."


def test_a_short_archive_is_its_units() -> None:
    assert receivers(a_document(archive="VT"))[-1] == "Lưu: VT."
    assert receivers(a_document(archive=["VT", "NV"]))[-1] == "Lưu: VT, NV."
