"""Trang tính: titles above the names, rows that are not seen, fonts of old codes, odd formats."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS

import congvan
from congvan.api.batch import load_merged
from congvan.api.batch.loading import load_rows
from congvan.api.batch.rows import Rows
from tests.api.batch.sheets import repacked
from tests.factories import paragraphs, yaml_of

ASKED = ("họ tên", "nơi ở")
NAMES = ["TT", "Họ tên", "Nơi ở"]
STRINGS = "xl/sharedStrings.xml"
PEOPLE = [[1, "Lò Thị Mai", "bản Phiêng"], [2, "Đinh Văn Kha", "thôn Cầu"]]


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def book(
    rows: Sequence[Sequence[Any]], change: Callable[[Any], object] = lambda _: None
) -> str:
    """Write a workbook with `rows`, its sheet changed, and return its name."""
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in rows:
        sheet.append(list(row))
    change(sheet)
    buffer = io.BytesIO()
    made.save(buffer)
    Path("bang.xlsx").write_bytes(buffer.getvalue())
    return "bang.xlsx"


def csv(text: str) -> str:
    Path("bang.csv").write_text(text, "utf-8")
    return "bang.csv"


def typed_in(font: str, *cells: str) -> Callable[[Any], None]:
    """Return what gives cells a font."""

    def change(sheet: Any) -> None:  # noqa: ANN401 - openpyxl says no types
        for cell in cells:
            sheet[cell].font = Font(name=font)

    return change


def heads(findings: Sequence[congvan.Finding]) -> list[str]:
    return [str(one).partition("\n")[0] for one in findings]


def refused(file: str, asked: Sequence[str] = ASKED) -> list[str]:
    with pytest.raises(congvan.SourceError) as error:
        load_rows(file, asked)
    return heads(error.value.findings)


def column(rows: Rows, name: str) -> list[str]:
    return [row.values[name] for row in rows.rows]


# a title above the names of columns


@pytest.mark.parametrize(
    "above",
    [
        [["DANH SÁCH HỘ NGHÈO"]],
        [["", "DANH SÁCH HỘ NGHÈO", ""]],
        [["DANH SÁCH HỘ NGHÈO"], ["(Kèm theo Công văn số 5)"], [], ["", "", "Đơn vị: hộ"]],
        [["DANH SÁCH HỘ NGHÈO", "", "Mẫu 01"]],
        [["DANH SÁCH HỘ NGHÈO", "Năm 2026", "Mẫu 01"], [1, 2, 3]],
    ],
)
def test_a_title_above_the_names_is_one_message(above: list[list[Any]]) -> None:
    rows = [*above, NAMES, *PEOPLE]
    told = (
        "error CV929 Dòng 1 là “DANH SÁCH HỘ NGHÈO”, không phải tên cột; "
        f"tên các cột hình như ở dòng {len(above) + 1}."
    )
    lines = "\n".join(",".join(map(str, row)) for row in rows)

    assert refused(book(rows)) == [f"bang.xlsx:1: {told}"]
    assert refused(csv(lines)) == [f"bang.csv:1: {told}"]


def test_a_title_is_known_even_where_a_column_is_misspelt() -> None:
    rows = [["DANH SÁCH HỘ NGHÈO"], NAMES, *PEOPLE]

    (told,) = refused(book(rows), ["tên chủ hộ"])

    assert "tên các cột hình như ở dòng 2" in told


@pytest.mark.parametrize("asked", [("họ tên",), ("họ tem",), ("tt", "quê quán"), ()])
def test_names_in_the_first_row_are_no_title(asked: tuple[str, ...]) -> None:
    assert len(load_rows(book([NAMES, *PEOPLE]), asked).rows) == 2


def test_a_single_name_is_no_title() -> None:
    assert column(load_rows(csv("Họ tên\nLò Thị Mai\n"), ["họ tên"]), "hoten") == ["Lò Thị Mai"]
    assert refused(csv("Họ tên\nLò Thị Mai, bản Phiêng\n"), ["họ tên"]) == [
        "bang.csv:2: error CV717 Dòng có 2 ô, chỉ có 1 cột."
    ]


def test_what_to_do_about_cells_too_many_is_said_of_the_kind_of_file() -> None:
    hints: list[str] = []
    for file in (book([["Họ tên"], ["Mai", "thừa"]]), csv("Họ tên\nMai,thừa\n")):
        with pytest.raises(congvan.SourceError) as error:
            load_rows(file)
        hints += [str(one.hint) for one in error.value.findings]

    assert hints == [
        "Mở tệp Excel, xóa ô thừa bên phải bảng, hoặc ghi tên cho cột của nó.",
        "Đặt ô có dấu phẩy giữa hai dấu nháy kép, hoặc ghi tên cho cột còn thiếu.",
    ]


# rows and sheets that are not seen


def test_rows_that_are_hidden_are_left_out_and_told() -> None:
    def hide(sheet: Any) -> None:  # noqa: ANN401 - openpyxl says no types
        sheet.auto_filter.ref = "A1:C5"
        sheet.row_dimensions[3].hidden = True
        sheet.row_dimensions[4].hidden = True
        sheet.row_dimensions[9].hidden = True

    rows = load_rows(book([NAMES, *PEOPLE, [3, "Hà A", ""], [4, "Sùng B", ""]], hide))

    assert column(rows, "hoten") == ["Lò Thị Mai", "Sùng B"]
    assert [(row.number, row.place.line) for row in rows.rows] == [(1, 2), (2, 5)]
    assert heads(rows.noticed) == [
        "bang.xlsx:3: warning CV932 Bỏ qua 2 dòng đang ẩn hoặc bị lọc trong Excel: 3, 4."
    ]


def test_many_hidden_rows_are_not_all_named() -> None:
    def hide(sheet: Any) -> None:  # noqa: ANN401 - openpyxl says no types
        for number in range(3, 33):
            sheet.row_dimensions[number].hidden = True

    (told,) = heads(load_rows(book([["A"], *([n] for n in range(31))], hide)).noticed)

    assert "Bỏ qua 30 dòng" in told
    assert told.endswith(" 21, 22….")


def test_what_is_not_seen_of_a_merge_is_told_with_it() -> None:
    Path("thu.yaml").write_text(yaml_of("kính gửi: [=họ tên]\n"), "utf-8")

    def hide(sheet: Any) -> None:  # noqa: ANN401 - openpyxl says no types
        sheet.row_dimensions[2].hidden = True

    merge = load_merged("thu.yaml", book([["Họ tên"], ["Mai"], ["Kha"]], hide))

    assert [one.document().recipients for one in merge.rows] == [("Kha",)]
    assert [one.code for one in merge.noticed] == ["CV932"]


def test_a_formula_in_a_hidden_row_need_not_be_computed() -> None:
    def hide(sheet: Any) -> None:  # noqa: ANN401 - openpyxl says no types
        sheet.row_dimensions[2].hidden = True

    assert column(load_rows(book([["A"], ["=1+1"], [5]], hide)), "a") == ["5"]


def test_the_first_sheet_that_is_seen_is_read() -> None:
    def change(sheet: Any) -> None:  # noqa: ANN401 - openpyxl says no types
        sheet.sheet_state = "hidden"
        second = sheet.parent.create_sheet("Khách")
        for row in (["A"], ["thấy"], ["ẩn"]):
            second.append(row)
        second.row_dimensions[3].hidden = True

    assert column(load_rows(book([["A"], ["không thấy"]], change)), "a") == ["thấy"]


# fonts of old codes


def shared(file: str) -> str:
    """Put the text of A2 where Excel writes it, and return the name of that workbook."""
    data = Path(file).read_bytes()
    parts = zipfile.ZipFile(io.BytesIO(data))
    sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    text = re.search(r'(<c r="A2"[^>]*?) t="inlineStr"><is>(.*?)</is></c>', sheet)
    assert text
    types = parts.read("[Content_Types].xml").decode()
    part = f'<Override PartName="/{STRINGS}" ContentType="{SHARED_STRINGS}"/></Types>'
    changes = {
        "xl/worksheets/sheet1.xml": sheet.replace(text[0], f'{text[1]} t="s"><v>0</v></c>'),
        "[Content_Types].xml": types.replace("</Types>", part),
    }
    Path("chung.xlsx").write_bytes(
        repacked(data, {name: typed.encode() for name, typed in changes.items()})
    )
    with zipfile.ZipFile("chung.xlsx", "a") as archive:
        archive.writestr(STRINGS, f'<sst xmlns="{SHEET_MAIN_NS}"><si>{text[2]}</si></sst>')
    return "chung.xlsx"


@pytest.mark.parametrize(
    ("font", "typed", "text"),
    [
        (".VnTime", "§inh V¨n Kha", "Đinh Văn Kha"),
        (".VnTime", "TrÇn ThÞ BÝch", "Trần Thị Bích"),
        (".VnArialH", "trÇn thÞ bÝch", "TRẦN THỊ BÍCH"),
        (".VnTimeH", "An", "AN"),
        ("VNI-Times", "Ñinh Vaên Kha", "Đinh Văn Kha"),
        ("VNI-Helve", "Leâ Vaên", "Lê Văn"),
        ("Calibri", "Đinh Văn Kha", "Đinh Văn Kha"),
        (".VnTime", "Đinh Văn Kha", "Đinh Văn Kha"),
        ("VNI-Times", "Trần Thị Bích", "Trần Thị Bích"),
        (".VnTime", "Kon Tum", "Kon Tum"),
    ],
)
def test_a_cell_in_an_old_font_says_what_it_shows(font: str, typed: str, text: str) -> None:
    rows = load_rows(book([["Họ tên"], [typed]], typed_in(font, "A2")))

    assert column(rows, "hoten") == [text]
    told = [
        (
            f"bang.xlsx:2:1: warning CV930 Đã đổi sang Unicode 1 ô phông cũ; ô A2 ({font}) "
            f"thành “{text}”."
        )
    ]
    assert heads(rows.noticed) == (told if typed != text else [])


def test_names_of_columns_and_words_of_formats_are_decoded_too() -> None:
    def change(sheet: Any) -> None:  # noqa: ANN401 - openpyxl says no types
        typed_in(".VnTime", "A1", "B1", "B2")(sheet)
        sheet["B2"].number_format = '0" ng­êi"'

    rows = load_rows(book([["Hä tªn", "Sè"], ["Mai", 12]], change))

    assert [one.name for one in rows.columns] == ["Họ tên", "Số"]
    assert column(rows, "so") == ["12 người"]
    assert "Đã đổi sang Unicode 3 ô phông cũ; ô A1" in heads(rows.noticed)[0]


def test_parts_of_a_cell_have_fonts_of_their_own() -> None:
    part = TextBlock(InlineFont(rFont=".VnTime"), "TrÇn ThÞ BÝch")
    inline = book([["Họ tên"], [CellRichText("Bà ", part, " (Tổ 3)")]])

    rows = load_rows(shared(inline))

    assert column(rows, "hoten") == ["Bà Trần Thị Bích (Tổ 3)"]
    assert [one.code for one in rows.noticed] == ["CV930"]
    assert refused(inline) == [
        (
            "bang.xlsx:2:1: error CV931 Chữ “Bà TrÇn ThÞ BÝch (Tổ 3)” theo bảng mã cũ, "
            "là “Bà Trần Thị Bích (Tổ 3)”."
        )
    ]


def test_what_both_codes_could_be_goes_by_the_other_cells() -> None:
    surely, either = "TrÇn", "Tó"
    old = book([["Tên"], [surely], [either]], typed_in(".VnTime", "A2", "A3"))
    assert column(load_rows(old), "ten") == ["Trần", "Tú"]

    new = book([["Tên"], ["Trần"], [either]], typed_in(".VnTime", "A2", "A3"))
    assert column(load_rows(new), "ten") == ["Trần", "Tó"]


@pytest.mark.parametrize("others", [[], ["TrÇn", "Trần"]])
def test_what_nothing_tells_is_an_error_that_names_cell_and_font(others: list[str]) -> None:
    rows = [["Tên"], ["Tó"], *([one] for one in others)]

    assert refused(book(rows, typed_in(".VnTime", "A2", *["A3", "A4"][: len(others)]))) == [
        "bang.xlsx:2:1: error CV931 Ô A2 mang phông .VnTime, không rõ gõ bằng bảng mã nào: “Tó”."
    ]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("TrÇn ThÞ BÝch", "Trần Thị Bích"),
        ("Th¸i Nguyªn", "Thái Nguyên"),
        ("§ång R·nh", "Đồng Rãnh"),
        ("Ñinh Vaên Kha", "Đinh Văn Kha"),
        ("Leâ Vaên", "Lê Văn"),
    ],
)
def test_old_letters_without_their_font_are_an_error(typed: str, text: str) -> None:
    told = f"error CV931 Chữ “{typed}” theo bảng mã cũ, là “{text}”."

    assert refused(csv(f"Họ tên\n{typed}\n")) == [f"bang.csv:2:1: {told}"]
    assert refused(book([["Họ tên"], [typed]])) == [f"bang.xlsx:2:1: {told}"]


@pytest.mark.parametrize(
    "typed",
    ["Noël", "José", "Müller", "Köln", "5 × 3 × 2", "« An »", "½ ngày", "§ 5", "10 µm", "Honda®",
     "30°C", "m²", "Pháp", "Lê Trí", "Krông Pắc", "Y Kô", "Zürich", "lồng gép", "gép"],
)  # fmt: skip
def test_other_letters_and_signs_are_no_old_ones(typed: str) -> None:
    assert column(load_rows(csv(f"Họ tên\n{typed}\n")), "hoten") == [typed]


# formats


def test_cells_of_a_letter_are_printed_as_excel_shows_them() -> None:
    Path("thu.yaml").write_text(
        yaml_of('kính gửi: Các xã\nmở đầu: "Nộp [=tiền] trước [=hạn]; hệ số [=hệ số]."\n'),
        "utf-8",
    )

    def change(sheet: Any) -> None:  # noqa: ANN401 - openpyxl says no types
        for cell, form in {"A2": '#,##0" đồng"', "B2": "mm/yyyy", "C2": "0.00"}.items():
            sheet[cell].number_format = form

    data = book([["tiền", "hạn", "hệ số"], [2500000, date(2026, 4, 1), 2]], change)
    (one,) = load_merged("thu.yaml", data).rows

    assert "Nộp 2.500.000 đồng trước 04/2026; hệ số 2,00./." in paragraphs(
        congvan.render(one.document())
    )


def test_a_format_that_cannot_be_followed_names_cell_and_format() -> None:
    def change(sheet: Any) -> None:  # noqa: ANN401 - openpyxl says no types
        sheet["B3"].number_format = "[DBNum1]0"

    assert refused(book([["a", "b"], [1, 2], [3, 4]], change)) == [
        "bang.xlsx:3:2: error CV933 Không theo được định dạng “[DBNum1]0” của ô B3."
    ]


def test_a_computed_formula_that_its_format_hides_is_a_blank_cell() -> None:
    def change(sheet: Any) -> None:  # noqa: ANN401 - openpyxl says no types
        sheet["A2"].number_format = "0;;"

    file = Path(book([["a", "b"], ["=1-1", 1]], change))
    sheet = "xl/worksheets/sheet1.xml"
    typed = zipfile.ZipFile(file).read(sheet)
    computed = re.sub(rb"(</f>)<v ?/>|(</f>)<v></v>", b"</f><v>0</v>", typed)
    assert computed != typed
    file.write_bytes(repacked(file.read_bytes(), {sheet: computed}))

    assert column(load_rows(file), "a") == [""]
