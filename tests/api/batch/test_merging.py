"""Trộn thư: values go in literally, wherever a text is typed; what does not fit is told first."""

from __future__ import annotations

import io
import pickle
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

import congvan
from congvan.api.batch import load_merged
from congvan.api.batch.file_names import named, numbered, safe
from congvan.api.batch.loading import merged
from congvan.api.batch.rows import Column, Row, Rows
from congvan.api.batch.template import Template
from congvan.model import Cell, Directive, Document, Recipient, Signature
from congvan.model.document.inline import runs
from congvan.model.document.parts import Part
from congvan.model.keys.marking import has_marks
from congvan.model.reading.reading import understood
from congvan.source import Mapping, Node, Scalar, Source, read
from congvan.vietnamese.text import nfc
from tests.factories import (
    PLAN,
    ROOT,
    a_picture,
    codes,
    paragraphs,
    picture_bytes,
    yaml_of,
)

NASTY: Final = r" *a* ^2^ **c** \* <b> & [x] {{ y }} {z}"
"""What marks, tags and templates are made of, but for what a line without marks may not call."""

FIX: Final = "Sửa tên cột trong `[=…]` cho giống dòng đầu của tệp dữ liệu, hoặc thêm cột ấy."
INVITATION: Final = yaml_of(
    """\
kính gửi: [=Họ tên]
địa danh: "[=xã]"
mở đầu: >-
  Kính mời Ông (Bà) [=ho_ten], [=chức vụ], đến dự lúc 8 giờ ngày [=Ngày]; ghi \\[=họ tên] là chữ.
"""
)


def table(*rows: tuple[str, ...], file: str = "khach.csv") -> Rows:
    """Return the rows of a table, the names of its columns first."""
    names, *below = rows
    columns = tuple(Column(name, congvan.Place(file, 1, n)) for n, name in enumerate(names, 1))
    keys = [re.sub(r"\W", "", name) for name in names]
    return Rows(
        file,
        columns,
        tuple(
            Row(n, congvan.Place(file, n + 1), dict(zip(keys, row, strict=True)))
            for n, row in enumerate(below, 1)
        ),
    )


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "moi.yaml").write_text(INVITATION, "utf-8")
    return tmp_path


def data(text: str) -> str:
    Path("khach.csv").write_text(text, "utf-8")
    return "khach.csv"


def errors(text: str, rows: str) -> list[str]:
    """Return what is said when a document and its data do not fit."""
    Path("moi.yaml").write_text(text, "utf-8")
    try:
        found = list(congvan.render_many(load_merged("moi.yaml", data(rows)).rows))
    except congvan.CongvanError as error:
        return [str(finding) for finding in error.findings]
    return [str(finding) for one in found if one.error for finding in one.findings]


def test_a_row_is_a_document() -> None:
    merge = load_merged(
        "moi.yaml",
        data("Họ tên;Chức vụ;Xã;ngày\nTrần *Văn* An;[@x];Hiếu;19/02/2024\nY Lan;;Pờ Ê;5/3\n"),
    )

    first, second = (one.document() for one in merge.rows)

    assert merge.noticed == ()
    assert congvan.check(first) == []
    assert paragraphs(congvan.render(first))[7:9] == [
        "Kính gửi: Trần *Văn* An",
        (
            "Kính mời Ông (Bà) Trần *Văn* An, [@x], đến dự lúc 8 giờ ngày 19/02/2024; "
            "ghi [=họ tên] là chữ./."
        ),
    ]
    assert second.recipients == ("Y Lan",)
    assert second.place == "Pờ Ê"


def test_rows_are_rendered_by_render_many_and_travel() -> None:
    rows = load_merged(
        "moi.yaml", data("họ tên,chức vụ,xã,ngày\nAn,a,Hiếu,1\nBa,b,Hiếu,2\n")
    ).rows

    back = pickle.loads(pickle.dumps(rows))  # noqa: S301 - our own
    found = list(congvan.render_many(back))

    assert [one.docx for one in found] == [congvan.render(one.document()) for one in rows]
    assert len({one.docx for one in found}) == 2


