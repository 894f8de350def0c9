"""Nhập cả văn bản: what is rendered is imported again, letter by letter and key by key."""

from __future__ import annotations

import io
import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import pytest
from docx.oxml import parse_xml

import congvan
from congvan.importing.document import imported
from congvan.importing.remarks import MARK
from congvan.importing.yaml_text import sheet_of
from congvan.pack.pack import load_type, names
from congvan.rendering import render
from congvan.word.outline import outline, outline_of_text
from congvan.word.outline.facts import Area, Outline
from tests.factories import EXAMPLE, LETTER, picture_bytes
from tests.strategies import drawn
from tests.word_files import a_letter, text_of

if TYPE_CHECKING:
    from docx.document import Document as Word


def values_of(data: bytes) -> dict[str, Any]:
    return imported(outline(data)).values


def small(values: dict[str, Any]) -> list[str]:
    """Return values line by line, without the capitals that a page makes."""
    return json.dumps(values, ensure_ascii=False, indent=1).casefold().splitlines()


def letters(read: Outline) -> Counter[str]:
    """Return the letters and figures of the text and of the footnotes."""
    found: Counter[str] = Counter()
    for paragraph in read.paragraphs:
        if paragraph.where.area in (Area.BODY, Area.FOOTNOTE):
            label = paragraph.label.text if paragraph.label else ""
            found.update(c for c in (label + paragraph.printed).casefold() if c.isalnum())
    return found


def rendered(values: dict[str, Any]) -> bytes:
    return congvan.render(congvan.from_dict(values))


SAMPLES: Final = [*names(), "kon-plong"]


def sample(name: str) -> bytes:
    path = EXAMPLE if name == "kon-plong" else load_type(name).sample
    return congvan.render(congvan.load(path))


def test_a_sample_comes_back(subtests: pytest.Subtests) -> None:
    for name in SAMPLES:
        with subtests.test(name):
            page = sample(name)

            first = values_of(page)
            again = rendered(first)

            assert not letters(outline(page)) - letters(outline(again))
            assert small(values_of(again)) == small(first)


def test_nothing_of_a_sample_is_in_doubt(subtests: pytest.Subtests) -> None:
    for name in SAMPLES:
        with subtests.test(name):
            assert MARK not in sheet_of(sample(name)).yaml


def test_a_random_document_comes_back(subtests: pytest.Subtests) -> None:
    for name in names():
        with subtests.test(name):
            for values in drawn(name, 3):
                page = rendered(values)

                first = values_of(page)
                again = printed(first)

                assert not letters(outline(page)) - letters(outline(again))
                assert small(values_of(again)) == small(first)


def printed(values: dict[str, Any]) -> bytes:
    """Return the page of imported values, whatever `check` says of them."""
    document = congvan.from_dict(values)
    return render(document, load_type(document.type), document.house)


def test_the_letter_becomes_the_yaml_a_secretary_would_type() -> None:
    sheet = sheet_of(congvan.render(congvan.loads(LETTER)))

    assert sheet.yaml == (
        "loại: công văn\n"
        "cơ quan:\n"
        "  tên: Ủy ban nhân dân huyện Kon Plông\n"
        "ký hiệu: UBND-VHTT\n"
        "địa danh: Kon Plông\n"
        "ngày: 2024-02-19\n"
        "trích yếu: tăng cường công tác quản lý\n"
        "kính gửi: Phòng Nội vụ huyện\n"
        "mở đầu: Ủy ban nhân dân huyện yêu cầu Phòng Nội vụ báo cáo\n"
        "nơi nhận: [Như trên, Sở Tư pháp]\n"
        "lưu:\n"
        "  đơn vị: [VT]\n"
        "ký:\n"
        "  chức vụ: Chủ tịch\n"
        "  họ tên: Trần Văn Bình\n"
    )


def test_what_agencies_are_told_becomes_directives() -> None:
    told = values_of(congvan.render(congvan.load(EXAMPLE)))["directives"]

    assert [one.get("lead") for one in told[-1:]] == ["Đề nghị"]
    assert all(one["to"] for one in told)


