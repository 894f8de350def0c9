"""Soát mẫu: every fault of a template at once, each with its paragraph."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

import congvan
from congvan.pack.pack import builtin, load_type, names
from tests.factories import codes, styled
from tests.packs import HEADER, STYLES, an_office, replace, rewrite

TAGS: Final = {
    "{{ place }}, {{ date }}": "{{ plase }}, {{ date }",
    "{{p motto_rule | rule }}": "",
    "{{r subject | runs }}": "{{ subject | runs }}",
    "{%p if draft %}": "{%p if draft %} Bản nháp",
    "{{p body | paragraphs }}": "",
    "{{p signers | paragraphs }}": "{{p signers | paragraph }}",
    "{%p for line in capacity %}": "{%p fro line in capacity %}",
    "{{ other_title }}": "{{ other_title }} {{ capacity }}",
}
LOOKS: Final = {
    'w:pStyle w:val="DuThao"/></w:pPr><w:r>': 'w:pStyle w:val="DuThao"/></w:pPr>'
    "<w:r><w:rPr><w:i/></w:rPr>",
    'w:pStyle w:val="DiaDanhVaThoiGian"/></w:pPr><w:r>': 'w:pStyle w:val="DiaDanhVaThoiGian"/>'
    '</w:pPr><w:r><w:rPr><w:sz w:val="31"/></w:rPr>',
    '<w:pStyle w:val="HoTenNguoiKy"/>': '<w:pStyle w:val="Normal"/>',
    'w:left="1701"': 'w:left="1000"',
}
EVERYTHING: Final = """\
CV914 Đoạn # “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”: kiểu “Quốc hiệu”: chữ phải đậm.
CV914 Đoạn # “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”: kiểu “Quốc hiệu”: canh trái, phải canh giữa.
CV914 Đoạn # “Độc lập - Tự do - Hạnh phúc”: kiểu “Tiêu ngữ”: phông chữ “Arial”, Nghị định đòi \
Times New Roman.
CV903 Đoạn # “{{ plase }}, {{ date }”: thẻ {{ date } viết sai.
CV904 Đoạn # “{{ plase }}, {{ date }”: thẻ {{ plase }} gọi “plase”, không có giá trị nào tên ấy.
CV914 Đoạn # “{{ plase }}, {{ date }”: cỡ chữ 15,5, Nghị định cho từ 13 đến 14.
CV903 Đoạn # “{{ subject | runs }}”: thẻ {{ subject | runs }} phải mở bằng {{r.
CV913 Đoạn # “{%p if draft %} Bản nháp”: thẻ {%p if draft %} đứng cùng “Bản nháp”, phần ấy không \
được in.
CV914 Đoạn # “”: kiểu “Nội dung”: cỡ chữ 16, Nghị định cho từ 13 đến 14.
CV903 Đoạn # “{{p signers | paragraph }}”: thẻ {{p signers | paragraph }} gọi bộ lọc “paragraph”, \
không có.
CV903 Đoạn # “{%p fro line in capacity %}”: thẻ {%p fro line in capacity %} viết sai.
CV903 Đoạn # “{{ other_title }} {{ capacity }}”: thẻ {{ capacity }} in ra một danh sách; mẫu có \
sẵn viết {%p for line in capacity %}.
CV915 Đoạn # “{{ signer }}”: kiểu “Normal” không có trong bảng kiểu.
CV916 Lề trái 17,6 mm, Nghị định cho từ 30 đến 35 mm.
CV904 header1.xml, đoạn 1 “{{ nope }}”: thẻ {{ nope }} gọi “nope”, không có giá trị nào tên ấy.
CV907 Mẫu không có thẻ của “body”; mẫu có sẵn (công văn) viết ở đoạn #: {{p body | paragraphs }}
CV908 Mẫu không có thẻ của “motto_rule”; mẫu có sẵn (công văn) viết ở đoạn #: \
{{p motto_rule | rule }}
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Return an office's pack with the built-in công văn."""
    return an_office(tmp_path, "cong_van")


@pytest.fixture
def docx(office: Path) -> Path:
    """Return its template."""
    return office / "cong_van" / "template.docx"


def said(folder: Path) -> list[str]:
    """Return code and message of every finding."""
    return [f"{one.code} {one.message}" for one in congvan.check_templates(folder)]


def hints(folder: Path) -> list[str]:
    return [str(one.hint) for one in congvan.check_templates(folder)]


def numbered(expected: str, docx: Path) -> list[str]:
    """Return the lines of `expected` with the numbers of the paragraphs they quote for `#`."""
    own = _numbers(docx)
    built = _numbers(load_type("cong_van").template)
    filled = re.sub(r"Đoạn # “(.*?)”", lambda m: f"Đoạn {own[m[1]]} “{m[1]}”", expected)
    filled = re.sub(r"đoạn #: (.*)", lambda m: f"đoạn {built[m[1]]}: {m[1]}", filled)
    return filled.splitlines()