# what was typed in the data is printed as it was typed


def leaves(node: Node) -> Iterator[Scalar]:
    """Yield every text of a YAML file."""
    if isinstance(node, Scalar):
        yield from [node] * bool(re.search(r"\w\w", node.text or ""))
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from leaves(value)
    else:
        for item in node.items:
            yield from leaves(item)


def with_column(node: Node, leaf: Scalar) -> Node:
    """Return `node` with a column in the place of one of its texts."""
    if node is leaf:
        return Scalar(leaf.place, "[=x]")
    if isinstance(node, Mapping):
        entries = [(key, with_column(value, leaf)) for key, value in node.entries]
        return node._replace(entries=entries)
    if isinstance(node, Scalar):
        return node
    return node._replace(items=[with_column(item, leaf) for item in node.items])


def words(docx: bytes) -> str:
    """Return all that is printed, in every part: pages, heads, feet and footnotes."""
    said: list[str] = []
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"word/[\w-]+\.xml", name):
                root = etree.fromstring(archive.read(name))
                ends = [
                    one for one in root.iter() if str(one.tag).endswith(("}t", "}p", "}br"))
                ]
                said += [one.text or "" if str(one.tag).endswith("}t") else " " for one in ends]
    return " ".join("".join(said).replace("\xa0", " ").split()).casefold()


def printed(source: Source, leaf: Scalar, value: str) -> str | None:
    """Return what is printed where one text comes from the data; None where it is no free text."""
    template = Template(source._replace(root=with_column(source.root, leaf)))
    try:
        document = understood(template.filled({"x": value}))
        document = document.with_pictures({"so-do.png": a_picture()})
        files = [congvan.render(document), *congvan.render_separate(document).values()]
    except congvan.CongvanError:
        return None
    return " ".join(map(words, files))


@pytest.mark.parametrize("name", ["bien-ban", "cong-dien", "quyet-dinh"])
def test_what_the_data_says_is_printed_literally_wherever_it_stands(name: str) -> None:
    source = read((ROOT / f"tests/everything/{name}.yaml").read_bytes(), name)
    texts = list(leaves(source.root))

    pages = [printed(source, leaf, f"{name}{NASTY}") for leaf in texts]

    free = [page for page in pages if page is not None]
    assert len(free) > len(texts) / 2
    assert [page for page in free if f"{name}{NASTY}".casefold() not in page] == []


@given(
    st.text(
        st.characters(exclude_categories=("C", "Z"), exclude_characters="="), min_size=1
    ).filter(lambda value: not value.endswith((",", ".", ";", ":")))
)
@example("*a*")
@example(r"\[@x]")
@example("- a: [b, c] # d")
@example('"" {{ x }} {% raw %}')
def test_any_text_of_the_data_is_what_the_document_says(value: str) -> None:
    typed = yaml_of('mở đầu: "*Gửi* [=a]."\nđịa danh: "[=a]"\n')

    (one,) = merged(typed.encode(), "thu.yaml", table(("a",), (nfc(value),))).rows

    document = one.document()
    assert document.place == nfc(value)
    assert "".join(run.text for run in runs(document.opening[0])) == f"Gửi {nfc(value)}."
    assert [run.marks for run in runs(document.opening[0])] == ["i", ""]


