"""Dòng của trang: what most of the letters of a line look like is its look."""

from __future__ import annotations

import pytest

from congvan.word.recognition.fragments import fragments_of
from tests.word.outline.made import paragraph, read


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    ("runs", "bold"),
    [
        (run("Rà soát", "<w:b/>"), True),
        (run("Rà soát"), False),
        (run("123456", "<w:b/>") + run("7890"), True),
        (run("12345", "<w:b/>") + run("67890"), False),
        (run("1234") + run("567890", "<w:b/>"), True),
        (run("1", "<w:b/>") + run("       ", "<w:b/>") + run("23456"), False),
    ],
)
def test_a_line_is_bold_if_three_fifths_of_its_letters_are(runs: str, *, bold: bool) -> None:
    (one,) = fragments_of(read(f"<w:p>{runs}</w:p>"))

    assert one.bold is bold


@pytest.mark.parametrize(
    ("page", "plain"),
    [
        (paragraph("Rà soát"), True),
        (paragraph("Rà soát", '<w:jc w:val="both"/>'), True),
        (paragraph("Rà soát", '<w:jc w:val="center"/>'), False),
        (paragraph("Rà soát", "", "<w:i/>"), False),
        (paragraph("Rà soát", "", "<w:b/>"), False),
    ],
)
def test_a_file_without_any_look_is_plain(page: str, *, plain: bool) -> None:
    assert [one.plain for one in fragments_of(read(page + paragraph("Lời")))] == [plain, plain]
