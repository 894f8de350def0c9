"""Số trang trong tệp Word: put where the decree wants it, unless words would come or go."""

from __future__ import annotations

import copy
import io
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

import congvan
from congvan.word.outline import outline
from congvan.word.outline.facts import Area
from tests.word_files import a_letter, parts_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as Word

    from congvan.word.outline.facts import PageNumber

    Change = Callable[[Word], None]


def long(document: Word) -> None:
    """Repeat the text until it fills several pages."""
    paragraph: Any = text_of(document)
    node = paragraph._p  # noqa: SLF001 - python-docx has no other way
    for _ in range(60):
        node.addnext(copy.deepcopy(node))


def unnumbered(document: Word) -> None:
    long(document)
    section = document.sections[0]
    section.header.is_linked_to_previous = True
    section.different_first_page_header_footer = False


def numbered_below(document: Word) -> None:
    """Move the page number to the footer, small and at the right."""
    long(document)
    section = document.sections[0]
    header: Any = section.header.paragraphs[0]
    number = copy.deepcopy(header._p)  # noqa: SLF001
    section.header.is_linked_to_previous = True
    section.footer.is_linked_to_previous = False
    own: Any = section.footer.paragraphs[0]
    own._p.addprevious(number)  # noqa: SLF001
    section.footer.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def codes(data: bytes) -> set[str]:
    return {finding.code for finding in congvan.check_docx(data, "a.docx")}


def numbers(data: bytes) -> list[PageNumber]:
    return [one for section in outline(data).sections for one in section.page_numbers]


def fixed(change: Change) -> bytes:
    return congvan.fix_docx(a_letter(change), "a.docx", guarded=True).data


def test_a_file_without_page_numbers_gets_them() -> None:
    assert "CV825" in codes(a_letter(unnumbered))

    page = fixed(unnumbered)

    (number,) = numbers(page)
    assert (number.area, number.kind, number.align) == (Area.HEADER, "default", "center")
    assert (number.run.size, number.run.font) == (14, "Times New Roman")
    assert outline(page).sections[0].title_page
    assert "CV825" not in codes(page)


def test_a_header_that_is_added_is_a_part_like_any_other() -> None:
    before, after = parts_of(a_letter(unnumbered)), parts_of(fixed(unnumbered))

    added = set(after) - set(before)
    changed = {name for name in before if after[name] != before[name]}

    assert len(added) == 1
    assert changed == {
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    opened = docx.Document(io.BytesIO(fixed(unnumbered)))
    assert [one.text for one in opened.sections[0].header.paragraphs] == ["2"]


def test_a_number_in_the_footer_moves_to_the_header() -> None:
    assert {"CV826", "CV828"} & codes(a_letter(numbered_below))

    page = fixed(numbered_below)

    (number,) = numbers(page)
    assert (number.area, number.align) == (Area.HEADER, "center")
    assert not {"CV825", "CV826", "CV827", "CV828"} & codes(page)


def test_an_empty_header_takes_the_number() -> None:
    def emptied(document: Word) -> None:
        unnumbered(document)
        document.sections[0].header.is_linked_to_previous = False

    page = fixed(emptied)

    assert [number.area for number in numbers(page)] == [Area.HEADER]
    assert set(parts_of(page)) == set(parts_of(a_letter(emptied)))


def with_words_above(document: Word) -> None:
    unnumbered(document)
    document.sections[0].header.is_linked_to_previous = False
    document.sections[0].header.paragraphs[0].text = "Tài liệu nội bộ"


def with_words_below(document: Word) -> None:
    unnumbered(document)
    document.sections[0].footer.is_linked_to_previous = False
    document.sections[0].footer.paragraphs[0].text = "Số 1, đường Hùng Vương"


def with_even_pages(document: Word) -> None:
    unnumbered(document)
    document.settings.odd_and_even_pages_header_footer = True


def counted_in_words(document: Word) -> None:
    numbered_below(document)
    document.sections[0].footer.paragraphs[0].insert_paragraph_before("")
    document.sections[0].footer.paragraphs[1].add_run(" của văn bản này")


@pytest.mark.parametrize(
    "change", [with_words_above, with_words_below, with_even_pages, counted_in_words]
)
def test_where_words_would_come_or_go_a_person_decides(change: Change) -> None:
    page = a_letter(change)

    result = congvan.fix_docx(page, "a.docx", guarded=True)

    assert {"CV825", "CV826"} & {finding.code for finding in result.left}
    assert numbers(result.data) == numbers(page)


def test_the_number_goes_with_the_size_of_the_text() -> None:
    def smaller(document: Word) -> None:
        for run in text_of(document).runs:
            run.font.size = Pt(13)
        unnumbered(document)

    (number,) = numbers(fixed(smaller))

    assert number.run.size == 13