@pytest.mark.parametrize(
    ("model", "key", "marked"),
    [
        (Document, "subject", True), (Document, "opening", True), (Document, "notes", True),
        (Document, "place", False), (Document, "contact", False), (Document, "draft", False),
        (Recipient, "to", True), (Recipient, "for", False), (Directive, "to", True),
        (Directive, "lead", False), (Cell, "text", True), (Signature, "name", False),
        (Document, "không có", False),
    ],
)  # fmt: skip
def test_whether_a_text_has_marks_is_read_from_the_model(
    model: type[Part], key: str, *, marked: bool
) -> None:
    assert has_marks(model, key) is marked


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("nơi nhận: [[=a], {gửi: [=a], để: b/c}]", "- <ô> (b/c);"),
        ("kính gửi: [=a]", "Kính gửi: <ô>"),
        ("mở đầu:\n  - [=a]\n  - Đoạn hai.", "<ô>"),
        ("chú thích: {m: [=a]}\nmở đầu: Theo[^m] quy định.", ""),
        ("ký: {chức vụ: [=a], họ tên: Trần Văn Bình}", "<Ô>"),
    ],
)
def test_a_column_needs_no_quotes_where_yaml_takes_it_for_a_list(
    typed: str, where: str
) -> None:
    (one,) = merged(yaml_of(f"{typed}\n").encode(), "a.yaml", table(("a",), ("<ô>",))).rows

    said = congvan.render(one.document())

    assert where in (paragraphs(said) if where else "")
    assert "<ô>" in words(said)


def test_a_row_of_a_table_may_be_one_column() -> None:
    typed = yaml_of("nội dung:\n  - bảng: {cột: [Tên], dòng: [[=a], [Bê]]}\n", PLAN)

    (one,) = merged(typed.encode(), "a.yaml", table(("a",), ("An",))).rows

    table_ = one.document().body[0].table
    assert table_
    assert [row.cells[0].text for row in table_.rows if row.cells[0]] == ["An", "Bê"]


def test_pictures_may_come_from_the_data(room: Path) -> None:
    (room / "a.png").write_bytes(picture_bytes(60))
    typed = yaml_of("nội dung:\n  - hình: [=hình]\n", PLAN)
    Path("moi.yaml").write_text(typed, "utf-8")

    (one,) = load_merged("moi.yaml", data("hình\na.png\n")).rows

    assert list(one.document().pictures) == ["a.png"]
    assert congvan.render(one.document())


def test_the_profile_of_the_office_is_used() -> None:
    Path("moi.yaml").write_text(yaml_of("kính gửi: [=a]\n", without=["địa danh"]), "utf-8")

    (one,) = load_merged("moi.yaml", data("a\nb\n"), congvan.Office(place="Măng Đen")).rows

    assert one.document().place == "Măng Đen"


# what does not fit


def test_missing_columns_are_all_named_with_their_places() -> None:
    assert errors(INVITATION, "Ho ten;Nơi ở;Ngay\nAn;b;c\n") == [
        (
            "moi.yaml:15:11: error CV715 Tệp khach.csv không có cột “xã”; có: Ho ten, Nơi ở, Ngay."
            f"\n    → {FIX}"
        ),
        (
            "moi.yaml:16:9: error CV715 Tệp khach.csv không có cột “chức vụ”; "
            f"có: Ho ten, Nơi ở, Ngay.\n    → {FIX}"
        ),
    ]


def test_a_near_column_is_offered() -> None:
    (said,) = errors(yaml_of("kính gửi: [=họ tem]\n"), "Họ tên\nAn\n")

    assert "không có cột “họ tem”. Ý bạn là “Họ tên”?" in said


def test_columns_that_nobody_asks_for_are_one_warning() -> None:
    merge = load_merged(
        "moi.yaml", data("họ tên,chức vụ,Ghi chú,xã,ngày,STT\nAn,a,,Hiếu,1,2\n")
    )

    assert [str(one).partition("\n")[0] for one in merge.noticed] == [
        "khach.csv:1:3: warning CV716 Văn bản không gọi cột: Ghi chú, STT."
    ]


