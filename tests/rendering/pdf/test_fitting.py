"""Vừa trang: a page that is nearly empty is seen, and cured by what the decree leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

import congvan
from congvan.checking.looks.presentation import Presentation
from congvan.checking.pages.printed_pages import laid
from congvan.checking.pages.thin_pages import ThinPage, thin_pages
from congvan.cli import main
from congvan.model.reading.reading import parse_office
from congvan.rendering.pdf.measured_pages import to_pages
from congvan.word.outline import outline
from congvan.word.recognition import recognise
from tests.factories import LETTER, a_picture
from tests.rendering.pdf.documents import SENTENCE, SHORT, letter

if TYPE_CHECKING:
    from pathlib import Path

LINE: Final = "  - Đề nghị các đơn vị nghiêm túc thực hiện.\n"
LONELY: Final = f"""\
loại: công văn
cơ quan: {{tên: Sở Y tế, chủ quản: Ủy ban nhân dân tỉnh Kon Tum}}
ký hiệu: SYT-VP
địa danh: Kon Tum
ngày: 2024-11-20
trích yếu: báo cáo kết quả thực hiện nhiệm vụ năm 2024
kính gửi: Ủy ban nhân dân tỉnh Kon Tum
mở đầu:
{LINE * 26}nơi nhận: [Như trên, Giám đốc Sở]
lưu: {{đơn vị: [VT, VP]}}
ký: {{chức vụ: Giám đốc, họ tên: Trần Văn Bình}}
"""
"""A công văn whose signature takes two lines with it to its second page."""

CURE: Final = "quy cách: {cách đoạn: 9}"

PICTURE: Final = {"picture": {"file": "so-do.png", "width": 150, "caption": "Sơ đồ"}}
SHEETS: Final[dict[str, dict[str, object]]] = {
    "một trang": {},
    "chữ ký gần một mình": {"opening": [SHORT] * 26},
    "chữ ký có bạn": {"opening": [SHORT] * 24 + [SENTENCE * 3] * 2},
    "phụ lục một dòng": {"appendices": [{"heading": "Danh mục", "body": [{"text": SHORT}]}]},
    "phụ lục tràn": {
        "appendices": [{"heading": "Danh mục", "body": [{"text": SHORT}] * 31}],
    },
    "hình cuối phụ lục": {
        "appendices": [{"heading": "Ảnh", "body": [*[{"text": SHORT}] * 26, PICTURE]}],
    },
    "phụ lục ngang": {
        "appendices": [
            {"heading": "Danh mục", "body": [{"text": SHORT}]},
            {"heading": "Biểu", "landscape": True, "body": [{"text": SHORT}]},
        ],
    },
}


def test_a_page_with_a_few_lines_is_seen_and_a_short_text_is_none() -> None:
    pictures = {"so-do.png": a_picture()}
    documents = {name: letter(**changes) for name, changes in SHEETS.items()}
    made = {
        name: congvan.render(document.with_pictures(pictures))
        for name, document in documents.items()
    }

    found = {
        name: thin_pages(laid(Presentation(recognise(outline(made[name], ""))), pages))
        for name, pages in to_pages(made).items()
    }

    assert found == {
        **{name: [] for name in SHEETS},
        "chữ ký gần một mình": [ThinPage(2, 2, signed=True)],
        "phụ lục tràn": [ThinPage(3, 2, signed=False)],
    }


def test_the_first_measures_that_cure_it_give_the_same_bytes_when_typed() -> None:
    office = parse_office("quy cách: {lề trên: 21}")
    document = congvan.loads(LONELY, "thu.yaml", office)

    fitted = congvan.fit(document)

    again = congvan.loads(f"{LONELY}{fitted.yaml}\n", "thu.yaml", office)
    assert fitted.yaml == CURE
    assert again.house == fitted.house == congvan.House(top_mm=21, gap_pt=9)
    assert congvan.render(again) == congvan.render(document, house=fitted.house)
    assert congvan.fit(again) == (again.house, (), "")


def test_where_nothing_helps_nothing_is_changed() -> None:
    people = [[str(number), "Trần Văn Bình"] for number in range(24)]
    table = {"table": {"columns": ["STT", "Họ và tên"], "rows": people}}
    document = letter(opening=["Danh sách:"], body=[table])

    fitted = congvan.fit(document)

    (finding,) = fitted.findings
    assert fitted == (document.house, (finding,), "")
    assert (finding.code, finding.severity) == ("CV805", congvan.Severity.WARNING)
    assert str(finding.message) == (
        "Trang 2 chỉ có 2 dòng nội dung trên khối ký; "
        "không cách đặt nào trong khoảng cho phép sửa được."
    )


def test_the_command_says_what_it_took_and_what_to_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    measures = "measures: {left: 31}\n"
    for name, said in {"thu": f"{LONELY}{measures}", "ngan": LETTER}.items():
        (tmp_path / f"{name}.yaml").write_text(said, "utf-8")

    with pytest.raises(SystemExit) as stopped:
        main(["render", "thu.yaml", "ngan.yaml", "--vừa-trang", "--sizes", "13"])

    told = capsys.readouterr().err
    assert stopped.value.code == 0
    assert told == (
        "thu.yaml:38:11: info CV804 Trang 2 chỉ có 2 dòng nội dung trên khối ký, "
        "nên đã đặt cách đoạn 9 pt.\n"
        "    → Sửa trong tệp YAML thì lần sau không cần --fit:\n"
        "    measures: {left: 31, gap: 9}\n"
        "2 đã dựng, 0 giữ nguyên, 0 lỗi.\n"
    )
    typed = f"{LONELY}{told.splitlines()[2].strip()}\n"
    again = congvan.render(congvan.loads(typed, "thu.yaml"))
    assert again == (tmp_path / "thu.docx").read_bytes()
