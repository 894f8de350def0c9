"""Nội dung: how blocks, tables, amounts and fields are typed, shortly or in full."""

from __future__ import annotations

from typing import Any

import pytest

import congvan
from congvan import DocumentError
from congvan.decree.words import SCHEMES
from congvan.model import Amount, Block, Cell, Document, Entry, Group, Row, Table
from tests.factories import PLAN, a_document, a_plan, yaml_of


def read(text: str) -> Document:
    """Return the kế hoạch whose body is the YAML `text`."""
    return congvan.loads(yaml_of(f"nội dung:\n{text}", PLAN), "a.yaml")


def block(text: str) -> Block:
    return read(text).body[0]


def table(text: str) -> Table:
    found = block(text).table
    assert found is not None
    return found


def complaints(**changes: Any) -> list[str]:  # noqa: ANN401 - what YAML holds
    """Return every complaint about a kế hoạch."""
    with pytest.raises(DocumentError) as refusal:
        a_plan(**changes)
    return [str(finding).partition("\n")[0] for finding in refusal.value.findings]


def test_a_bare_text_is_a_block_an_item_and_a_quote() -> None:
    short = block("  - nội dung: a\n    gồm: [b]\n    trích: c\n")

    assert short == Block(text="a", items=(Block(text="b"),), quote=(Block(text="c"),))


def test_rows_are_lists_groups_or_totals() -> None:
    found = table(
        "  - bảng:\n      cột: [STT, Tên]\n      dòng:\n        - [1, a]\n"
        "        - nhóm: I. Nhóm\n        - cộng: [Cộng, {tiền: 5}]\n        - {ô: [2, b]}\n"
    )

    one, two = (Cell(text=text) for text in ("1", "a"))
    assert found.rows == (
        Row(cells=(one, two)),
        Row(group="I. Nhóm"),
        Row(total=(Cell(text="Cộng"), Cell(money=Amount(amount=5)))),
        Row(cells=(Cell(text="2"), Cell(text="b"))),
    )


def test_a_cell_is_a_text_a_list_empty_or_all_it_may_be() -> None:
    found = table(
        "  - bảng:\n      cột: [A, B, C, D]\n      dòng:\n"
        "        - [a, [b, c], '', {nội dung: d, ngang: 2, dọc: 3, canh: phải}]\n"
    )

    assert found.rows[0].cells == (
        Cell(text="a"),
        Cell(items=("b", "c")),
        None,
        Cell(text="d", across=2, down=3, align="right"),
    )


def test_a_column_is_a_name_or_has_width_and_alignment() -> None:
    found = table(
        "  - bảng: {cột: [STT, {tên: Tên, rộng: 40, canh: giữa}, {}], dòng: [[1, a, b]]}\n"
    )

    assert [(one.heading, one.width, one.align) for one in found.columns] == [
        ("STT", None, None),
        ("Tên", 40, "center"),
        (None, None, None),
    ]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("trái", "left"),
        ("Giữa", "center"),
        ("PHAI", "right"),
        ("đều", "both"),
        ("center", "center"),
        ("both", "both"),
    ],
)
def test_alignments_are_said_in_either_tongue(typed: str, kept: str) -> None:
    columns = [{"heading": "A", "align": typed}]

    found = a_plan(body=[{"table": {"columns": columns, "rows": [["a"]]}}]).body[0].table

    assert found is not None
    assert found.columns[0].align == kept


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        (1250001, 1250001),
        ("1250000", 1250000),
        ("1.250.000", 1250000),
        (" 5 ", 5),
        (0, 0),
        ("999.999.999.999.999.999", 10**18 - 1),
        ({"amount": "1.000", "words": "có"}, 1000),
    ],
)
def test_an_amount_is_read_with_or_without_its_points(typed: object, amount: int) -> None:
    money = a_document(fields={"giá": {"money": typed}}).fields["giá"].money

    assert money is not None
    assert money.amount == amount