def test_a_required_value_left_empty_names_the_row() -> None:
    typed = yaml_of('ký: {chức vụ: Chủ tịch, họ tên: "[=tên]"}\nliên hệ: "[=điện thoại]"\n')

    assert errors(typed, "tên,điện thoại\nAn,\n\n,0260\n") == [
        (
            "moi.yaml:14:33: error CV105 “họ tên” để trống.\n"
            "    → Viết nội dung của mục, hoặc xóa mục.\n"
            "    Dòng dữ liệu: khach.csv:4."
        )
    ]


def test_what_is_wrong_with_a_value_names_the_row() -> None:
    (said,) = errors(yaml_of('ngày: "[=ngày]"\n'), "ngày\n31/02/2024\n")

    assert said.endswith("\n    Dòng dữ liệu: khach.csv:2.")
    assert "CV401" in said


def test_a_column_left_over_is_an_error_without_data() -> None:
    document = congvan.loads(INVITATION, "moi.yaml")

    found = congvan.check(document)

    assert codes(found) == ["CV714"] * 5
    assert [str(one.message) for one in found][:2] == [
        "Chỗ [=Họ tên] chưa có dữ liệu để điền.",
        "Chỗ [=xã] chưa có dữ liệu để điền.",
    ]


def test_columns_are_found_where_nothing_is_printed_as_typed() -> None:
    typed = yaml_of(
        'ký hiệu: "[=kh]"\nsố: "[=s]"\nmở đầu: Theo [@a] đề nghị báo cáo.\n'
        'viện dẫn: {a: {loại: Công văn, số: "[=sa]"}}\n'
    )

    found = congvan.check(congvan.loads(typed))

    assert [str(one.message)[4:10] for one in found if one.code == "CV714"] == [
        "[=kh] ",
        "[=s] c",
        "[=sa] ",
    ]


# names of files


def test_files_are_numbered_as_wide_as_the_last() -> None:
    rows = table(("a",), *((str(n),) for n in range(11))).rows

    assert [numbered(rows, "moi")[n] for n in (0, 10)] == ["moi-01", "moi-11"]


def test_files_are_named_by_columns() -> None:
    rows = table(("a", "b"), ("Trần Văn An", "Hiếu/1"), ("Y Lan", "x:?y")).rows

    assert named(rows, "Giấy mời [=A] [=b]") == [
        "Giấy mời Trần Văn An Hiếu-1",
        "Giấy mời Y Lan x-y",
    ]


def test_names_that_are_empty_or_come_twice_are_all_refused() -> None:
    rows = table(("a",), ("An",), ("..",), ("AN ",), ("Bê",)).rows

    with pytest.raises(congvan.OutputError) as refused:
        named(rows, "[=a]")

    assert [str(one).partition("\n")[0] for one in refused.value.findings] == [
        "khach.csv:3: error CV926 Dòng này không cho tên tệp nào.",
        "khach.csv:4: error CV926 Tên tệp “AN” trùng với dòng 2.",
    ]


@given(st.text())
@example("CON")
@example("a" * 300)
@example("../../etc/passwd")
def test_a_name_is_safe_in_any_file_system(name: str) -> None:
    made = safe(name)

    assert not re.search(r'[\x00-\x1f<>:"/\\|?*]', made)
    assert len(made.encode()) <= 161
    assert made == made.strip(" .")
    assert made.upper() not in {"CON", "NUL", "AUX", "COM1"}


# what a blank cell leaves empty


def with_blank(typed: str, value: str = "") -> congvan.Document:
    """Return the document of a row whose cell `a` says `value`, and `b` says “có”."""
    (one,) = merged(typed.encode(), "a.yaml", table(("a", "b"), (value, "có"))).rows
    return one.document()


