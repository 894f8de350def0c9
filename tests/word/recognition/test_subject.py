"""Trích yếu: which lines below a title go on with it."""

from __future__ import annotations

import pytest

from congvan.word.recognition import Component, recognise
from tests.word.outline.made import paragraph, read
from tests.word.recognition.read_text import HEAD, lines_of, recognised

CENTRED = '<w:jc w:val="center"/>'


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Tình hình sản xuất tháng 9", True),
        ("Tình hình sản xuất tháng 9.", False),
        ("Tình hình sản xuất".ljust(109, "a"), True),
        ("Tình hình sản xuất".ljust(110, "a"), False),
        ("Tình hình sản xuất:", False),
        ("Về việc sản xuất.", True),
    ],
)
def test_a_line_under_a_title_is_its_subject_if_it_is_no_sentence(
    line: str, *, title: bool
) -> None:
    head = "".join(paragraph(one, CENTRED) for one in [*HEAD.splitlines(), "BÁO CÁO"])

    found = recognise(read(head + paragraph(line) + paragraph("Trong tháng, xã đã làm tốt.")))

    assert lines_of(found, Component.SUBJECT) == ([line] if title else [])


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        (["Rà soát đội ngũ", "cán bộ, công chức"], "Rà soát đội ngũ cán bộ, công chức"),
        (["Rà soát đội ngũ.", "Sở Nội vụ báo cáo"], "Rà soát đội ngũ."),
        (["Rà soát đội ngũ", "", "của các sở"], "Rà soát đội ngũ của các sở"),
        (["Rà soát đội ngũ", "", "Sở Nội vụ báo cáo"], "Rà soát đội ngũ"),
        (["RÀ SOÁT ĐỘI NGŨ", "CÁN BỘ", "Sở Nội vụ báo cáo"], "RÀ SOÁT ĐỘI NGŨ CÁN BỘ"),
    ],
)
def test_a_typed_subject_goes_on_to_where_a_sentence_may_begin(
    lines: list[str], subject: str
) -> None:
    assert recognised("\n".join([HEAD, "KẾ HOẠCH", *lines])).subject == subject
