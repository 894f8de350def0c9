"""Dựng trang: what is typed stands on the page, the same bytes every time."""

from __future__ import annotations

import io
import unicodedata
import zipfile

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import congvan
from congvan.composing.flow import DrawnLine, Paragraph
from congvan.composing.punctuation import stripped
from congvan.decree.lettering import PROFILES, Profile
from congvan.model.document.inline import Run, escaped
from congvan.model.reading.furniture import BULLET
from congvan.rendering.filters import paragraphs as word_paragraphs
from congvan.rendering.filters import rule, runs
from tests.factories import EXAMPLE, a_document, a_plan, paragraphs, styled

LETTERS = list("aăâbđeêghoôơưyÀẾỖỤ0159 &<>\"'{}\\*[]^@#%|~`;:,.!?…–-“”/()_=$")
PIECES = [
    "{{", "}}", "{%", "%}", "{#", "#}", "{{ place }}", "{% if x %}", "{{p", "&amp;", "&#38;",
    "<w:t>", "</w:p>", "]]>", "<!--", "🎉", "👩‍👩‍👧",
    "\u00a0", "o\u031b\u0301", "Ủy ban", "./.", "v.v.",
    "x" * 200, "\\*", "[@a]", "[cần điền: x]", "m²", "中文", "  ",
]  # fmt: skip
LINE = (
    st.lists(st.sampled_from(LETTERS + PIECES), min_size=1, max_size=15)
    .map("".join)
    .filter(lambda typed: not typed.lstrip().startswith("=") and not BULLET.match(typed))
)
PROSE = (
    st.lists(st.sampled_from([*LETTERS, *PIECES, "\n", "\t"]), min_size=1, max_size=15)
    .map("".join)
    .filter(lambda typed: not typed.lstrip().startswith("=") and not BULLET.match(typed))
)
"""A text that begins with "=" is taken for `[=cột]` without quotes: CV714; a bullet goes: CV706."""


def composed(text: str) -> str:
    """Return a text as the page has it."""
    return unicodedata.normalize("NFC", text)


def written(document: congvan.Document) -> dict[str, list[str]]:
    """Return the paragraphs of the rendered page by their style."""
    found: dict[str, list[str]] = {}
    for style, text in styled(congvan.render(document)):
        found.setdefault(style, []).append(text)
    return found


@given(LINE)
def test_a_subject_is_printed_as_typed(typed: str) -> None:
    assume(typed.strip())

    page = written(a_plan(subject=escaped(typed)))

    (subject,) = page["TrichYeu"]
    assert subject.replace("\n", " ") == composed(typed)


@given(LINE)
def test_the_subject_of_a_letter_is_printed_as_typed(typed: str) -> None:
    assume(typed.strip())

    page = written(a_document(subject=escaped(f"x{typed}")))

    (subject,) = page["TrichYeuCongVan"]
    assert subject.replace("\n", " ") == composed(f"V/v x{typed}")


@given(PROSE)
def test_an_opening_is_printed_as_typed_a_line_a_paragraph(typed: str) -> None:
    assume(typed.strip())

    page = written(a_document(opening=[escaped(typed), "Hết."]))

    lines = [line for line in composed(typed).split("\n") if line.strip()]
    assert page["NoiDung"][:-1] == lines


@given(PROSE)
def test_a_task_is_printed_as_typed_after_its_dash(typed: str) -> None:
    assume(typed.strip())

    page = written(a_document(directives=[{"to": "Sở:", "tasks": [escaped(typed), "Hết."]}]))

    lines = [line for line in composed(typed).split("\n") if line.strip()]
    assert page["NoiDung"][1:-1] == [f"- {lines[0]}", *lines[1:]]


@given(LINE)
def test_one_recipient_is_printed_as_typed(typed: str) -> None:
    assume(typed.strip())

    page = written(a_document(recipients=escaped(typed)))

    assert page["KinhGui"] == [f"Kính gửi: {composed(typed)}"]


@given(LINE)
def test_one_of_several_recipients_is_printed_but_for_its_mark(typed: str) -> None:
    assume(typed.strip())

    page = written(a_document(recipients=[escaped(typed), "Sở Nội vụ"]))

    assert page["NoiDuocKinhGui"] == [f"- {stripped(composed(typed))};", "- Sở Nội vụ."]


@given(LINE)
def test_a_receiver_is_printed_but_for_its_mark(typed: str) -> None:
    assume(typed.strip())
    assume(not typed.strip().startswith("Lưu"))

    page = written(a_document(distribution=[{"to": escaped(typed), "for": "b/c"}]))

    assert page["DanhSachNoiNhan"][1] == f"- {composed(typed)} (b/c);"


