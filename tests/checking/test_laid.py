"""Trang đã dàn: the rules about pages, on pages made by hand; and parts found on them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from congvan.checking.looks.presentation import Presentation
from congvan.checking.pages.printed_pages import (
    Laid,
    PrintedLine,
    PrintedPage,
    PrintedRule,
    laid,
)
from congvan.checking.word_file import examine, examine_pages
from congvan.word.outline import outline
from congvan.word.recognition import recognise
from tests.factories import codes
from tests.paper import DECISION, LETTER, example, rendered

_STEP = 20.0
_LINE = 16.0


def sheet_of(docx: bytes) -> Presentation:
    return Presentation(recognise(outline(docx, "a.docx")))


def printed(sheet: Presentation, breaks: Sequence[str] = (), *, numbered: bool = True) -> Laid:
    """Return a document with every part on a line of its own; a page ends before each break."""
    pages: list[list[str]] = [[]]
    for part in sheet.parts:
        if any(part.text.startswith(words) for words in breaks):
            pages.append([])
        pages[-1].append(part.printed)
    made = [_page(number, texts, numbered=numbered) for number, texts in enumerate(pages, 1)]
    return laid(sheet, made)


def _page(number: int, texts: Sequence[str], *, numbered: bool) -> PrintedPage:
    shown = [(str(number), 30.0)] if numbered and number > 1 else []
    shown += [(text, 80 + _STEP * count) for count, text in enumerate(texts)]
    lines = tuple(_line(number, text, top) for text, top in shown)
    return PrintedPage(number, 595, 842, lines)


def _line(page: int, text: str, top: float, left: float = 100) -> PrintedLine:
    right = left + 5 * len(text)
    return PrintedLine(page, text, left, right, top + 12, top, top + _LINE)


def found(one: Laid) -> set[str]:
    return set(codes(list(examine_pages(one).findings)))


def test_a_part_is_found_on_its_line_among_others_that_begin_alike() -> None:
    sheet = sheet_of(rendered(LETTER))
    one = printed(sheet)

    lines = [one.lines_of(part) for part in sheet.parts]

    assert all(len(line) == 1 for line in lines)
    assert [line[0].text for line in lines] == [part.printed for part in sheet.parts]


def test_a_signature_alone_on_its_page_is_an_error() -> None:
    sheet = sheet_of(rendered(LETTER))

    assert "CV896" in found(printed(sheet, ["Nơi nhận"]))
    assert "CV896" not in found(printed(sheet))
    assert "CV896" not in found(printed(sheet, ["Các đơn vị lập kế hoạch"]))


def test_a_list_of_recipients_on_two_pages_is_an_error() -> None:
    sheet = sheet_of(rendered(LETTER))

    assert "CV897" in found(printed(sheet, ["- Lưu"]))
    assert "CV897" not in found(printed(sheet))


def test_a_second_page_without_its_number_is_an_error() -> None:
    sheet = sheet_of(rendered(LETTER))

    assert "CV825" in found(printed(sheet, ["Yêu cầu các đơn vị"], numbered=False))
    assert "CV825" not in found(printed(sheet, ["Yêu cầu các đơn vị"]))
    assert "CV825" not in found(printed(sheet, numbered=False))


def test_one_line_of_a_paragraph_alone_on_a_page_is_a_warning() -> None:
    sheet = sheet_of(rendered(LETTER))
    part = next(part for part in sheet.text_parts if len(part.text) > 100)
    words = part.text.split()
    rows = [" ".join(words[at : at + 9]) for at in range(0, len(words), 9)]
    pages = (_page(1, rows[:-1], numbered=False), _page(2, rows[-1:], numbered=False))
    whole = (_page(1, rows[:-2], numbered=False), _page(2, rows[-2:], numbered=False))

    assert len(rows) > 3
    assert "CV898" in found(laid(sheet, pages))
    assert "CV898" not in found(laid(sheet, whole))


@pytest.mark.parametrize(
    ("share", "expected"), [(0.42, set[str]()), (0.1, {"CV844"}), (0.9, {"CV844"})]
)
def test_the_line_under_a_name_is_measured_on_the_page(
    share: float, expected: set[str]
) -> None:
    sheet = sheet_of(rendered(DECISION))
    one = printed(sheet)
    name = next(part for part in sheet.parts if part.text == "HUYỆN KON PLÔNG")
    line = one.lines_of(name)[0]
    middle, half = (line.left + line.right) / 2, line.width * share / 2
    rule = PrintedRule(1, middle - half, middle + half, line.bottom + 1)
    first = one.pages[0]._replace(rules=(rule,))

    codes_found = found(laid(sheet, (first, *one.pages[1:])))

    assert codes_found & {"CV844"} == expected


def test_what_the_file_does_not_tell_the_page_does() -> None:
    docx = example("quốc hiệu: cột 98")
    sheet = sheet_of(docx)
    above = [part for part in sheet.parts if part.piece.paragraph < 4]
    pages = printed(sheet).pages

    limits = examine(sheet, laid(sheet, pages)).limits

    assert above
    assert "CV896" not in limits.unseen
    assert "CV896" in examine(sheet).limits.unseen
