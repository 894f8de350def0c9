"""Dòng của bảng: whichever way a row is typed, its cells and their places are the same."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import congvan
from congvan import DocumentError
from congvan.model import Document, Table, parse
from congvan.model.keys.rekeying import rekeyed
from congvan.model.reading.reading import from_dict

HEAD = """\
loại: thông báo
cơ quan: {tên: Ủy ban nhân dân xã Hòa Tân}
ký hiệu: UBND
số: 12
địa danh: Hòa Tân
ngày: 2026-09-05
trích yếu: Niêm yết kết quả
nơi nhận: [Các thôn]
lưu: VT
ký: {chức vụ: Chủ tịch, họ tên: Lê Văn An}
nội dung:
  - bảng:
"""
COLUMNS = "      cột: [TT, Họ và tên, Ghi chú]\n"


def document(rows: str, columns: str = COLUMNS) -> Document:
    """Return a notice with a table; `rows` are the lines from `dòng:` on."""
    lines = "".join(f"      {line}\n" for line in rows.split("\n"))
    return parse(f"{HEAD}{columns}{lines}")


def handed_in(rows: object, *names: str) -> Table | None:
    """Return the table that plain Python values say."""
    values = dict(yaml.safe_load(HEAD))
    values["nội dung"] = [{"bảng": {"cột": list(names), "dòng": rows}}]
    values["ngày"] = "2026-09-05"
    return from_dict(values).body[0].table


def table(rows: str, columns: str = COLUMNS) -> Table:
    found = document(rows, columns).body[0].table
    assert found is not None
    return found


def said(found: Table) -> list[list[str | None]]:
    return [
        [cell.text if cell else None for cell in row.cells or row.total] for row in found.rows
    ]


SAME = [["1", "Y Lan", "x: y"], ["2", None, "hai\ndòng"], [None, "A Nam", None]]


@pytest.mark.parametrize(
    "rows",
    [
        'dòng: [[1, Y Lan, "x: y"], [2, "", "hai\\ndòng"], ["", A Nam, ""]]',
        (
            'dòng:\n  - {TT: 1, Họ và tên: Y Lan, Ghi chú: "x: y"}\n'
            '  - {TT: 2, ghi_chu: "hai\\ndòng"}\n  - Họ và tên: A Nam'
        ),
        'dòng: |\n  1 | Y Lan | x: y\n  2 || "hai\n  dòng"\n  | A Nam |',
        'dòng: |\n  1\tY Lan\tx: y\n  2\t\t"hai\n  dòng"\n  \tA Nam\t',
        'dòng:\n  - "1 | Y Lan | x: y"\n  - [2, "", "hai\\ndòng"]\n  - Họ và tên: A Nam',
        'dòng:\n  - |\n    1 | Y Lan | x: y\n    2 | | "hai\n    dòng"\n  - "| A Nam |"',
    ],
)
def test_every_form_of_a_row_says_the_same(rows: str) -> None:
    assert said(table(rows)) == SAME


def test_groups_and_totals_stand_in_every_form() -> None:
    lines = table("dòng: |\n  nhóm: I. Xã\n  1 | A | x\n  cộng: Cộng | | 5")
    names = table(
        "dòng:\n  - nhóm: I. Xã\n  - {TT: 1, Họ và tên: A, Ghi chú: x}\n"
        "  - cộng: {TT: Cộng, ghi chú: 5}"
    )
    mixed = table("dòng:\n  - nhóm: I. Xã\n  - 1 | A | x\n  - cộng: Cộng | | 5")

    assert lines.rows == names.rows == mixed.rows
    assert [row.group for row in lines.rows] == ["I. Xã", None, None]
    assert len(lines.rows[2].total) == 3


def test_a_cell_over_others_leaves_their_names_out() -> None:
    found = table(
        "dòng:\n  - {TT: 1, Họ và tên: {nội dung: A, dọc: 2}, Ghi chú: x}\n"
        "  - {TT: 2, Ghi chú: y}\n  - {TT: {nội dung: chung, ngang: 2}}\n  - {TT: 3}"
    )

    assert [len(row.cells) for row in found.rows] == [3, 2, 2, 3]


def test_a_column_may_be_called_as_a_key_of_a_row() -> None:
    found = table("dòng:\n  - {Nhóm: 1, Cộng: 2}\n  - nhóm: I", "      cột: [Nhóm, Cộng]\n")

    assert said(found)[0] == ["1", "2"]
    assert found.rows[1].group == "I"


def test_an_unknown_name_of_a_column_is_an_error_with_the_near_one() -> None:
    with pytest.raises(DocumentError) as raised:
        document("dòng:\n  - {TT: 1, Họ và tê: A}\n  - {TT: 2, Số: 5}")

    assert [str(one.message) for one in raised.value.findings] == [
        "Bảng không có cột “Họ và tê”. Ý bạn là “Họ và tên”?",
        "Bảng không có cột “Số”.",
    ]


@pytest.mark.parametrize(
    "rows", ["dòng:\n  1 | A | x\n  2 | B | y", "dòng: >-\n  1 | A | x\n  2 | B | y"]
)
def test_lines_that_yaml_joins_are_an_error_and_mended(rows: str) -> None:
    with pytest.raises(DocumentError) as raised:
        document(rows)

    found = raised.value.findings[0]
    assert found.kind.code == "CV022"
    assert found.repair is not None
    assert found.repair.lines == ("      dòng: |",)


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        ("dòng: |\n  1 | A | 05/11/2026\n  2 | B | 06/11/2026\n  3 | 07/11/2026", "Họ và tên"),
        ("dòng: |\n  1 | A | 05/11/2026\n  2 | B | 06/11/2026\n  3 | C", "Ghi chú"),
        ("dòng: [[1, A, x], [2, B]]", None),
    ],
)
def test_a_row_that_lacks_a_cell_is_an_error_that_names_it(
    rows: str, missing: str | None
) -> None:
    found = [one for one in congvan.check(document(rows)) if one.kind.code == "CV750"]

    assert len(found) == 1
    assert found[0].message.values.get("missing") == missing


def test_names_of_columns_pasted_with_the_rows_are_printed_once() -> None:
    made = document("dòng: |\n  TT\tHọ và tên\tGhi chú\n  1\tY Lan\t")
    found = made.body[0].table

    assert found is not None
    assert said(found) == [["1", "Y Lan", None]]
    assert [one.kind.code for one in made.noticed] == ["CV609"]


def test_a_comma_at_the_end_of_a_row_is_an_empty_cell() -> None:
    assert said(table("dòng:\n  - [1, Y Lan, ]\n  - [2, A, x]"))[0] == ["1", "Y Lan", None]


def test_a_table_straight_in_an_annex_has_its_places_beside_other_errors() -> None:
    whole = HEAD.replace("số: 12", "màu sắc: 12") + COLUMNS + "      dòng: [[1, A, x]]\n"
    whole += "phụ lục:\n  - tiêu đề: Danh sách\n    bảng: {cột: [A, B], dòng: [[1, a], [2]]}\n"

    with pytest.raises(DocumentError) as raised:
        congvan.loads(whole, "a.yaml")

    found = [one for one in raised.value.findings if one.kind.code == "CV750"]
    assert [str(one.place) for one in found] == ["a.yaml:17:40"]


def test_a_cell_is_placed_where_it_is_typed() -> None:
    made = document('dòng: |\n  1 | Y Lan | "a\n  b"\n  2\t|  B | c')
    first = made.at("body", 0, "table", "rows", 0).line
    path = ("body", 0, "table", "rows")

    places = [
        made.at(*path, row, "cells", cell, "text") for row in (0, 1) for cell in (0, 1, 2)
    ]

    assert [(one.line - first, one.column) for one in places] == [
        (0, 9), (0, 13), (0, 21), (2, 9), (2, 14), (2, 18),
    ]  # fmt: skip


def test_a_program_may_hand_in_rows_in_every_form() -> None:
    rows = [{"TT": 1, "Họ và tên": "A"}, "2 | B", ["3", "C"]]

    found = handed_in(rows, "TT", "Họ và tên")

    assert found is not None
    assert said(found) == [["1", "A"], ["2", "B"], ["3", "C"]]


def test_names_of_columns_are_no_keys_that_are_translated() -> None:
    whole = (
        "nội dung:\n  - bảng:\n      cột: [Nhóm, Cộng]\n      dòng:\n"
        "        - {Nhóm: 1, Cộng: 2}\n        - nhóm: I\n"
    )

    assert rekeyed(whole, "en").splitlines()[-2:] == [
        "        - {Nhóm: 1, Cộng: 2}",
        "        - group: I",
    ]


WORDS = st.text(st.sampled_from("aĐ19 .,;:/#%&*-'=()"), min_size=1, max_size=12).map(str.strip)
PLAIN = WORDS.filter(
    lambda text: bool(text) and bool(set(text) - set("-:")) and "*" not in text
)
CELL = st.one_of(st.just(""), PLAIN)


@given(st.lists(st.tuples(PLAIN, CELL, CELL), min_size=1, max_size=5))
def test_the_same_words_are_printed_whichever_form_they_have(
    rows: list[tuple[str, str, str]],
) -> None:
    names = ("TT", "Họ và tên", "Ghi chú")
    forms: list[object] = [
        [list(row) for row in rows],
        [dict(zip(names, row, strict=True)) for row in rows],
        "\n".join(" | ".join(row) for row in rows),
        "\n".join("\t".join(row) for row in rows),
    ]

    made = [handed_in(form, *names) for form in forms]

    assert made[0] is not None
    assert said(made[0]) == [[cell or None for cell in row] for row in rows]
    assert all(one == made[0] for one in made)