@given(LINE, LINE, LINE)
def test_names_are_printed_as_typed(signer: str, place: str, unit: str) -> None:
    assume(signer.strip() and place.strip() and unit.strip())
    assume("[@" not in signer + unit)
    assume(not place.rstrip().endswith((",", ".", ";", ":")))

    page = written(
        a_document(
            signature={"title": "Chủ tịch", "name": signer},
            place=place,
            archive={"units": [unit, "VT"]},
        )
    )

    assert page["HoTenNguoiKy"] == [composed(signer)]
    assert page["DiaDanhVaThoiGian"] == [f"{composed(place)}, ngày 19 tháng 02 năm 2024"]
    assert page["DanhSachNoiNhan"][-1] == f"- Lưu: {composed(unit)}, VT."


@given(LINE)
def test_the_name_of_an_office_is_printed_in_capitals(typed: str) -> None:
    assume(typed.strip())

    page = written(a_document(issuer={"name": [typed, "Sở Nội vụ"]}))

    assert " ".join(page["CoQuanBanHanh"]) == f"{composed(typed).upper()} SỞ NỘI VỤ"


@pytest.mark.parametrize("profile", PROFILES)
def test_the_same_document_gives_the_same_bytes(profile: Profile) -> None:
    for document in (a_document(), a_plan(), congvan.load(EXAMPLE)):
        first = congvan.render(document, house=congvan.House(sizes=profile))
        again = congvan.render(document, house=congvan.House(sizes=profile))

        assert first == again


def test_two_readings_of_a_file_give_the_same_bytes() -> None:
    first, again = (congvan.render(congvan.load(EXAMPLE)) for _ in "12")

    assert first == again


def test_the_profiles_say_the_same_in_other_sizes() -> None:
    small, large = (
        congvan.render(a_document(), house=congvan.House(sizes=profile)) for profile in PROFILES
    )

    assert small != large
    assert paragraphs(small) == paragraphs(large)


def test_a_rendered_file_is_a_whole_zip_with_fixed_times() -> None:
    with zipfile.ZipFile(io.BytesIO(congvan.render(a_document()))) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(2020, 3, 5, 0, 0, 0)}
        names = archive.namelist()

    assert len(names) == len(set(names))
    assert {"[Content_Types].xml", "word/document.xml", "docProps/core.xml"} <= set(names)


def test_the_title_in_the_file_is_escaped() -> None:
    docx = congvan.render(a_document(subject="A & B <c>"))

    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        core = archive.read("docProps/core.xml").decode()

    assert "<dc:title>A &amp; B &lt;c&gt;</dc:title>" in core


@pytest.mark.parametrize(
    "changes",
    [
        {"number": "15"},
        {"date": None},
        {"subject": "Về việc báo cáo"},
        {"recipients": ["Sở A;", "Sở B."]},
        {"recipients": ["Sở A", "Sở A", "Sở A"]},
        {"closing": "Hết./."},
        {"closing_mark": False},
        {"opening": "Sở A sở a SỞ A **Sở A** *sở* a^2^."},
        {"opening": "Giao [cần điền: tên đơn vị] báo cáo."},
        {"distribution": ["Sở A", "Như trên (t/h)"]},
        {"distribution": None, "archive": None},
        {"signature": {"capacity": ["TM. Ủy ban", {"KT": "Chủ tịch"}], "name": "LÊ HOA"}},
        {"issuer": {"parent": "straße", "name": "ﬁ ß"}},
    ],
    ids=str,
)
def test_what_the_composer_does_by_itself_passes_the_proof(changes: dict[str, object]) -> None:
    assert congvan.render(a_document(**changes))


def test_runs_of_word_have_the_looks_in_the_order_of_the_schema() -> None:
    xml = runs([Run("a&b"), Run("c", "bhis"), Run("", "b")])

    assert xml.replace(' xml:space="preserve"', "") == (
        "<w:r><w:t>a&amp;b</w:t></w:r>"
        '<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/><w:highlight w:val="yellow"/>'
        '<w:vertAlign w:val="superscript"/></w:rPr><w:t>c</w:t></w:r>'
    )


@pytest.mark.parametrize("text", [" a", "a ", "a  b", " "])
def test_spaces_that_word_would_drop_are_kept(text: str) -> None:
    assert runs([Run(text)]) == f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_of_word_have_their_style_and_stay_together_where_they_must() -> None:
    assert word_paragraphs([Paragraph("A", keep=True), Paragraph("B")]) == (
        '<w:p><w:pPr><w:pStyle w:val="A"/><w:keepNext/></w:pPr></w:p>'
        '<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr></w:p>'
    )


def test_a_rule_is_a_paragraph_with_indents() -> None:
    assert 'w:left="10" w:right="20"' in rule(DrawnLine(10, 20))
