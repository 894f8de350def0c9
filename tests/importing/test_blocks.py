"""Khối nội dung: lines with their numberings become blocks with headings, texts and items."""

from __future__ import annotations

from typing import Any

import pytest

from congvan.importing.blocks import tree
from congvan.importing.labels import Node
from congvan.importing.text_lines import Line
from congvan.model.document.inline import Run
from congvan.word.recognition.components import Level

ONE = Level("1.", "1.", 1)
CHAPTER = Level("Chương I", "Chương I", 1)


def grown(*lines: Line) -> list[Node]:
    return tree(lines, lambda _: {"table": {}}, lambda _: [])


def said(*lines: Line) -> list[dict[str, Any]]:
    return [node.values for node in grown(*lines)]


def line(text: str, level: Level = ONE, align: str = "center") -> Line:
    return Line((Run(text, "b"),), level, align=align)


@pytest.mark.parametrize(
    ("bold", "rest", "heading", "text"),
    [
        ("Mục tiêu:", " Rà soát.", "Mục tiêu", "Rà soát."),
        ("Mục tiêu", ": Rà soát.", "Mục tiêu", "Rà soát."),
        ("Mục tiêu.", " Rà soát.", "Mục tiêu.", "Rà soát."),
        ("Mục tiêu?:", " Rà soát.", "Mục tiêu?:", "Rà soát."),
        ("Mục tiêu.", ": Rà soát.", "Mục tiêu.", ": Rà soát."),
    ],
)
def test_bold_words_before_a_text_are_its_heading(
    bold: str, rest: str, heading: str, text: str
) -> None:
    typed = Line((Run(bold, "b"), Run(rest)), ONE)

    assert said(typed) == [{"heading": heading, "text": text}]


@pytest.mark.parametrize(
    ("bold", "rest"), [("Sở Y tế", " Rà soát."), ("Sở Y tế:", " rà soát."), ("Sở Y tế:", " ;")]
)
def test_bold_words_that_a_text_goes_on_with_are_no_heading(bold: str, rest: str) -> None:
    typed = Line((Run(bold, "b"), Run(rest)), ONE)

    assert said(typed) == [{"text": f"**{bold}**{rest}"}]


def test_the_title_of_a_chapter_goes_over_lines_of_capitals() -> None:
    titles = [line(f"DÒNG {n}", Level()) for n in range(1, 7)]

    (chapter,) = grown(line("", CHAPTER)._replace(runs=()), *titles)

    assert chapter.values == {"heading": "DÒNG 1 DÒNG 2 DÒNG 3 DÒNG 4"}
    assert [node.values["text"] for node in chapter.items] == ["**DÒNG 5**", "**DÒNG 6**"]


@pytest.mark.parametrize(
    "after", [line("Dòng thường", Level()), line("LỀ TRÁI", Level(), "left"), line("MỘT"),
              Line(table=0), Line()],
)  # fmt: skip
def test_what_is_no_line_of_a_title_stands_below_it(after: Line) -> None:
    first, *_ = grown(line("", CHAPTER)._replace(runs=()), line("QUY ĐỊNH", Level()), after)

    assert first.values == {"heading": "QUY ĐỊNH"}
