"""Lời chuyển sang kế hoạch: sentences of their own, which say what they said before."""

from __future__ import annotations

import pytest

from congvan.api.plans import doubts, plan
from congvan.chain.directive.moved_words import lead_of, sentence_of
from congvan.chain.directive.tasks import says, tasks_of
from congvan.model import Document
from tests.chain.orders import directive, directory

ORDER = """\
loại: chỉ thị
cơ quan: {{tên: Ủy ban nhân dân tỉnh Kon Tum}}
ký hiệu: UBND
số: 5
địa danh: Kon Tum
ngày: 2024-02-19
trích yếu: Về phòng bệnh
nội dung:
{blocks}
nơi nhận: [Các cơ quan]
lưu: [VT]
ký: {{chức vụ: Chủ tịch, họ tên: Trần Văn Bình}}
"""


def order(blocks: str) -> Document:
    return directive(ORDER.format(blocks=blocks))


def words(blocks: str) -> list[str]:
    return [task.sentence for task in tasks_of(order(blocks))]


@pytest.mark.parametrize(
    ("typed", "moved"),
    [
        ("rà soát;", "Rà soát."),
        ("rà soát", "Rà soát."),
        ("Rà soát, báo cáo.", "Rà soát, báo cáo."),
        ("Rà soát!", "Rà soát!"),
        ("*rà soát;*", "*Rà soát.*"),
        ("rà soát “kho;”", "Rà soát “kho.”"),
        ("rà soát[^a];", "Rà soát[^a]."),
        ("Rà soát.[^a]", "Rà soát.[^a]"),
        ("Rà soát, gồm:", "Rà soát, gồm:"),
        ("05 lớp tập huấn;", "05 lớp tập huấn."),
    ],
)
def test_a_moved_sentence_has_its_capital_and_its_mark(typed: str, moved: str) -> None:
    assert sentence_of(typed) == moved


@pytest.mark.parametrize(
    ("lead", "charging", "kept"),
    [
        ("Giao Sở Y tế chỉ đạo Trung tâm Y tế:", True, "chỉ đạo Trung tâm Y tế:"),
        ("Sở Y tế:", True, ""),
        ("Sở Y tế có trách nhiệm:", True, ""),
        ("Các sở, ban, ngành tập trung thực hiện các nhiệm vụ sau:", True, ""),
        ("Trong tháng 12, Sở Y tế:", True, "Trong tháng 12, Sở Y tế:"),
        ("Trung tâm Y tế huyện:", False, "Trung tâm Y tế huyện:"),
        ("Nhiệm vụ cụ thể như sau:", False, ""),
        ("Chủ trì, phối hợp với Sở Tài chính:", False, "Chủ trì, phối hợp với Sở Tài chính:"),
    ],
)
def test_a_lead_in_stays_where_it_says_something(
    lead: str,
    charging: bool,  # noqa: FBT001
    kept: str,
) -> None:
    assert lead_of(lead, charging=charging) == kept


def test_whoever_acts_still_acts_in_the_plan() -> None:
    block = """\
  - nội dung: "Sở Y tế chỉ đạo Trung tâm Kiểm soát bệnh tật:"
    giao việc: so-y-te
    gồm: [giám sát ca bệnh;, Lấy mẫu.]
"""

    assert words(block) == [
        "Chỉ đạo Trung tâm Kiểm soát bệnh tật: giám sát ca bệnh.",
        "Chỉ đạo Trung tâm Kiểm soát bệnh tật: Lấy mẫu.",
    ]


def test_a_directive_that_speaks_of_itself_is_cited() -> None:
    block = "  - {nội dung: Báo cáo kết quả thực hiện Chỉ thị này;, giao việc: so-y-te}\n"

    made = plan(order(block), directory())["so-y-te"]

    assert "Báo cáo kết quả thực hiện [@chi-dao]." in made.text
    assert not doubts(order(block), directory())


@pytest.mark.parametrize(
    ("said", "pointing"),
    [
        ("Thực hiện nhiệm vụ tại mục II", "“mục II”"),
        ("Thực hiện điểm a khoản 2 Điều 3 và báo cáo", "“điểm a khoản 2 Điều 3”"),
        ("Khắc phục hạn chế nêu trên", "“nêu trên”"),
        ("Báo cáo theo mẫu kèm theo", "“mẫu kèm theo”"),
        ("Thực hiện Quy chế này", "“Quy chế này”"),
    ],
)
def test_what_only_the_directive_explains_is_reported(said: str, pointing: str) -> None:
    (found,) = doubts(order(f"  - {{nội dung: {said}., giao việc: so-y-te}}\n"), directory())

    assert (found.code, found.place.line) == ("CV690", 9)
    assert found.message.said() == f"Trong kế hoạch không rõ {pointing} là đâu."


@pytest.mark.parametrize(
    "said",
    [
        "Thực hiện Điều 5 Luật Trẻ em",
        "Thực hiện khoản 2, khoản 3 Điều 5 Nghị định số 30/2020/NĐ-CP",
        "Cài đặt phần mềm trên cơ sở hạ tầng đã có",
    ],
)
def test_what_is_explained_in_place_is_not_reported(said: str) -> None:
    found = doubts(order(f'  - {{nội dung: "{said}.", giao việc: so-y-te}}\n'), directory())

    assert [one.message.said() for one in found] == []


def test_an_abbreviation_that_only_the_directive_explains_is_reported_once() -> None:
    block = """\
  - Thành lập Ban Chỉ đạo phòng bệnh (viết tắt là BCĐ).
  - {nội dung: Giúp việc BCĐ., giao việc: so-y-te}
  - {nội dung: Báo cáo BCĐ., giao việc: so-y-te}
  - {nội dung: Lập Tổ phản ứng nhanh (gọi tắt là Tổ PUN) và giao Tổ PUN trực., giao việc: so-y-te}
"""

    (found,) = doubts(order(block), directory())

    assert (found.code, found.place.line) == ("CV691", 10)
    assert found.message.said() == "“BCĐ” chỉ được giải thích trong chỉ đạo."
    assert found.hint
    assert "Thành lập Ban Chỉ đạo phòng bệnh" in found.hint.said()


def test_the_checksum_knows_what_makes_a_sentence_and_nothing_else() -> None:
    (task,) = tasks_of(order("  - {nội dung: rà soát;, giao việc: so-y-te}\n"))

    assert says("Rà soát.", task.origin)
    assert not says("Chủ trì: Rà soát.", task.origin)
    assert not says("Rà soát lại.", task.origin)
