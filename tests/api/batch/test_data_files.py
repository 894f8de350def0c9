"""Tệp dữ liệu: CSV and Excel read as a secretary sees them, and what is wrong told with its row."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from importlib import util
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import congvan
from congvan.api.batch import loading, xlsx_rows
from congvan.api.batch import rows as rows_module
from congvan.api.batch import workbook as workbook_module
from congvan.api.batch.csv_rows import csv_rows
from congvan.api.batch.loading import load_rows
from congvan.api.batch.rows import MOST_COLUMNS, Rows, gathered
from tests.api.batch.sheets import repacked, workbook

CSV = "Họ tên,Nơi ở\nTrần Văn An,Hiếu\nY Lan,Măng Đen\n"
FOUND = [{"hoten": "Trần Văn An", "noio": "Hiếu"}, {"hoten": "Y Lan", "noio": "Măng Đen"}]
UNCLOSED = "Dấu nháy kép mở mà không đóng, hoặc đóng rồi còn chữ theo sau."
SHEET = "xl/worksheets/sheet1.xml"


def said(data: bytes | str, name: str = "khach.csv") -> str:
    """Return what is said of a data file that is refused."""
    raw = data.encode() if isinstance(data, str) else data
    path = Path(name)
    path.write_bytes(raw)
    with pytest.raises(congvan.CongvanError) as refused:
        load_rows(path)
    return "\n".join(str(finding).partition("\n")[0] for finding in refused.value.findings)


def values(data: bytes | str) -> list[dict[str, str]]:
    path = Path("bang")
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return [row.values for row in load_rows(path).rows]


def outcome(read: Callable[[], Rows]) -> Rows | Sequence[congvan.Finding]:
    """Return what was read, or why it was refused."""
    try:
        return read()
    except congvan.SourceError as error:
        return error.findings


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_csv_file_of_any_spreadsheet(separator: str, end: str, mark: str) -> None:
    data = mark + CSV.replace(",", separator).replace("\n", end)

    assert values(data) == FOUND


def test_one_column_needs_no_separator() -> None:
    assert values("Họ tên\nTrần Văn An\n") == [{"hoten": "Trần Văn An"}]


def test_quotes_hold_separators_line_breaks_and_quotes() -> None:
    data = 'Tên;"a, b, c"\n"Sở Văn hóa; Thể thao";"dòng 1\r\ndòng ""2"""\n'

    assert values(data) == [
        {"ten": "Sở Văn hóa; Thể thao", "abc": 'dòng 1\ndòng "2"'},
    ]


def test_text_is_composed_and_blank_rows_are_no_rows() -> None:
    data = "\n,,\nTên,Xã,\nHie\u0302\u0301u , b\n , \n,\nc,d\n"

    assert values(data) == [{"ten": "Hiếu", "xa": "b"}, {"ten": "c", "xa": "d"}]


def test_a_row_may_end_early() -> None:
    assert values("a,b,c\n1\n") == [{"a": "1", "b": "", "c": ""}]


def test_a_row_knows_its_number_and_where_it_stands() -> None:
    Path("a.csv").write_text('Tên\n"hai\ndòng"\n\nba\n', "utf-8")

    found = load_rows("a.csv").rows

    assert [(row.number, row.place.line) for row in found] == [(1, 2), (2, 5)]


@given(st.lists(st.lists(st.text(), min_size=3, max_size=3), min_size=2, max_size=6))
def test_any_text_is_read_or_refused_with_findings(cells: list[list[str]]) -> None:
    found = outcome(lambda: gathered(list(enumerate(cells, 1)), "a.csv"))

    assert found
    if isinstance(found, Rows):
        assert {len(row.values) for row in found.rows} == {len(found.columns)}


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_findings(data: bytes) -> None:
    assert outcome(lambda: csv_rows(data, "a"))
    assert outcome(lambda: xlsx_rows.xlsx_rows(data, "a"))


def test_a_workbook_says_what_a_secretary_types() -> None:
    cells = [
        datetime(2024, 2, 19), date(2024, 3, 7), datetime(2024, 2, 19, 14, 30), time(8, 0),  # noqa: DTZ001
        1250000, 1250000.0, 3.5, "007", 7, 0.125, True, "Trần Văn An ", timedelta(hours=26), None,
    ]  # fmt: skip
    names = [f"c{n}" for n in range(len(cells))]

    forms = {"C2": "dd/mm/yyyy hh:mm", "I2": "000", "J2": "0.0%"}
    (row,) = values(workbook([names, cells], forms))

    assert list(row.values()) == [
        "19/02/2024", "07/03/2024", "19/02/2024 14:30", "8:00:00",
        "1250000", "1250000", "3,5", "007", "007", "12,5%", "có", "Trần Văn An", "26:00:00", "",
    ]  # fmt: skip


def test_rows_of_a_workbook_stand_where_excel_shows_them() -> None:
    Path("a.xlsx").write_bytes(workbook([[], ["Tên"], [], ["An"], [""], ["Bình"]]))

    found = load_rows("a.xlsx").rows

    assert [(row.number, row.place.line) for row in found] == [(1, 4), (2, 6)]


