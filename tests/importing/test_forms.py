"""Mẫu điền khi nhập: what the first and the last lines of a text say is taken out of it."""

from __future__ import annotations

import pytest

from congvan.importing.forms import fill_form
from congvan.importing.text_lines import Line
from congvan.model.document.inline import Run
from congvan.pack.pack import load_type
from congvan.word.recognition.components import Component, Level

MINUTES = load_type("bien_ban")
LAST = "Cuộc họp kết thúc vào 16 giờ 30 phút"
FIRST = "Chủ trì (chủ tọa): Ông A"
CHAIRED = {"chair": "Ông A"}
ENDED = {"meeting": "Cuộc họp", "end": "16 giờ 30 phút"}
DASH = Level("-", "-", 1)


def line(text: str, level: Level | None = None) -> Line:
    return Line((Run(text),), level or Level())


def texts(lines: list[Line], component: Component) -> list[str]:
    return [one.text for one in lines if one.component is component]


@pytest.mark.parametrize("before", [0, 1, 4])
@pytest.mark.parametrize("behind", [0, 1, 2])
def test_what_stands_behind_the_end_of_a_form_closes_the_text(before: int, behind: int) -> None:
    body = [f"Ý kiến {number}." for number in range(before)]
    closing = [f"Lời cuối {number}." for number in range(behind)]

    filled = fill_form(MINUTES, [*map(line, [FIRST, *body, LAST, *closing])])

    assert filled.fields == CHAIRED | ENDED
    assert texts(filled.lines, Component.BODY) == body
    assert texts(filled.lines, Component.CLOSING) == closing


@pytest.mark.parametrize(
    "behind", [[line("Một."), line("Hai."), line("Ba.")], [line("Sở Y tế", DASH)]]
)
def test_an_end_with_more_text_behind_it_is_none(behind: list[Line]) -> None:
    lines = [line("Ý kiến."), line(LAST), *behind]

    filled = fill_form(MINUTES, [line(FIRST), *lines])

    assert (filled.fields, filled.lines) == (CHAIRED, lines)


@pytest.mark.parametrize(
    ("label", "attendees"),
    [("Thành phần tham dự:", ["Ông A", "Bà B"]),
     ("Thành phần tham dự: đủ", {"text": "đủ", "items": ["Ông A", "Bà B"]})],
)  # fmt: skip
def test_dashed_lines_below_a_list_of_the_form_are_its_items(
    label: str, attendees: object
) -> None:
    items = [line("Ông A", DASH), line("Bà B", DASH)]

    filled = fill_form(MINUTES, [line(label), *items, line("Chủ trì (chủ tọa): Ông A")])

    assert filled.fields == {"attendees": attendees, "chair": "Ông A"}
    assert filled.lines == []
    assert fill_form(MINUTES, [line(label), *items]).fields == {"attendees": attendees}
