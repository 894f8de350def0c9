"""Trích yếu khi viện dẫn: small where the word is an ordinary one, with the authority's name."""

from __future__ import annotations

import pytest

from congvan.api.references import reference_to
from congvan.composing.citations import full
from congvan.composing.cited_subject import cited_subject
from tests.factories import a_document


@pytest.mark.parametrize(
    ("typed", "cited"),
    [
        ("Về việc thành lập Tổ công tác", "về việc thành lập Tổ công tác"),
        ("V/v cử cán bộ", "về việc cử cán bộ"),
        ("Về Kế hoạch phòng, chống thiên tai", "về Kế hoạch phòng, chống thiên tai"),
        ("Ban hành Quy chế làm việc", "ban hành Quy chế làm việc"),
        ("Thực hiện Nghị quyết số 05/NQ-HĐND", "thực hiện Nghị quyết số 05/NQ-HĐND"),
        ("Phòng, chống dịch bệnh", "phòng, chống dịch bệnh"),
        ("Hướng dẫn kê khai", "hướng dẫn kê khai"),
        ("Đẩy mạnh chuyển đổi số", "đẩy mạnh chuyển đổi số"),
        ("Giao Sở Y tế làm chủ đầu tư", "giao Sở Y tế làm chủ đầu tư"),
        ("Phòng Nội vụ kiện toàn tổ chức", "Phòng Nội vụ kiện toàn tổ chức"),
        ("Lâm Đồng phát triển du lịch", "Lâm Đồng phát triển du lịch"),
        ("Huế xanh", "Huế xanh"),
        ("UBND xã làm việc trực tuyến", "UBND xã làm việc trực tuyến"),
        ("Chương trình mục tiêu quốc gia", "Chương trình mục tiêu quốc gia"),
        ("Luật Đất đai và việc thi hành", "Luật Đất đai và việc thi hành"),
        ("“Tuần lễ áo dài” năm 2025", "“Tuần lễ áo dài” năm 2025"),
        ("PHÒNG, CHỐNG DỊCH BỆNH", "PHÒNG, CHỐNG DỊCH BỆNH"),
        ("05 giải pháp trọng tâm", "05 giải pháp trọng tâm"),
        ("", ""),
    ],
)
def test_only_the_letter_of_an_ordinary_word_is_lowered(typed: str, cited: str) -> None:
    assert cited_subject(typed, "Quyết định") == cited


@pytest.mark.parametrize("typed", ["Kết luận của Chủ tịch", "Ý kiến kết luận của Chủ tịch"])
def test_a_notice_of_conclusions_tells_about_them(typed: str) -> None:
    assert cited_subject(typed, "Thông báo") == f"về {typed[0].lower()}{typed[1:]}"
    assert cited_subject(typed, "Công văn") == f"{typed[0].lower()}{typed[1:]}"


@pytest.mark.parametrize(
    ("typed", "cited"),
    [
        ("Phòng, chống dịch bệnh", "về phòng, chống dịch bệnh"),
        ("Thực hiện Công văn số 5/UBND-VX", "thực hiện Công văn số 5/UBND-VX"),
        ("Về phòng, chống dịch bệnh", "về phòng, chống dịch bệnh"),
        ("Huế xanh", "Huế xanh"),
    ],
)
def test_a_plan_is_about_its_subject(typed: str, cited: str) -> None:
    assert cited_subject(typed, "Kế hoạch") == cited


@pytest.mark.parametrize(
    ("authority", "cited"),
    [
        ("Chủ tịch Ủy ban nhân dân xã Trà Bồng", "Chủ tịch Ủy ban nhân dân xã Trà Bồng"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TRÀ BỒNG", "Chủ tịch Ủy ban nhân dân xã Trà Bồng"),
        ("ỦY BAN NHÂN DÂN XÃ TRÀ BỒNG", "Ủy ban nhân dân xã Trà Bồng"),
        ("HỘI ĐỒNG THI ĐUA", "Ủy ban nhân dân xã Trà Bồng"),
        (None, "Ủy ban nhân dân xã Trà Bồng"),
    ],
)
def test_the_authority_issued_it(authority: str | None, cited: str) -> None:
    made = a_document(
        type="quyết định",
        issuer={"name": "Ủy ban nhân dân xã Trà Bồng"},
        symbol="UBND",
        number="12",
        date="2024-02-19",
        subject="Về việc thành lập Tổ công tác",
        authority=authority,
        recipients=None,
    )

    assert full(reference_to(made)) == (
        f"Quyết định số 12/QĐ-UBND ngày 19 tháng 02 năm 2024 của {cited} "
        "về việc thành lập Tổ công tác"
    )