@pytest.mark.parametrize(
    "typed",
    [
        "1,250,000",
        "1.25",
        "12.50.000",
        "-5",
        "1e6",
        "năm đồng",
        "1 250 000",
        "1.250.000 đồng",
        "٣",
    ],
)
def test_what_is_no_amount_is_refused_with_how_to_write_one(typed: str) -> None:
    (line,) = complaints(fields={"giá": {"money": typed}})

    said = f"“{typed}” không phải số tiền; viết 1250000 hoặc 1.250.000."
    assert line == f"-: error CV104 {said}"


@pytest.mark.parametrize("typed", [-1, 10**18])
def test_an_amount_beyond_words_is_refused(typed: int) -> None:
    assert len(complaints(fields={"giá": {"money": {"amount": typed}}})) == 1


def test_a_field_is_a_text_a_list_or_an_amount() -> None:
    typed = {
        "a": "một",
        "b": ["hai", "ba"],
        "c": {"money": 5},
        "d": {"text": "x", "items": ["y"]},
    }

    found = a_document(fields=typed).fields

    assert found == {
        "a": Entry(text="một"),
        "b": Entry(items=(Group(text="hai"), Group(text="ba"))),
        "c": Entry(money=Amount(amount=5)),
        "d": Entry(text="x", items=(Group(text="y"),)),
    }


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"number": "1"}, "CV105 Mục này không có chữ nào để in."),
        ({"checked": "có"}, "CV105 Mục này không có chữ nào để in."),
        ({"landscape": "có"}, "CV105 Mục này không có chữ nào để in."),
        ({"table": {"columns": [{}]}}, "CV105 Bảng này không có dòng nào."),
        (
            {"table": {"columns": ["A"], "header": [["B"]], "rows": [["c"]]}},
            "CV104 Đã có `đầu bảng` thì bỏ tên ở `cột`, chỉ ghi `rộng`, `canh` nếu cần.",
        ),
        (
            {"table": {"columns": ["A"], "rows": [{"group": "a", "cells": ["b"]}]}},
            "CV104 Dòng này viết `ô`, `nhóm` hoặc `cộng`, một trong ba.",
        ),
        (
            {"table": {"columns": ["A"], "rows": [[]]}},
            "CV104 Dòng này viết `ô`, `nhóm` hoặc `cộng`, một trong ba.",
        ),
        (
            {"text": "a", "numbering": "i."},
            f"CV104 Không có kiểu đánh số “i.”; có: {', '.join(filter(None, SCHEMES))}",
        ),
        (
            {"table": {"columns": [{"heading": "A", "align": "xéo"}], "rows": [["b"]]}},
            "CV104 Không có “xéo”; có: trái, giữa, phải, đều, left, center, right, both.",
        ),
    ],
)
def test_what_prints_nothing_or_contradicts_itself_is_refused(
    body: dict[str, object], said: str
) -> None:
    assert complaints(body=[body]) == [f"-: error {said}"]


@pytest.mark.parametrize(
    "body",
    [
        {"dots": 0},
        {"dots": 51},
        {"number": "x" * 21, "text": "a"},
        {"table": {"columns": [], "rows": [["a"]]}},
        {"table": {"columns": ["A"] * 61, "rows": [["a"]]}},
        {"table": {"columns": [{"width": 4}], "rows": [["a"]]}},
        {"table": {"columns": [{"width": "nan"}], "rows": [["a"]]}},
        {"table": {"columns": [{"width": "inf"}], "rows": [["a"]]}},
        {"table": {"columns": ["A"], "rows": [[{"text": "a", "across": 0}]]}},
        {"table": {"columns": ["A"], "rows": [[{"text": "a", "down": 1000}]]}},
        {"picture": {"file": "a.png", "width": 1000}},
    ],
    ids=str,
)
def test_what_is_out_of_bounds_is_refused(body: dict[str, object]) -> None:
    assert complaints(body=[body])


