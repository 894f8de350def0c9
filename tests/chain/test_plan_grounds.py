"""Căn cứ, phân công, nơi nhận: what a plan rests on, who does it, and who is told."""

from __future__ import annotations

import pytest

import congvan
from congvan.api.plans import plan
from congvan.model import Document
from tests.chain.orders import DIRECTIVE, DIRECTORY, directive, directory

OPENING = "Thực hiện [@tinh]; Ủy ban nhân dân huyện yêu cầu:"
MORE = """\
  tinh: {loại: Công văn, số: 582/UBND-KGVX, ngày: 2024-02-19}
  to-trinh: {loại: Tờ trình, số: 9/TTr-SYT, ngày: 2024-02-01, cơ quan: Sở Y tế}
  cua-so: {loại: Kế hoạch, số: 8/KH-SYT, ngày: 2024-01-01, cơ quan: Sở Y tế}
  to-chuc: {loại: Luật, trích yếu: Tổ chức chính quyền địa phương}
"""


def planned(typed: str, agencies: str = DIRECTORY, wanted: str = "so-y-te") -> Document:
    made = plan(directive(typed), directory(agencies), [wanted])[wanted]
    return congvan.loads(made.text)


def order(basis: str = "Căn cứ [@luat]", opening: str = OPENING) -> str:
    typed = DIRECTIVE.replace(
        "  tinh: {loại: Công văn, số: 582/UBND-KGVX, ngày: 2024-02-19}\n", MORE
    )
    typed = typed.replace("- Căn cứ [@luat]", f'- "{basis}"')
    return typed.replace(OPENING, opening)


@pytest.mark.parametrize(
    "basis",
    [
        "Theo đề nghị của Giám đốc Sở Y tế",
        "Xét Tờ trình của Sở Y tế",
        "Trên cơ sở ý kiến các cơ quan",
        "Căn cứ [@to-chuc]",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
        "Căn cứ Quyết định số 2/QĐ-UBND quy định chức năng, nhiệm vụ, quyền hạn của Văn phòng",
        "Căn cứ [@to-trinh]",
        "Căn cứ Báo cáo số 12/BC-SYT",
        "Thực hiện [@cua-so]",
    ],
)
def test_the_procedure_of_the_directive_is_no_ground_of_a_plan(basis: str) -> None:
    assert planned(order(basis)).legal_basis == ("Thực hiện [@tinh]",)


def test_the_plan_of_an_agency_is_carried_out_by_others_only() -> None:
    assert planned(order("Thực hiện [@cua-so]"), wanted="xa-hieu").legal_basis == (
        "Thực hiện [@cua-so]",
        "Thực hiện [@tinh]",
    )


@pytest.mark.parametrize(
    ("opening", "carried"),
    [
        ("Thực hiện [@tinh] và [@cua-so], Ủy ban nhân dân huyện yêu cầu:", ["tinh", "cua-so"]),
        ("Sau khi xem xét [@tinh], Ủy ban nhân dân huyện yêu cầu:", []),
        ("Nhận được [@tinh]; Ủy ban nhân dân huyện yêu cầu:", []),
        ("Thực hiện [@tinh], theo đề nghị tại [@to-trinh], huyện yêu cầu:", ["tinh"]),
    ],
)
def test_a_document_that_is_mentioned_is_not_carried_out(
    opening: str, carried: list[str]
) -> None:
    made = planned(order(opening=opening), wanted="xa-hieu")

    assert made.legal_basis[1:] == tuple(f"Thực hiện [@{name}]" for name in carried)


ENTRY = """\
  so-y-te:
    căn cứ: ["Căn cứ Quyết định số 1/QĐ-UBND về Sở Y tế"]
    đơn vị trực thuộc: [nghiep-vu, Thanh tra Sở]
    đầu mối: Văn phòng Sở
    kỳ báo cáo: trước ngày 25 hằng tháng
    nơi nhận: [{gửi: UBND huyện, để: b/c}, {gửi: Giám đốc, để: b/c}, Lưu trữ]
"""
OWN = DIRECTORY.replace("  so-y-te:\n", ENTRY).replace(
    "  xa-hieu:", "  nghiep-vu: {tên: Phòng Nghiệp vụ, chủ quản: so-y-te}\n  xa-hieu:", 1
)


def test_what_an_agency_always_says_is_in_its_entry() -> None:
    made = planned(DIRECTIVE, OWN)

    assert made.legal_basis[0] == "Căn cứ Quyết định số 1/QĐ-UBND về Sở Y tế"
    assert [(one.to, one.for_) for one in made.distribution] == [
        ("UBND huyện", "b/c"),
        ("Giám đốc", "b/c"),
        ("Lưu trữ", None),
    ]
    units = [(one.heading, one.assignment) for one in made.body[3].items]
    assert [name for name, _ in units] == [
        "Phòng Nghiệp vụ", "Thanh tra Sở", "Văn phòng Sở", None,
    ]  # fmt: skip
    assert units[0][1]
    assert units[0][1].agencies == ("nghiep-vu",)
    assert units[1][1] is None
    assert made.body[3].items[-1].text == (
        "Các đơn vị báo cáo kết quả về Văn phòng Sở trước ngày 25 hằng tháng."
    )
    assert "báo cáo Sở Y tế (qua Văn phòng Sở) để" in made.closing[0]


def test_a_plan_is_an_order_for_the_units_below() -> None:
    made = planned(DIRECTIVE, OWN)
    filled = made.model_copy(update={"number": "3"})

    below = plan(filled, directory(OWN), file="so-y-te.yaml")

    assert list(below) == ["nghiep-vu"]


def test_whoever_is_only_asked_cooperates_and_is_bound_by_statutes_only() -> None:
    typed = order().replace("  - giao: Sở Y tế\n", "  - dẫn: Đề nghị\n    giao: Sở Y tế\n")

    asked, ordered = planned(typed), planned(typed, wanted="xa-hieu")

    assert asked.legal_basis == ("Căn cứ [@luat]",)
    assert ordered.legal_basis == ("Căn cứ [@luat]", "Thực hiện [@tinh]")
    assert (asked.distribution[0].to, asked.distribution[0].for_) == ("UBND huyện", "p/h")
    assert ordered.distribution[0].for_ == "b/c"
    assert "để phối hợp" in (asked.body[3].items[1].text or "")
    assert "báo cáo" not in (asked.body[3].items[1].text or "")
    assert "báo cáo Ủy ban" in (ordered.body[3].items[1].text or "")
