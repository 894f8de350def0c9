"""Chữ in ra: what a paragraph prints, whatever Word wraps it in."""

from __future__ import annotations

import pytest

from tests.word.outline.made import paragraph, read, texts

RUN = "<w:r><w:t>{}</w:t></w:r>"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:smartTag><w:r><w:t>Nội vụ</w:t></w:r></w:smartTag>",
        "<w:sdt><w:sdtContent><w:r><w:t>Nội vụ</w:t></w:r></w:sdtContent></w:sdt>",
        '<w:hyperlink r:id="x"><w:r><w:t>Nội vụ</w:t></w:r></w:hyperlink>',
        "<w:ins><w:r><w:t>Nội vụ</w:t></w:r></w:ins>",
        "<w:moveTo><w:smartTag><w:r><w:t>Nội vụ</w:t></w:r></w:smartTag></w:moveTo>",
        '<w:fldSimple w:instr="REF a"><w:r><w:t>Nội vụ</w:t></w:r></w:fldSimple>',
        "<w:r><w:t>Nội </w:t></w:r><w:r><w:t>vụ</w:t></w:r>",
    ],
)
def test_a_word_is_read_whatever_word_wraps_it_in(wrapped: str) -> None:
    assert texts(read(f"<w:p>{RUN.format('Sở ')}{wrapped}</w:p>")) == ["Sở Nội vụ"]


@pytest.mark.parametrize(
    "unseen",
    [
        "<w:del><w:r><w:delText>bị xóa</w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>bị chuyển</w:t></w:r></w:moveFrom>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>bị ẩn</w:t></w:r>",
        FIELD.format("begin")
        + "<w:r><w:instrText>DATE</w:instrText></w:r>"
        + FIELD.format("end"),
    ],
)
def test_what_is_not_printed_is_not_read(unseen: str) -> None:
    assert texts(read(f"<w:p>{unseen}{RUN.format('còn lại')}</w:p>")) == ["còn lại"]


def test_of_a_field_only_its_result_is_read() -> None:
    code = '<w:r><w:instrText>REF "Sai"</w:instrText></w:r><w:r><w:t>sai</w:t></w:r>'
    body = (
        FIELD.format("begin") + code + FIELD.format("separate") + RUN.format("đúng")
        + FIELD.format("end") + RUN.format(" rồi")
    )  # fmt: skip

    assert texts(read(f"<w:p>{body}</w:p>")) == ["đúng rồi"]


def test_a_field_that_is_never_closed_swallows_only_its_paragraph() -> None:
    found = read(f"<w:p>{FIELD.format('begin')}{RUN.format('mất')}</w:p>" + paragraph("còn"))

    assert texts(found) == ["", "còn"]


def test_breaks_tabs_and_signs_are_read_as_printed() -> None:
    run = (
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/>'
        "<w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>g</w:t>"
        '<w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
    )

    assert texts(read(f"<w:p>{run}</w:p>")) == ["a\tb\nc\fd-eg•"]


@pytest.mark.parametrize(
    ("code", "sign"),
    [("0041", "A"), ("F0A8", "☐"), ("00FC", "✓"), ("0020", " "), ("0009", ""), ("D800", ""),
     ("x", "")],
)  # fmt: skip
def test_a_sign_is_told_by_its_code(code: str, sign: str) -> None:
    assert texts(read(f'<w:p><w:r><w:t>a</w:t><w:sym w:char="{code}"/></w:r></w:p>')) == [
        f"a{sign}"
    ]


def test_a_tab_stop_is_no_tab() -> None:
    tabs = '<w:tabs><w:tab w:val="center" w:pos="4536"/></w:tabs>'

    found = read(paragraph("chữ", tabs)).paragraphs[0]

    assert (found.text, found.tabs) == ("chữ", (80.0,))


def test_letters_are_composed_even_where_their_marks_are_in_another_run() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    body = f"<w:p><w:r><w:t>Uy</w:t></w:r><w:r>{bold}<w:t>\u0309 ban</w:t></w:r></w:p>"

    found = read(body)

    assert [run.text for run in found.paragraphs[0].runs] == ["Uỷ", " ban"]
    assert found.facts.decomposed == 1


def test_runs_of_one_look_are_one() -> None:
    body = "<w:p>" + "".join(RUN.format(word) for word in ("một ", "hai ", "ba")) + "</w:p>"

    assert [run.text for run in read(body).paragraphs[0].runs] == ["một hai ba"]


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    body = paragraph("Sở", "<w:rPr><w:del/></w:rPr>") + paragraph(" Nội vụ")

    assert texts(read(body)) == ["Sở Nội vụ"]


def test_tracked_changes_and_hidden_text_are_counted() -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del/><w:r><w:rPr><w:vanish/></w:rPr>"
        "<w:t>b</w:t></w:r></w:p>"
    )

    facts = read(body).facts

    assert (facts.tracked, facts.hidden) == (2, 1)


def test_a_note_stands_behind_its_word_and_is_read_after_the_text() -> None:
    body = (
        "<w:p><w:r><w:t>Nghị định</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t> này</w:t></w:r></w:p>'
    )
    notes = f'<w:footnote w:id="7">{paragraph("Số 30")}</w:footnote>'

    found = read(body, footnotes=notes)

    assert texts(found) == ["Nghị định này", "Số 30"]
    assert [(note.at, note.mark) for note in found.paragraphs[0].notes] == [(9, "1")]
    assert found.paragraphs[1].where.note == "1"