def test_a_formula_gives_its_value_or_is_refused() -> None:
    plain = workbook([["Số"], ["=1+1"]])
    sheet = zipfile.ZipFile(BytesIO(plain)).read(SHEET)
    assert b"<v" in sheet

    computed = repacked(plain, {SHEET: sheet.replace(b"<v />", b"<v>2</v>").replace(
        b"<v></v>", b"<v>2</v>").replace(b"<v/>", b"<v>2</v>")})  # fmt: skip

    assert values(computed) == [{"so": "2"}]
    assert said(plain) == (
        "khach.csv:2:1: error CV717 Ô là công thức chưa được tính; mở bằng Excel rồi lưu lại."
    )


def test_a_cell_that_shows_an_error_is_refused() -> None:
    told = said(workbook([["Tên", "Số"], ["An", "#N/A"], ["#REF!", 1]]))

    assert told == (
        "khach.csv:2:2: error CV717 Ô báo lỗi #N/A.\nkhach.csv:3:1: error CV717 Ô báo lỗi #REF!."
    )


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("", "khach.csv: error CV924 Tệp dữ liệu trống."),
        ("\n , \n", "khach.csv: error CV924 Tệp dữ liệu trống."),
        ("Tên\n\n", "khach.csv: error CV924 Tệp dữ liệu chỉ có dòng tên cột."),
        (
            "Họ tên,b,ho_ten\n1,2,3\n",
            "khach.csv:1:3: error CV925 Cột “ho_ten” trùng tên với cột “Họ tên”.",
        ),
        (
            "Tên,Xã\nAn,Hiếu\nSở Văn hóa, Thể thao,Kon Tum\n",
            "khach.csv:3: error CV717 Dòng có 3 ô, chỉ có 2 cột.",
        ),
        ("Tên\nA\x0bn\n", "khach.csv:2:1: error CV003 Có ký tự điều khiển U+000B."),
        (
            'Tên\nAn\n"Bình\nChi\n',
            f"khach.csv:3: error CV924 {UNCLOSED}",
        ),
        (
            "An\nBê\n".encode("latin-1"),
            "khach.csv:2: error CV924 Chữ ở đây không phải mã UTF-8.",
        ),
        (
            CSV.encode("utf-16"),
            "khach.csv: error CV924 Tệp dữ liệu dùng mã UTF-16, không phải UTF-8.",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "khach.csv: error CV924 Đây là tệp Excel kiểu cũ (.xls).",
        ),
        (b"PK\x03\x04 hong", "khach.csv: error CV924 Không đọc được tệp Excel này."),
        (
            f"{',' * MOST_COLUMNS}x\n",
            f"khach.csv:1: error CV924 Tệp dữ liệu nhiều hơn {MOST_COLUMNS} cột.",
        ),
        (f"Tên\n{'x' * 32768}\n", "khach.csv:2:1: error CV717 Ô dài hơn 32767 chữ."),
    ],
    ids=range(13),
)
def test_a_broken_data_file(data: bytes | str, told: str) -> None:
    assert said(data) == told


def test_every_fault_is_told_at_once() -> None:
    told = said("Tên,tên\na,b,c\nd\x07,e\n")

    assert [line.split()[2] for line in told.splitlines()] == ["CV925", "CV717", "CV003"]


def test_a_file_that_is_not_there_or_is_none(room: Path) -> None:
    with pytest.raises(congvan.SourceError, match="CV924 Không có tệp này"):
        load_rows("khong-co.csv")
    with pytest.raises(congvan.SourceError, match="CV924 Đây là thư mục, không phải tệp"):
        load_rows(room)


def test_what_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_module, "MOST_ROWS", 3)
    assert said("a\n1\n2\n3\n4\n") == "khach.csv: error CV924 Tệp dữ liệu nhiều hơn 3 dòng."
    monkeypatch.setattr(loading, "MOST_BYTES", 10)
    assert said("a\n1234567890\n") == "khach.csv: error CV924 Tệp dữ liệu quá lớn."


def test_a_bomb_is_not_unpacked() -> None:
    bomb = repacked(workbook([["a"], ["b"]]), {SHEET: b"<" + b" " * 120 * 1024 * 1024})

    assert len(bomb) < 1024 * 1024
    assert said(bomb) == "khach.csv: error CV924 Tệp Excel quá lớn."


@pytest.mark.parametrize(
    "part", [SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/styles.xml"]
)
@pytest.mark.parametrize("content", [b"", b"<a>", b"<a/>", b"\x00"])
def test_a_broken_part_is_refused_or_read_past(part: str, content: bytes) -> None:
    Path("a.xlsx").write_bytes(repacked(workbook([["a"], ["b"]]), {part: content}))

    found = outcome(lambda: load_rows("a.xlsx"))

    if isinstance(found, Rows):
        assert [row.values for row in found.rows] == [{"a": "b"}]
    else:
        assert [finding.code for finding in found] == ["CV924"]


def test_without_openpyxl_a_workbook_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(_name: str) -> None:
        return None

    monkeypatch.setattr(workbook_module, "find_spec", nowhere)
    assert util.find_spec("openpyxl")

    assert said(workbook([["a"], ["b"]])) == (
        "-: error CV927 Cần gói openpyxl để đọc tệp Excel."
    )
