"""Phần của tệp: where an attached text begins, with its own head or a line "(Kèm theo …)"."""

from __future__ import annotations

import pytest

from congvan.word.recognition import Component, recognise
from tests.word.outline.made import cell, paragraph, read, table
from tests.word.recognition.read_text import FOOT, HEAD, lines_of, recognised

DOCUMENT = f"{HEAD}\nKẾ HOẠCH\nRà soát đội ngũ\n\nSở Nội vụ rà soát.\n\n{FOOT}\n"
NOTE = "(Kèm theo Kế hoạch số 15/KH-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ)\n"


@pytest.mark.parametrize(("between", "annexes"), [(0, 1), (7, 1), (8, 0)])
def test_an_attached_text_is_named_at_most_8_lines_above_its_note(
    between: int, annexes: int
) -> None:
    titles = "".join(f"Dòng {number}\n" for number in range(between))

    found = recognised(f"{DOCUMENT}QUY CHẾ\n{titles}{NOTE}\nĐiều 1. Phạm vi\n")

    assert len(found.annexes) == annexes


@pytest.mark.parametrize(("letters", "issuers"), [(39, 1), (40, 0)])
def test_a_short_line_of_capitals_above_a_second_national_name_is_its_issuer(
    letters: int, issuers: int
) -> None:
    issuer = "TRUNG TÂM DỊCH VỤ VIỆC LÀM ".ljust(letters, "A")
    head = HEAD.partition("VỤ\n")[2]

    found = recognised(f"{DOCUMENT}\n{issuer}\n{head}\nBÁO CÁO\nKết quả\n")

    assert len(lines_of(found, Component.ISSUER, 1)) == issuers


CENTRED = '<w:jc w:val="center"/>'
HEADING = paragraph("PHỤ LỤC", CENTRED)


@pytest.mark.parametrize(
    ("heading", "annexes"),
    [
        (HEADING, 1),
        (paragraph("PHỤ LỤC", "", "<w:b/>"), 1),
        (paragraph("PHỤ LỤC"), 0),
        (table(["50mm"], cell("PHỤ LỤC", align="center")), 1),
        (
            table(["50mm"], f"<w:tc>{table(['40mm'], cell('PHỤ LỤC', align='center'))}</w:tc>"),
            0,
        ),
    ],
)
def test_the_heading_of_an_appendix_looks_like_one(heading: str, annexes: int) -> None:
    lines = "".join(paragraph(line, CENTRED) for line in DOCUMENT.splitlines())

    found = recognise(read(f"{lines}{heading}{paragraph('Danh sách hộ.')}"))

    assert len(found.annexes) == annexes
