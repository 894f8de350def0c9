"""Giao việc: tasks of any block, Điều or row of a table, and who answers for them."""

from __future__ import annotations

from typing import Final

import pytest

import congvan
from congvan.chain.directive.owners import charged, chosen
from congvan.chain.directive.spoken_names import agencies_in
from congvan.chain.directive.tasks import tasks_of
from congvan.decree.types import TYPES
from congvan.findings.errors import DocumentError
from congvan.model import Document, parse_agencies
from congvan.pack.pack import load_type

AGENCIES: Final = parse_agencies("""\
cơ quan:
  so-y-te: {tên: Sở Y tế, viết tắt: SYT}
  so-vhttdl: {tên: "Sở Văn hóa, Thể thao và Du lịch", tên gọn: Sở VHTTDL}
  so-khcn: {tên: Sở Khoa học và Công nghệ}
  xa-hieu: {tên: Ủy ban nhân dân xã Hiếu, tên gọn: UBND xã Hiếu}
  xa-po-e: {tên: Ủy ban nhân dân xã Pờ Ê, tên gọn: UBND xã Pờ Ê}
  ong-an: {tên: Đồng chí Trần Văn An, cá nhân: có}
nhóm:
  các xã: [xa-hieu, xa-po-e]
""")

HEAD: Final = """\
loại: kế hoạch
cơ quan: {tên: Ủy ban nhân dân tỉnh Lâm Sơn}
ký hiệu: UBND
địa danh: Lâm Sơn
ngày: 2024-02-19
trích yếu: Phòng, chống dịch bệnh
ký: {chức vụ: Chủ tịch, họ tên: Trần Văn Bình}
"""


def order(body: str) -> Document:
    return congvan.loads(f"{HEAD}nội dung:\n{body}", "ke-hoach.yaml")


def told(document: Document) -> dict[str, list[str]]:
    """Return the words that each agency is charged with."""
    charge = charged(document, AGENCIES)
    assert [found for found in charge.findings if found.severity == "error"] == []
    return {known: [task.text for task in tasks] for known, tasks in charge.tasks.items()}


def test_whom_a_heading_charges_answers_for_what_is_below_it() -> None:
    document = order("""\
  - tiêu đề: Công tác y tế
    giao việc: so-y-te
    gồm:
      - Rà soát thuốc.
      - tiêu đề: Tuyến xã
        gồm: [Trực 24 giờ.]
  - tiêu đề: Tổ chức
    gồm: [Không giao ai.]
""")

    assert told(document) == {"so-y-te": ["Rà soát thuốc.", "Trực 24 giờ."]}


def test_a_block_below_replaces_or_adds() -> None:
    document = order("""\
  - tiêu đề: Các việc
    giao việc: {đơn vị: so-y-te, thời hạn: 2024-12-15, chỉ đạo bởi: Phó Chủ tịch}
    gồm:
      - {nội dung: Một., giao việc: {thêm đơn vị: xa-hieu}}
      - {nội dung: Hai., giao việc: {đơn vị: xa-po-e, thời hạn: 2024-11-01}}
      - Ba.
""")

    first, second, third = tasks_of(document)

    assert (first.owners, second.owners) == (("so-y-te", "xa-hieu"), ("xa-po-e",))
    assert (first.due, second.due, third.due) == ("2024-12-15", "2024-11-01", "2024-12-15")
    assert second.scope.by == "Phó Chủ tịch"


def test_a_group_is_charged_but_for_some_and_the_rest_beside() -> None:
    document = order("""\
  - {nội dung: Trừ một xã., giao việc: {đơn vị: các xã, trừ: xa-hieu}}
  - tiêu đề: Theo địa bàn
    gồm:
      - {nội dung: Riêng xã Hiếu., giao việc: xa-hieu}
      - {nội dung: Các xã khác., giao việc: {còn lại: các xã}}
""")

    assert told(document) == {
        "xa-po-e": ["Trừ một xã.", "Các xã khác."],
        "xa-hieu": ["Riêng xã Hiếu."],
    }


def test_a_part_with_an_id_is_one_task_with_all_below_it() -> None:
    document = order("""\
  - nội dung: "Sở Y tế thực hiện:"
    giao việc: {đơn vị: so-y-te, mã: y-te}
    gồm: [Rà soát., Báo cáo.]
""")

    (only,) = tasks_of(document)

    assert (only.id, only.text) == ("y-te", "Sở Y tế thực hiện:\nRà soát.\nBáo cáo.")


def test_a_text_that_leads_to_items_is_no_task_and_another_is() -> None:
    document = order("""\
  - {nội dung: "Thực hiện:", giao việc: so-y-te, gồm: [Một.]}
  - {nội dung: Chủ trì., giao việc: so-y-te, gồm: [Hai.]}
""")

    assert told(document) == {"so-y-te": ["Một.", "Chủ trì.", "Hai."]}


