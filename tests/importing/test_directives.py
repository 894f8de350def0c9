"""Chỉ đạo khi nhập: whom each task is told, by the bookmarks that a page carries."""

from __future__ import annotations

import pytest

from congvan.importing.directives import Told, told_of
from congvan.importing.labels import Node
from congvan.word.carried import anchor

LADDER = ["1.", "a)", "-"]


def directive(number: int, agency: str, *tasks: Node) -> Node:
    label = f"{number}."
    return Node(
        label, "1.", {"heading": agency}, list(tasks), anchors=(anchor("directive", number),)
    )


def task(number: int, text: str) -> Node:
    return Node(
        f"{'abc'[number - 1]})", "a)", {"text": text}, anchors=(anchor("task", number),)
    )


def tasks_of(told: Told) -> list[tuple[str, list[str]]]:
    return [(one["to"], [task["text"] for task in one["tasks"]]) for one in told.directives]


def test_a_task_that_stands_beside_the_directives_is_of_the_one_above_it() -> None:
    first = directive(1, "Sở Y tế", task(1, "Rà soát."))
    second = directive(2, "Sở Nội vụ")

    told = told_of([first, second, task(2, "Báo cáo."), task(3, "Công khai.")], LADDER)

    assert tasks_of(told) == [
        ("Sở Y tế", ["Rà soát."]),
        ("Sở Nội vụ", ["Báo cáo.", "Công khai."]),
    ]


def test_what_stands_behind_the_last_task_without_a_number_closes_the_text() -> None:
    last = task(1, "Báo cáo.")
    last.items = [Node(values={"text": "Yêu cầu thực hiện."})]

    told = told_of([directive(1, "Sở Y tế", last)], LADDER)

    assert told.closing == ["Yêu cầu thực hiện."]
    assert tasks_of(told) == [("Sở Y tế", ["Báo cáo."])]


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (["Sở Y tế", "Sở Nội vụ"], ["Sở Y tế", "Sở Nội vụ"]),
        (["Đề nghị Sở Y tế", "Các sở, ban, ngành"], ["Sở Y tế", "Các sở, ban, ngành"]),
        (["Sở Y tế"], []),
        (["Sở Y tế", "Mục đích"], []),
        (["Mục đích", "Yêu cầu"], []),
    ],
)
def test_without_bookmarks_several_blocks_that_all_name_agencies_are_directives(
    headings: list[str], told: list[str]
) -> None:
    blocks = [
        Node(f"{number}.", "1.", {"heading": heading, "text": "Rà soát."})
        for number, heading in enumerate(headings, 1)
    ]

    assert [one["to"] for one in told_of(blocks, LADDER).directives] == told