def test_a_table_that_says_nothing_is_named_where_it_stands() -> None:
    with pytest.raises(DocumentError) as refusal:
        read("  - bảng:\n      cột: [{rộng: 20}]\n")

    assert str(refusal.value).startswith("a.yaml:16:7: error CV105 Bảng này không có dòng nào.")


def test_every_text_of_a_table_is_printed() -> None:
    found = a_plan(
        body=[
            {
                "table": {
                    "columns": [{}, {}],
                    "header": [["a", ["b"]]],
                    "rows": [
                        ["c", {"text": "d", "across": 1}],
                        {"group": "e"},
                        {"total": ["f"]},
                    ],
                }
            }
        ]
    )

    printed = [typed for path, typed in found.texts if path[0] == "body"]

    assert printed == ["a", "b", "c", "d", "e", "f"]


@pytest.mark.parametrize(
    ("typed", "kept"), [(1, 1), ("07", 7), (9999, 9999), ("tiếp", "tiếp"), ("Tiep", "tiếp")]
)
def test_items_begin_at_a_number_or_go_on(typed: object, kept: object) -> None:
    assert a_plan(body=[{"text": "a", "start": typed}]).body[0].start == kept


@pytest.mark.parametrize("typed", [0, -1, 10_000, 10**30, "lại", "1.5", "٣"])
def test_where_items_cannot_begin_is_refused(typed: object) -> None:
    said = "không phải số đầu tiên; viết số từ 1 đến 9999, hoặc `tiếp`."

    assert complaints(body=[{"text": "a", "start": typed}]) == [
        f"-: error CV104 “{typed}” {said}"
    ]


@pytest.mark.parametrize("key", ["items", "quote"])
def test_blocks_that_lie_too_deep_are_refused(key: str) -> None:
    block: dict[str, Any] = {"text": "đáy"}
    for _ in range(5000):
        block = {"text": "tầng", key: [block]}

    assert complaints(body=[block]) == ["-: error CV002 Lồng sâu hơn 50 bậc."]


@pytest.mark.parametrize(
    "keys", ["bảng: {cột: [TT, Tên], dòng", "table: {columns: [TT, Tên], rows"]
)
@pytest.mark.parametrize(
    "annex",
    [
        "phụ lục:\n  - tiêu đề: Danh sách",
        "kèm theo:\n  - loại: Danh sách\n    trích yếu: Hộ dân",
    ],
)
def test_an_annex_may_be_one_table(keys: str, annex: str) -> None:
    typed = f"nội dung: [a]\n{annex}\n    {keys}: [[1, Lan]]}}\n"
    document = congvan.loads(yaml_of(typed, PLAN), "a.yaml")
    name = "appendices" if "phụ" in annex else "attachments"
    body = [*document.appendices, *document.attachments][0].body
    row = document.at(name, 0, "body", 0, "table", "rows", 0)

    assert [block.table is not None for block in body] == [True]
    assert typed.splitlines()[-1][row.column - 1 :] == "[1, Lan]]}"


def test_an_annex_is_a_table_or_has_one_in_its_text() -> None:
    annex = {"heading": "Danh sách", "body": ["a"], "table": {"columns": ["TT"]}}

    assert complaints(appendices=[annex]) == [
        "-: error CV104 Đã có `nội dung` thì viết `bảng` trong một mục của `nội dung`."
    ]


def test_a_fault_in_the_table_of_an_annex_stands_where_it_was_typed() -> None:
    typed = "nội dung: [a]\nphụ lục:\n  - tiêu đề: b\n    bảng:\n      cột: []\n"
    with pytest.raises(DocumentError) as refusal:
        congvan.loads(yaml_of(typed, PLAN), "a.yaml")
    [finding] = refusal.value.findings

    assert finding.place.column == len("      cột: ") + 1
