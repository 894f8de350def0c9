"""Mở đầu: căn cứ and Kính gửi between the head and the text."""

from __future__ import annotations

import pytest

from congvan.word.recognition import Component
from tests.word.recognition.read_text import HEAD, lines_of, recognised

TITLED = f"{HEAD}\nKẾ HOẠCH\nRà soát đội ngũ\n\n"


@pytest.mark.parametrize(
    "bases",
    [
        ["Căn cứ Luật Đất đai"],
        ["Căn cứ Luật Đất đai;"],
        ["Căn cứ Luật Đất đai", "Căn cứ Luật Giáo dục"],
        ["Căn cứ Luật Đất đai;", "Theo đề nghị của Giám đốc Sở Nội vụ."],
    ],
)
def test_a_text_that_breaks_off_in_its_basis_is_read_to_its_end(bases: list[str]) -> None:
    found = recognised(TITLED + "\n".join(bases))

    assert lines_of(found, Component.LEGAL_BASIS) == bases


def test_no_more_than_120_lines_are_a_basis() -> None:
    bases = [f"Căn cứ Luật số {number};" for number in range(1, 126)]

    found = recognised("\n".join([TITLED, *bases, "Sở Nội vụ ban hành Kế hoạch."]))

    assert lines_of(found, Component.LEGAL_BASIS) == bases[:120]


@pytest.mark.parametrize(
    ("lines", "recipients"),
    [
        (["Kính gửi: Sở Y tế.", "Sở Nội vụ báo cáo."], ("Sở Y tế",)),
        (["Kính gửi: Sở Y tế;", "Sở Nội vụ báo cáo."], ("Sở Y tế",)),
        (["Kính gửi:", "- Sở Y tế;", "- Sở Xây dựng.", "- Sở Nội vụ báo cáo."],
         ("Sở Y tế", "Sở Xây dựng")),
        (["Kính gửi:", "- Sở Giáo dục", "và Đào tạo;", "- Sở Y tế.", "", "Sở Nội vụ báo cáo."],
         ("Sở Giáo dục và Đào tạo", "Sở Y tế")),
        (["Kính gửi:", "Sở Y tế", "", "Sở Nội vụ báo cáo."], ("Sở Y tế",)),
    ],
)  # fmt: skip
def test_recipients_end_where_the_text_begins(lines: list[str], recipients: list[str]) -> None:
    assert recognised("\n".join([HEAD, *lines])).recipients == recipients