TABLE: Final = """\
  - nội dung: Phân công
    bảng:
      cột:
        - TT
        - {tên: Việc, là: nhiệm vụ}
        - {tên: Chủ trì, là: chủ trì}
        - {tên: Phối hợp, là: phối hợp}
        - {tên: Xong, là: thời hạn}
        - {tên: Ra, là: sản phẩm}
      dòng:
        - {nhóm: Y tế, giao việc: {chỉ đạo bởi: Phó Chủ tịch}}
        - [1, Rà soát thuốc, Sở Y tế, Các xã, 15/12/2024, Báo cáo]
        - nhóm: Văn hóa
        - [2, Mở hội, "Sở Văn hóa, Thể thao và Du lịch, Sở Khoa học và Công nghệ", '', '', '']
        - ô: [3, Họp dân, "UBND xã Hiếu; xa-po-e", '', '', '']
          giao việc: {mã: hop-dan}
        - cộng: ['', Cộng, 3, '', '', '']
"""


def test_each_row_of_a_table_is_a_task_of_whom_its_cells_name() -> None:
    document = order(TABLE)

    first, _, third = tasks_of(document)

    assert told(document) == {
        "so-y-te": ["Rà soát thuốc"],
        "so-vhttdl": ["Mở hội"],
        "so-khcn": ["Mở hội"],
        "xa-hieu": ["Họp dân"],
        "xa-po-e": ["Họp dân"],
    }
    assert (first.due, first.scope.product, first.scope.with_) == (
        "15/12/2024", "Báo cáo", ("Các xã",),
    )  # fmt: skip
    assert (first.scope.by, first.scope.title, third.id) == ("Phó Chủ tịch", "Y tế", "hop-dan")


def test_a_name_nobody_has_is_an_error_in_its_cell() -> None:
    typed = TABLE.replace("Sở Y tế, Các xã", '"Sở Y tế, Sở Mây", Các xã')

    found = charged(order(typed), AGENCIES).findings

    (stranger,) = [one for one in found if one.code == "CV651"]
    assert "Sở Mây" in str(stranger.message)
    (line,) = [line for line in typed.splitlines() if "Sở Mây" in line]
    assert stranger.place.column == line.index('"Sở Y tế') + 1


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Sở Văn hóa, Thể thao và Du lịch", ["so-vhttdl"]),
        ("Sở VHTTDL và Sở Y tế", ["so-vhttdl", "so-y-te"]),
        ("- Sở Y tế\n- Các xã", ["so-y-te", "xa-hieu", "xa-po-e"]),
        ("so-y-te; UBND xã Hiếu.", ["so-y-te", "xa-hieu"]),
    ],
)
def test_whom_a_cell_means(said: str, meant: list[str]) -> None:
    assert agencies_in(said, AGENCIES) == (tuple(meant), ())


def test_a_sentence_that_charges_another_than_the_key_is_doubted() -> None:
    document = order("  - {nội dung: Sở Y tế chủ trì rà soát., giao việc: xa-hieu}\n")

    (doubt,) = charged(document, AGENCIES).findings

    assert (doubt.code, doubt.place.line) == ("CV684", 9)
    agreed = order("  - {nội dung: Sở Y tế chủ trì rà soát., giao việc: so-y-te}\n")
    assert charged(agreed, AGENCIES).findings == ()


def test_a_person_is_charged_and_makes_no_plan() -> None:
    document = order("""\
  - {nội dung: Một., giao việc: [ong-an, so-y-te]}
""")

    charge = charged(document, AGENCIES)

    assert list(charge.tasks) == ["ong-an", "so-y-te"]
    assert chosen(charge, AGENCIES, None) == ("so-y-te",)
    with pytest.raises(DocumentError) as refused:
        chosen(charge, AGENCIES, ["ong-an"])
    assert [one.code for one in refused.value.findings] == ["CV654"]


def test_every_type_gives_tasks() -> None:
    for name in TYPES:
        sample = congvan.load(load_type(name).folder / "sample.yaml")
        body = order("  - {nội dung: Làm việc này., giao việc: so-y-te}\n").body
        document = sample.model_copy(update={"body": body, "directives": ()})

        assert told(document) == {"so-y-te": ["Làm việc này."]}, name


def test_what_charges_is_not_printed() -> None:
    with_keys = order(TABLE)
    without = order(
        "\n".join(line for line in TABLE.splitlines() if "giao việc: {mã" not in line)
    )

    assert "hop-dan" not in str(with_keys.texts)
    assert with_keys.texts == without.texts


def test_a_text_that_leads_to_a_table_is_no_task() -> None:
    document = order(
        '  - nội dung: "Phân công như sau:"\n    giao việc: so-y-te\n    bảng:\n'
        "      cột: [{tên: Việc, là: nhiệm vụ}]\n      dòng: [[Rà soát thuốc]]\n"
    )

    assert told(document) == {"so-y-te": ["Rà soát thuốc"]}
