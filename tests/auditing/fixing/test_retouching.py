"""Sửa tệp Word: what a rule names is set right, and every other byte and letter stays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from lxml import etree

import congvan
from congvan.auditing.audit import Terms
from congvan.auditing.choice import Choice
from congvan.word.outline import outline
from tests.word_files import a_letter, parts_of, text_of, with_part

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as Word

    from congvan.word.outline import Outline, Paragraph

    Change = Callable[[Word], None]


def wide(document: Word) -> None:
    document.sections[0].top_margin = Mm(10)
    document.sections[0].left_margin = Mm(40)


def small_paper(document: Word) -> None:
    document.sections[0].page_width, document.sections[0].page_height = Mm(148), Mm(210)


def other_font(document: Word) -> None:
    for run in text_of(document).runs:
        run.font.name = "Arial"


def large(document: Word) -> None:
    for run in text_of(document).runs:
        run.font.size = Pt(16)


def ragged(document: Word) -> None:
    text_of(document).add_run(
        " Rà soát, thống kê, tổng hợp và báo cáo kết quả trước ngày 15." * 2
    )
    text_of(document).alignment = WD_ALIGN_PARAGRAPH.LEFT


def shifted(document: Word) -> None:
    text_of(document).paragraph_format.first_line_indent = Mm(17)


def spread(document: Word) -> None:
    text_of(document).paragraph_format.line_spacing = 2.5


FAULTS = {
    "CV820": small_paper,
    "CV822": wide,
    "CV823": other_font,
    "CV867": large,
    "CV868": ragged,
    "CV869": shifted,
    "CV871": spread,
}


@pytest.fixture(scope="module")
def schema(schema_folder: Path) -> etree.XMLSchema:
    """Return the transitional schema of WordprocessingML."""
    return etree.XMLSchema(file=str(schema_folder / "wml.xsd"))


def codes(data: bytes) -> list[str]:
    return [finding.code for finding in congvan.check_docx(data, "a.docx")]


def body(found: Outline) -> Paragraph:
    return next(one for one in found.paragraphs if one.text.startswith("Ủy ban nhân dân huyện"))


@pytest.mark.parametrize(("code", "change"), FAULTS.items())
def test_a_fault_of_form_is_set_right(code: str, change: Change) -> None:
    page = a_letter(change)
    assert code in codes(page)

    fixed = congvan.fix_docx(page, "a.docx", guarded=True)

    assert code in [finding.code for finding in fixed.made]
    assert code not in codes(fixed.data)


@pytest.mark.parametrize(("code", "change"), FAULTS.items())
def test_no_letter_and_no_other_part_changes(code: str, change: Change) -> None:
    page = a_letter(change)
    only = Terms(choice=Choice((code,)))

    fixed = congvan.fix_docx(page, "a.docx", only, guarded=True)

    before, after = parts_of(page), parts_of(fixed.data)
    assert {name for name in after if after[name] != before[name]} == {"word/document.xml"}
    assert [one.text for one in outline(fixed.data).paragraphs] == [
        one.text for one in outline(page).paragraphs
    ]


def test_only_what_is_named_changes() -> None:
    page = a_letter(shifted)

    (before, after) = (
        body(outline(one)) for one in (page, congvan.fix_docx(page, guarded=True).data)
    )

    assert after.indent.first == pytest.approx(12.7, abs=0.1)
    assert after._replace(indent=before.indent) == before


def test_margins_go_to_the_nearest_that_is_allowed() -> None:
    (section,) = outline(congvan.fix_docx(a_letter(wide), guarded=True).data).sections

    assert (round(section.top), round(section.left)) == (20, 35)


def test_words_are_mended_inside_one_text() -> None:
    def doubled(document: Word) -> None:
        run = text_of(document).runs[0]
        run.text = run.text.replace("báo cáo", "báo  cáo ,")

    fixed = congvan.fix_docx(a_letter(doubled), "a.docx", guarded=True)

    assert "báo cáo," in body(outline(fixed.data)).text
    assert {"CV761", "CV762"} <= {finding.code for finding in fixed.made}


def test_guarded_fixes_wait_to_be_asked_for() -> None:
    page = a_letter(shifted)

    fixed = congvan.fix_docx(page, "a.docx")

    assert fixed.data == page
    assert fixed.made == ()
    assert "CV869" in [finding.code for finding in fixed.left]


def test_a_file_without_faults_is_not_touched() -> None:
    page = a_letter()

    assert congvan.fix_docx(page, "a.docx", guarded=True).data == page


def _tracked(document: Word) -> None:
    shifted(document)
    first: Any = text_of(document).runs[0]
    run = first._r  # noqa: SLF001 - python-docx has no other way
    inserted = run.makeelement(run.tag.replace("}r", "}ins"), {})
    for name, value in (("id", "9"), ("author", "Tôi")):
        inserted.set(run.tag.replace("}r", f"}}{name}"), value)
    run.addprevious(inserted)
    inserted.append(run)


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (with_part(a_letter(shifted), "_xmlsignatures/sig1.xml", b"<a/>"), "đã ký số"),
        (a_letter(_tracked), "vết sửa"),
    ],
)
def test_a_signed_or_tracked_file_is_never_touched(page: bytes, why: str) -> None:
    with pytest.raises(congvan.OutputError) as raised:
        congvan.fix_docx(page, "a.docx", guarded=True)

    assert raised.value.findings[0].code == "CV953"
    assert why in str(raised.value)


@pytest.mark.parametrize("change", FAULTS.values())
def test_what_is_written_is_valid(change: Change, schema: etree.XMLSchema) -> None:
    fixed = congvan.fix_docx(a_letter(change), "a.docx", guarded=True)

    schema.validate(etree.fromstring(parts_of(fixed.data)["word/document.xml"]))
    assert not schema.error_log