@pytest.mark.parametrize(
    "item",
    [
        '"[=a]"',
        "[=a]",
        '"[=a][=a]."',
        '"Ghi chú: [=a]"',
        '"**Ghi chú:** [=a]."',
        '"Điện thoại: [=a] - [=a]"',
        '{nội dung: "[=a]"}',
        '{tiêu đề: Ghi chú, nội dung: "[=a]"}',
        '{số: b, nội dung: "Ghi chú: [=a]"}',
        '{hình: {tệp: "[=a]", rộng: 100}}',
        '{tiêu đề: Ghi chú, khoản: ["[=a]", "Lưu ý: [=a]"]}',
    ],
)
def test_an_item_that_says_only_a_blank_cell_is_left_out(item: str) -> None:
    typed = yaml_of(
        f"nội dung:\n  - Mang theo giấy mời.\n  - {item}\n  - Đến đúng giờ.\n", PLAN
    )

    document = with_blank(typed)

    assert [one.text for one in document.body] == ["Mang theo giấy mời.", "Đến đúng giờ."]


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ('"Ghi chú: [=a][=b]"', "Ghi chú: có"),
        ('"Ghi chú: [=a] và giấy tờ"', "Ghi chú:  và giấy tờ"),
        ('"Mang theo giấy mời. Ghi chú: [=a]"', "Mang theo giấy mời. Ghi chú: "),
        ('"Mang theo [=a]"', "Mang theo "),
        ('"Ghi chú:"', "Ghi chú:"),
    ],
)
def test_an_item_that_says_more_stays(item: str, text: str) -> None:
    document = with_blank(yaml_of(f"nội dung:\n  - {item}\n", PLAN))

    assert [(one.text or "").rstrip() for one in document.body] == [text.rstrip()]


def test_an_item_with_a_value_is_there() -> None:
    document = with_blank(yaml_of('nội dung:\n  - "Ghi chú: [=a]"\n', PLAN), "ăn trưa")

    assert [one.text for one in document.body] == ["Ghi chú: ăn trưa"]


def test_lists_of_every_kind_leave_out_what_is_blank() -> None:
    typed = yaml_of(
        'kính gửi: [Sở Y tế, "[=a]"]\nnơi nhận: [Như trên, {gửi: "[=a]", để: b/c}, "[=b]"]\n'
        'phụ lục:\n  - tiêu đề: Mẫu\n    nội dung: ["[=a]", "[=b]"]\n'
    )

    document = with_blank(typed)

    assert document.recipients == ("Sở Y tế",)
    assert [one.to for one in document.distribution] == ["Như trên", "có"]
    assert [one.text for one in document.appendices[0].body] == ["có"]


def test_a_list_or_a_key_of_which_nothing_is_left_is_as_if_it_had_not_been_typed() -> None:
    typed = yaml_of(
        'nội dung: ["[=a]"]\nliên hệ: "Điện thoại: [=a]"\nkết thúc: "Ghi chú: [=a]"\n'
    )

    document = with_blank(typed)

    assert (document.body, document.contact, document.closing) == ((), (), ())


def test_what_must_be_there_is_an_error_that_names_the_row() -> None:
    for typed in ('kính gửi: "Ông: [=a]"', 'kính gửi: ["[=a]"]'):
        found = errors(yaml_of(f"{typed}\n"), "a,b\n,1\n")

        assert found
        assert found[0].endswith("Dòng dữ liệu: khach.csv:2.")


def test_a_table_keeps_its_blank_cells() -> None:
    typed = yaml_of(
        "nội dung:\n  - bảng:\n      cột: [Tên, Ghi chú]\n"
        '      dòng: [["[=a]", "[=b]"], ["Số: [=a]", "[=a]"], [[=a], x]]\n',
        PLAN,
    )

    (block,) = with_blank(typed).body

    assert block.table
    cells = [[one.text if one else None for one in row.cells] for row in block.table.rows]
    assert cells == [[None, "có"], ["Số: ", None], [None, "x"]]


def test_a_line_of_an_invitation_without_its_cell_is_left_out() -> None:
    typed = yaml_of('thông tin: {Thời gian: 8 giờ, Ghi chú: "[=a]", Địa điểm: "[=b]"}\n')

    assert list(with_blank(typed).fields) == ["Thời gian", "Địa điểm"]
