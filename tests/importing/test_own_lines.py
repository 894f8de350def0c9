"""Các dòng tự ghi: what stands in the place of a form comes back as it was typed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan.importing.document import imported
from congvan.importing.yaml_text import sheet_of
from congvan.word.outline import outline_of_text

FORMS: Final = sorted((Path(__file__).parents[1] / "forms").glob("*.yaml"))


def said(document: congvan.Document) -> list[str]:
    """Return what a document says, without the capitals that a page makes."""
    values = document.model_dump(mode="json", exclude_defaults=True)
    values["issuer"] = [" ".join((*one.parent, *one.name)) for one in document.issuer]
    return json.dumps(values, ensure_ascii=False, indent=1).casefold().splitlines()


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_comes_back_as_it_was_typed(file: Path) -> None:
    typed = congvan.load(file)

    again = congvan.loads(sheet_of(congvan.render(typed)).yaml)

    assert said(again) == said(typed)


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_has_no_findings(file: Path) -> None:
    document = congvan.load(file)

    assert congvan.check(document) == []


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_the_page_of_a_form_has_no_findings(file: Path) -> None:
    page = congvan.render(congvan.load(file))

    assert [str(finding) for finding in congvan.check_docx(page)] == []


HEAD: Final = """\
UBND XÃ HIẾU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG KINH TẾ Độc lập - Tự do - Hạnh phúc
BIÊN BẢN
Họp xét chọn hộ trồng dừa
"""
FOOT: Final = """\
Nơi nhận:
- Lưu: VT, Hồ sơ.
THƯ KÝ
Lê Thị Thu
CHỦ TỌA
Nguyễn Hữu Phước
"""


def entries(*lines: str) -> object:
    """Return what is imported as `thông tin` from a biên bản of these lines."""
    text = "\n\n".join((HEAD, *lines, FOOT))
    return imported(outline_of_text(text)).values["fields"]


def test_a_meeting_in_own_words_asks_for_no_field() -> None:
    assert entries(
        "Hôm nay, ngày 05 tháng 3 năm 2026, Phòng Kinh tế họp xét chọn hộ trồng dừa, gồm có:",
        "1. Ông Nguyễn Hữu Phước, Trưởng phòng.",
        "2. Bà Lê Thị Thu, công chức.",
        "Chủ trì: Ông Nguyễn Hữu Phước.",
        "Nội dung cuộc họp như sau:",
        "1. Chủ trì nêu mục đích của cuộc họp.",
        "2. Thư ký đọc danh sách các hộ./.",
    ) == [
        {
            "label": "Hôm nay, ngày 05 tháng 3 năm 2026, Phòng Kinh tế họp xét chọn hộ trồng dừa, "
            "gồm có",
            "items": [
                "Ông Nguyễn Hữu Phước, Trưởng phòng.",
                "Bà Lê Thị Thu, công chức.",
            ],
            "numbering": "1.",
        },
        {"label": "Chủ trì", "text": "Ông Nguyễn Hữu Phước."},
    ]


def test_numbered_people_alone_are_no_numbered_text() -> None:
    found = entries(
        "Thành phần dự họp:",
        "1. Ông Nguyễn Hữu Phước, Trưởng phòng.",
        "2. Bà Lê Thị Thu, công chức.",
        "Mọi người thống nhất chọn hộ ông Tám./.",
    )

    assert found == [
        {
            "label": "Thành phần dự họp",
            "items": [
                "Ông Nguyễn Hữu Phước, Trưởng phòng.",
                "Bà Lê Thị Thu, công chức.",
            ],
            "numbering": "1.",
        }
    ]


def test_a_meeting_told_in_sentences_keeps_its_first_as_a_line() -> None:
    first = "Hôm nay, ngày 05 tháng 3 năm 2026, Phòng Kinh tế họp xét chọn hộ trồng dừa."

    assert entries(first, "Mọi người thống nhất chọn hộ ông Tám.", "Cuộc họp kết thúc./.") == [
        first
    ]


def test_a_contract_of_two_sides_ends_its_lines_at_the_first_dieu() -> None:
    assert entries(
        "Hôm nay, ngày 05 tháng 3 năm 2026, chúng tôi gồm:",
        "BÊN GIAO:",
        "Địa chỉ : thôn 4",
        "Điện thoại\t:",
        "Hai bên thống nhất các điều khoản sau:",
        "ĐIỀU 1. HÀNG HÓA",
        "Bên giao giao hàng tại kho./.",
    ) == [
        "Hôm nay, ngày 05 tháng 3 năm 2026, chúng tôi gồm:",
        {
            "label": "BÊN GIAO",
            "items": [{"label": "Địa chỉ", "text": "thôn 4"}, {"label": "Điện thoại"}],
        },
    ]