def test_english_keys_are_given_on_request() -> None:
    sheet = sheet_of(congvan.render(congvan.loads(LETTER)), keys="en")

    assert sheet.yaml.startswith("type: cong_van\nissuer:\n")


TEXT: Final = """\
ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ HIẾU Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND Hiếu, ngày 05 tháng 3 năm 2024
KẾ HOẠCH
Phòng, chống cháy rừng năm 2024
Ủy ban nhân dân xã Hiếu ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
1. Giảm số vụ cháy.
3. Bảo vệ rừng tận gốc.
II. TỔ CHỨC THỰC HIỆN
- Các thôn tự kiểm tra trước ngày 15/3/2024./.
Nơi nhận:
- Các thôn;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
A Kiên
"""


def test_plain_text_is_imported_with_the_numbers_it_has() -> None:
    values = imported(outline_of_text(TEXT)).values

    assert values["issuer"] == [{"name": "Ủy ban nhân dân xã Hiếu"}]
    assert (values["type"], values["number"], values["date"]) == (
        "ke_hoach",
        "12",
        "2024-03-05",
    )
    assert values["body"] == [
        {
            "heading": "MỤC ĐÍCH",
            "items": ["Giảm số vụ cháy.", {"number": "3.", "text": "Bảo vệ rừng tận gốc."}],
        },
        {
            "heading": "TỔ CHỨC THỰC HIỆN",
            "numbering": "-",
            "items": ["Các thôn tự kiểm tra trước ngày 15/3/2024"],
        },
    ]


@pytest.mark.parametrize(
    ("above", "first", "start"), [(1, 2, "tiếp"), (2, 3, "tiếp"), (3, 4, "tiếp"), (2, 5, "5")]
)
def test_numbers_that_do_not_begin_anew_are_said(above: int, first: int, start: str) -> None:
    head, _, foot = TEXT.partition("1. Giảm số vụ cháy.\n")
    over = "".join(f"{number}. Giảm số vụ cháy.\n" for number in range(1, above + 1))
    below = f"{first}. Các thôn tự kiểm tra.\n{first + 1}. Xã tổng hợp./.\n"
    text = f"{head}{over}II. TỔ CHỨC\n{below}{foot[foot.index('Nơi nhận') :]}"

    body = imported(outline_of_text(text)).values["body"]

    items = ["Các thôn tự kiểm tra.", "Xã tổng hợp"]
    assert body[1] == {"heading": "TỔ CHỨC", "start": start, "items": items}


def test_a_basis_over_two_lines_is_one() -> None:
    bases = "Căn cứ Luật Lâm nghiệp;\nCăn cứ Luật Tổ chức\nchính quyền địa phương;\n"
    text = TEXT.replace("Ủy ban nhân dân xã Hiếu ban", f"{bases}Ủy ban nhân dân xã Hiếu ban")

    values = imported(outline_of_text(text)).values

    assert values["legal_basis"] == [
        "Căn cứ Luật Lâm nghiệp",
        "Căn cứ Luật Tổ chức chính quyền địa phương",
    ]


def test_a_recipient_over_two_lines_is_one() -> None:
    text = TEXT.replace("- Các thôn;\n", "- Sở Y tế;\n- Các tổ tự quản\nbảo vệ rừng;\n")

    values = imported(outline_of_text(text)).values

    assert values["distribution"] == ["Sở Y tế", "Các tổ tự quản bảo vệ rừng"]


def test_words_behind_the_name_of_a_type_belong_to_it() -> None:
    values = imported(outline_of_text(TEXT.replace("KẾ HOẠCH\n", "KẾ HOẠCH PHỐI HỢP\n"))).values

    assert (values["type"], values["type_name"]) == ("ke_hoach", "Kế hoạch PHỐI HỢP")


def test_whom_a_letter_does_not_greet_is_text() -> None:
    title = "KẾ HOẠCH\nPhòng, chống cháy rừng năm 2024\n"
    wired = TEXT.replace(title, "").replace("/KH-UBND", "/UBND-VP")
    wired = wired.replace(
        "Hiếu ban hành Kế hoạch như sau:", "Hiếu điện:\n- Các thôn;\n\nBáo cáo."
    )

    values = imported(outline_of_text(wired)).values

    assert values["recipients"] == "[cần điền: kính gửi]"
    assert values["opening"] == ["Ủy ban nhân dân xã Hiếu điện: - Các thôn;", "Báo cáo."]