def _numbers(docx: Path) -> dict[str, int]:
    """Return the number of each paragraph, by its text; nothing stands for an empty Nội dung."""
    found: dict[str, int] = {}
    for number, (style, text) in enumerate(styled(docx.read_bytes()), 1):
        if text or style == "NoiDung":
            found.setdefault(text, number)
    return found


def restyle(docx: Path, style: str, old: str, new: str) -> None:
    """Change the first `old` in a style of a template."""

    def change(xml: str) -> str:
        start = xml.index(f'w:styleId="{style}"')
        end = xml.index("</w:style>", start)
        assert re.search(old, xml[start:end])
        return xml[:start] + re.sub(old, new, xml[start:end], count=1) + xml[end:]

    rewrite(docx, change, STYLES)


def test_a_built_in_template_has_no_fault(subtests: pytest.Subtests) -> None:
    for name in names():
        with subtests.test(name):
            found = congvan.check_templates(builtin() / name)

            assert [one for one in found if one.place.file.endswith(".docx")] == []


def test_every_fault_is_said_at_once_by_paragraph(office: Path, docx: Path) -> None:
    replace(docx, TAGS | LOOKS)
    restyle(docx, "NoiDung", 'w:sz w:val="28"', 'w:sz w:val="32"')
    restyle(docx, "QuocHieu", '<w:jc w:val="center"/>', "")
    restyle(docx, "QuocHieu", "<w:b/>", "")
    restyle(docx, "TieuNgu", "<w:rPr>", '<w:rPr><w:rFonts w:ascii="Arial"/>')
    replace(docx, {"<w:t>2</w:t>": "<w:t>{{ nope }}</w:t>"}, HEADER)

    assert said(office) == numbered(EVERYTHING, docx)
    assert {one.place.file for one in congvan.check_templates(office)} == {str(docx)}


@pytest.mark.parametrize(
    ("typed", "near"),
    [("{{ plase }}", "place"), ("{{ date | runss }}", "runs"), ("{% iff draft %}", "if")],
)
def test_a_near_spelling_is_offered(office: Path, docx: Path, typed: str, near: str) -> None:
    replace(docx, {"{{ place }}": typed})

    assert f"Ý bạn là “{near}”?" in hints(office)


def test_a_name_offered_is_not_called_missing_too(office: Path, docx: Path) -> None:
    replace(docx, {"{{ place }}": "{{ plase }}"})

    assert codes(congvan.check_templates(office)) == ["CV904"]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("{%p if draft %}", "", "thẻ {%p endif %} không có thẻ mở if ở trước."),
        ("{%p endfor %}", "", "chưa có thẻ đóng {% endfor %}"),
        ("{%p else %}", "{%p elif %}", "thẻ {%p elif %} viết sai."),
        ("{%p endfor %}", "{%p endif %}", "không có thẻ mở if ở trước"),
        ("{{ place }}", "{{ place }} }}", "thẻ }} viết sai."),
        ("{{ place }}", "{{ place", "thẻ {{ place, viết sai."),
        ("{{ place }}", "{{ place | }}", "thẻ {{ place | }} viết sai."),
        (
            "{{p annexes | paragraphs }}",
            "{%p else %}",
            "thẻ {%p else %} không ở trong khối nào của nó.",
        ),
        ("{{p annexes | paragraphs }}", "{{ annexes | paragraphs }}", "phải mở bằng {{p."),
    ],
)
def test_a_broken_tag_is_named(
    office: Path, docx: Path, old: str, new: str, fault: str
) -> None:
    replace(docx, {old: new})

    assert any(fault in line and line.startswith("CV903 Đoạn ") for line in said(office))


def test_a_block_closed_too_early_names_the_one_that_is_open(office: Path, docx: Path) -> None:
    replace(docx, {"{{ place }}": "{% if place %}{% for a in parent %}{% endif %}"})

    fault = r"thẻ {% endif %} đóng trong khi {% for a in parent %} ở đoạn \d+ chưa đóng\."
    assert any(re.search(fault, line) for line in said(office))


@pytest.mark.parametrize(
    "typed",
    [
        "{% for a in parent %}{{ a }}{{ loop.index }}{% endfor %}",
        "{% set a = place %}{{ a }}",
        "{% with a = place %}{{ a }}{% endwith %}",
        "{% set a %}{{ place }}{% endset %}{{ a }}",
        "{{ place | upper }}{# ghi chú #}{% if place is defined %}{% endif %}",
        "{{ range(2) | list | length }}",
        "{%- if place -%}{{- place -}}{%- endif -%}",
    ],
)
def test_what_jinja_allows_is_allowed(office: Path, docx: Path, typed: str) -> None:
    replace(docx, {"{{ place }}": "{{ place }}" + typed})

    assert not {"CV903", "CV904"} & set(codes(congvan.check_templates(office)))


