"""Văn bản kèm theo khi nhập: its type, its text and how it is numbered."""

from __future__ import annotations

import pytest

from congvan.importing.document import imported
from congvan.word.outline import outline_of_text

DECISION = """\
ỦY BAN NHÂN DÂN
TỈNH KON TUM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND
Kon Tum, ngày 05 tháng 01 năm 2026

QUYẾT ĐỊNH
Về việc ban hành văn bản

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KON TUM

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này văn bản.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

Nơi nhận:
- Như Điều 2;
- Lưu: VT, NC.
CHỦ TỊCH

Y Thanh Hà

"""
NOTE = "(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026)\n"
SECTIONS = "I. MỤC ĐÍCH\n1. Rà soát.\n2. Báo cáo.\nII. TỔ CHỨC\n1. Sở Nội vụ.\n2. Sở Y tế.\n"
ARTICLES = "Điều 1. Phạm vi\n1. Rà soát.\n2. Báo cáo.\nĐiều 2. Hiệu lực\n1. Từ ngày ký.\n"


def test_a_decision_says_who_decides_and_on_what_grounds() -> None:
    values = imported(outline_of_text(DECISION)).values

    assert values["authority"] == "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH KON TUM"
    assert len(values["legal_basis"]) == 1
    assert values["body"] == [
        "Ban hành kèm theo Quyết định này văn bản.",
        "Quyết định này có hiệu lực kể từ ngày ký",
    ]


@pytest.mark.parametrize(
    ("printed", "typed", "text", "numbering"),
    [
        ("KẾ HOẠCH", "Kế hoạch", SECTIONS, None),
        ("KẾ HOẠCH", "Kế hoạch", ARTICLES, ["Điều 1.", "1."]),
        ("QUY CHẾ", "Quy chế", ARTICLES, ["Điều 1.", "1."]),
        ("NGHỊ QUYẾT", "Nghị quyết", ARTICLES, None),
        ("ĐỀ ÁN", "Đề án", SECTIONS, None),
    ],
)
def test_an_attached_text_is_numbered_as_its_type_is_or_says_so(
    printed: str, typed: str, text: str, numbering: list[str] | None
) -> None:
    page = f"{DECISION}{printed}\nLÀM VIỆC\n{NOTE}\n{text}"

    (annex,) = imported(outline_of_text(page)).values["attachments"]

    assert annex["type"] == typed
    assert annex.get("numbering") == numbering
    assert len(annex["body"]) == 2