def test_what_has_no_place_is_kept_under_a_remark() -> None:
    lost = TEXT.replace("KẾ HOẠCH\n", "BIÊN BẢN\n").replace("/KH-", "/BB-")

    sheet = sheet_of(lost.encode(), "bien-ban.txt")

    assert f"{MARK} Biên bản không có ngày; văn bản gốc ghi: 2024-03-05\n" in sheet.yaml
    assert "[cần điền: chủ trì]" in sheet.yaml
    assert [finding.code for finding in sheet.doubts("b.yaml")] == ["CV950"] * sheet.yaml.count(
        MARK
    )


def test_what_is_no_document_is_refused() -> None:
    with pytest.raises(congvan.SourceError) as raised:
        sheet_of("Hôm nay trời đẹp.\n".encode(), "nhat-ky.txt")

    assert raised.value.findings[0].code == "CV951"


BORDERS: Final = (
    '<w:tblBorders xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:insideH w:val="single" w:sz="4"/></w:tblBorders>'
)


def test_a_picture_is_taken_out_and_named() -> None:
    def draw(document: Word) -> None:
        text_of(document).insert_paragraph_before().add_run().add_picture(
            io.BytesIO(picture_bytes())
        )

    sheet = sheet_of(a_letter(draw))

    assert list(sheet.pictures) == ["hinh-1.png"]
    assert sheet.pictures["hinh-1.png"] == picture_bytes()
    assert "tệp: hinh-1.png" in sheet.yaml


def test_a_table_keeps_cells_over_rows_and_columns() -> None:
    def draw(document: Word) -> None:
        table: Any = document.add_table(4, 3)
        paragraph: Any = text_of(document)
        for n, cell in enumerate(cell for row in table.rows for cell in row.cells):
            cell.text = f"Ô {n}"
        for cell in table.rows[0].cells:
            cell.paragraphs[0].runs[0].bold = True
        table._tbl.tblPr.append(parse_xml(BORDERS))  # noqa: SLF001 - python-docx has no other way
        table.cell(1, 0).merge(table.cell(2, 0))
        table.cell(3, 1).merge(table.cell(3, 2))
        paragraph._p.addprevious(table._tbl)  # noqa: SLF001 - as above

    values = values_of(a_letter(draw))

    table = next(one for one in values["body"] if "table" in one)["table"]
    assert table["rows"][0]["cells"][0] == {"text": "Ô 3\nÔ 6", "down": "2"}
    assert len(table["rows"][1]["cells"]) == 2
    assert table["rows"][2]["cells"][1] == {"text": "Ô 10\nÔ 11", "across": "2"}


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_an_old_font_is_read(font: str) -> None:
    from tests.importing.test_old_letters import TCVN3, VNI, old  # noqa: PLC0415 - one test

    said = "rà soát, thống kê và báo cáo kết quả"

    def type_so(document: Word) -> None:
        run = text_of(document).add_run(" " + old(said, TCVN3 if font == ".VnTime" else VNI))
        run.font.name = font

    assert said in str(values_of(a_letter(type_so)))


def test_a_line_of_unknown_place_is_kept_in_the_body() -> None:
    stray = TEXT.replace("CHỦ TỊCH\n", "CHỦ TỊCH\nmột dòng lạc giữa chỗ ký\n")

    made = imported(outline_of_text(stray))

    assert "một dòng lạc giữa chỗ ký" in str(made.values["body"])
    (remark,) = made.remarks
    assert remark.path[0] == "body"
    assert "chưa rõ đoạn" in str(remark.said)


def a_letter_with(**changes: object) -> bytes:
    """Return the letter of the other tests as a page, with some values changed."""
    return rendered(values_of(congvan.render(congvan.loads(LETTER))) | changes)