def test_a_loop_variable_is_unknown_outside_its_loop(office: Path, docx: Path) -> None:
    replace(docx, {"{{ place }}": "{{ place }}{{ line }}{{ loop.index }}"})

    assert [line.partition(": ")[2] for line in said(office)] == [
        "thẻ {{ line }} gọi “line”, không có giá trị nào tên ấy.",
        "thẻ {{ loop.index }} gọi “loop”, không có giá trị nào tên ấy.",
    ]


def test_a_theme_font_is_seen_through(office: Path, docx: Path) -> None:
    theme = '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/>'
    restyle(docx, "TieuNgu", "<w:rPr>", theme)

    assert "kiểu “Tiêu ngữ”: phông chữ “minorHAnsi”" in said(office)[0]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('w:w="11906"', 'w:w="12240"', "CV916 Khổ giấy 215,9 x 297 mm, Nghị định đòi A4."),
        ('w:top="1134"', 'w:top="500"', "CV916 Lề trên 8,8 mm, Nghị định cho từ 20 đến 25 mm."),
    ],
)
def test_a_page_off_the_table_is_named(
    office: Path, docx: Path, old: str, new: str, fault: str
) -> None:
    replace(docx, {old: new})

    assert said(office) == [fault]


def test_a_folder_of_one_type_is_checked_as_well(office: Path) -> None:
    assert congvan.check_templates(office / "cong_van") == []


def test_a_folder_without_types_is_said(tmp_path: Path) -> None:
    assert said(tmp_path) == ["CV918 Không thấy type.yaml trong thư mục này hay thư mục con."]


@pytest.mark.parametrize("name", ["template.docx", "sample.yaml"])
def test_a_file_that_is_not_there_is_said(office: Path, name: str) -> None:
    (office / "cong_van" / name).unlink()

    assert said(office)[0] == f"CV901 Thư mục mẫu “cong_van” thiếu tệp {name}."


def test_a_broken_type_is_said(office: Path) -> None:
    (office / "cong_van" / "type.yaml").write_text("subject: [", "utf-8")

    assert codes(congvan.check_templates(office))[0].startswith("CV0")


def test_a_template_that_is_no_word_file_is_said(office: Path, docx: Path) -> None:
    docx.write_bytes(b"abc")

    assert codes(congvan.check_templates(office)) == ["CV902"]


def test_a_sample_of_another_type_is_said(office: Path) -> None:
    sample = office / "cong_van" / "sample.yaml"
    sample.write_bytes((builtin() / "ke_hoach" / "sample.yaml").read_bytes())

    assert "CV917" in codes(congvan.check_templates(office))


def test_the_sample_is_rendered_with_the_template(office: Path, docx: Path) -> None:
    rewrite(docx, lambda xml: xml.replace("Nơi nhận:", "Gửi:"))

    assert codes(congvan.check_templates(office)) == ["CV905"]


def test_what_the_sample_itself_has_wrong_is_said(office: Path) -> None:
    sample = office / "cong_van" / "sample.yaml"
    sample.write_text(sample.read_text("utf-8").replace("địa danh", "dia dahn"), "utf-8")

    assert "CV101" in codes(congvan.check_templates(office))


def test_a_type_of_the_offices_own_is_held_against_the_one_most_like_it(tmp_path: Path) -> None:
    an_office(tmp_path, "cong_van")
    own = (tmp_path / "cong_van").rename(tmp_path / "thu_moi")
    sample = own / "sample.yaml"
    sample.write_text(
        sample.read_text("utf-8").replace("loại: công văn", "loại: thu_moi"), "utf-8"
    )
    kind = own / "type.yaml"
    kind.write_text(kind.read_text("utf-8") + "name: Thư mời\n", "utf-8")
    replace(own / "template.docx", {"{{p body | paragraphs }}": ""})

    assert said(tmp_path)[0].startswith(
        "CV907 Mẫu không có thẻ của “body”; mẫu có sẵn (công văn)"
    )


def test_types_are_checked_one_after_the_other(tmp_path: Path) -> None:
    an_office(tmp_path, "ke_hoach", "cong_van")
    for name in ("ke_hoach", "cong_van"):
        replace(tmp_path / name / "template.docx", {"{{ place }}": "{{ plase }}"})

    found = [Path(one.place.file).parent.name for one in congvan.check_templates(tmp_path)]

    assert found == ["cong_van", "ke_hoach"]