def test_a_note_of_two_paragraphs_comes_back() -> None:
    page = a_letter_with(opening=["Theo quy định.[^1]"], notes={"1": "Dòng một.\nDòng hai."})

    assert values_of(page)["notes"] == {"1": "Dòng một.\nDòng hai."}


def test_a_signature_still_to_be_filled_in_comes_back() -> None:
    open_ = {"title": "[cần điền: chức vụ]", "name": "[cần điền: họ tên]"}

    page = a_letter_with(number=None, date={"year": 2026}, signature=[open_])

    assert small({"signature": values_of(page)["signature"]}) == small({"signature": [open_]})


def test_as_addressed_says_as_above() -> None:
    page = a_letter_with(distribution=["Như kính gửi", "Sở Y tế"])

    assert values_of(page)["distribution"] == ["Như kính gửi", "Sở Y tế"]


TITLED = [
    {
        "heading": "Chung",
        "items": [
            {"heading": "Mục đích", "text": "Nâng cao chất lượng.\nBảo đảm đúng hạn."},
            {"paragraph": "Lời xen giữa hai mục."},
            {"heading": "Yêu cầu", "text": "Thiết thực.", "items": ["Một.", "Hai."]},
        ],
    }
]


def lines_of(page: bytes) -> list[tuple[object, str]]:
    """Return every paragraph with its style, without the capitals that a page makes."""
    return [(one.style, one.printed.casefold()) for one in outline(page).paragraphs]


def a_plan_with(**changes: object) -> bytes:
    return rendered(values_of(sample("ke_hoach")) | changes)


@pytest.mark.parametrize("alone", ["có", "không"])
def test_titles_come_back_as_they_stand(alone: str) -> None:
    page = a_plan_with(body=TITLED, heading_alone=alone)

    values = values_of(page)

    assert values.get("heading_alone", "không") == alone
    assert lines_of(printed(values)) == lines_of(page)
    assert values["body"][0]["items"][1]["text"] == "Thiết thực."


def test_the_line_below_a_title_comes_back_in_its_own_words() -> None:
    appendix = {"heading": "Danh mục", "body": ["Một."]}
    line = "Ban hành kèm theo Kế hoạch này"
    page = a_plan_with(appendices=[{**appendix, "attached_line": line}, appendix])

    found = values_of(page)["appendices"]

    assert [one.get("attached_line") for one in found] == [line, None]


def test_points_of_a_task_come_back() -> None:
    points = {
        "text": "Hai:",
        "items": ["Ba.", {"text": "Bốn.", "items": ["Năm."]}],
    }
    first = {"to": "Sở Nội vụ", "tasks": [{"text": "Một:", "items": ["Hai.", "Ba."]}, "Sáu."]}
    second = {"to": "Sở Y tế", "numbering": "a)", "tasks": [points, "Tám."]}
    page = a_letter_with(directives=[first, second], closing=["Hết."])

    assert values_of(page)["directives"] == [first, second]


def test_a_table_may_close_the_text() -> None:
    table = {
        "columns": [{"heading": "Tên"}, {"heading": "Số"}],
        "rows": [{"cells": ["A", "1"]}],
    }

    page = a_letter_with(body=["Như sau:", {"table": table, "closing_mark": "có"}])

    (said,) = values_of(page)["body"]
    assert "closing_mark" not in said
    assert said["items"][0]["closing_mark"] == "có"


@pytest.mark.parametrize("form", ["sao y", "sao lục", "trích sao"])
def test_the_block_of_a_copy_comes_back(form: str) -> None:
    copy = {
        "form": form, "issuer": [{"name": "VĂN PHÒNG UBND HUYỆN"}], "number": "13",
        "symbol": "VP", "place": "Kon Plông", "date": "2026-01-05", "distribution": ["Sở Y tế"],
        "signature": [{"title": "Chánh Văn phòng", "name": "A Hùng"}],
    }  # fmt: skip

    assert values_of(a_letter_with(copy=copy))["copy"] == copy


def test_where_to_write_to_is_said_once() -> None:
    contact = ["Địa chỉ: 12 Trần Phú, Kon Plông", "Điện thoại: 0260 3848 123"]

    assert values_of(a_letter_with(contact=contact))["contact"] == contact
