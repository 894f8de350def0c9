"""Nhiệm vụ của một chỉ đạo: each has an id, which stays as long as its words do."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from congvan import Document
from congvan.chain.directive.tasks import clashes, origin_of, tasks_of
from tests.factories import a_document

LEADING = {"giao": "Sở Y tế", "đơn vị": ["so-y-te"], "nội dung": "Chủ trì:"}


def directive(*sections: Mapping[str, object]) -> Document:
    return a_document(directives=list(sections))


def test_every_task_is_told_with_its_owners() -> None:
    sections = [
        {"giao": "Sở Y tế", "đơn vị": ["so-y-te"], "nhiệm vụ": ["Rà soát.", "Báo cáo."]},
        {"giao": "Các xã", "đơn vị": ["xa"], "nội dung": "tiếp tục thực hiện."},
    ]

    told = [(one.text, one.owners, one.path[1]) for one in tasks_of(directive(*sections))]

    assert told == [
        ("Rà soát.", ("so-y-te",), 0),
        ("Báo cáo.", ("so-y-te",), 0),
        ("tiếp tục thực hiện.", ("xa",), 1),
    ]


def test_a_text_that_leads_to_tasks_is_none_itself() -> None:
    section = {**LEADING, "nhiệm vụ": ["Rà soát.", "Báo cáo."]}

    assert [one.text for one in tasks_of(directive(section))] == ["Rà soát.", "Báo cáo."]


def test_a_text_beside_tasks_is_a_task_of_its_own() -> None:
    section = {**LEADING, "nội dung": "Chủ trì việc này.", "nhiệm vụ": ["Rà soát."]}

    told = [one.text for one in tasks_of(directive(section))]

    assert told == ["Chủ trì việc này.", "Rà soát."]


def test_an_id_typed_is_kept_and_one_made_stays_wherever_the_task_stands() -> None:
    typed: dict[str, object] = {"mã": "ra-soat", "nội dung": "Rà soát."}
    first = {"giao": "Sở Y tế", "nhiệm vụ": [typed, "Báo cáo."]}
    moved = {"giao": "Sở Y tế", "nhiệm vụ": ["Việc mới.", "Báo cáo.", typed]}

    before = {one.text: one.id for one in tasks_of(directive(first))}
    after = {one.text: one.id for one in tasks_of(directive(moved))}

    assert before["Rà soát."] == "ra-soat"
    assert before.items() <= after.items()


def test_the_same_words_twice_are_two_tasks() -> None:
    sections = [{"giao": name, "nhiệm vụ": ["Báo cáo."]} for name in ("Sở Y tế", "Sở Nội vụ")]

    first, second = tasks_of(directive(*sections))

    assert second.id == f"{first.id}-2"


def test_two_tasks_with_one_id_are_a_clash_at_the_second() -> None:
    tasks = [{"mã": "a-1", "nội dung": "Rà soát."}, {"mã": "A 1", "nội dung": "Báo cáo."}]
    document = directive({"giao": "Sở Y tế", "nhiệm vụ": tasks})

    (found,) = clashes(document)

    assert (found.code, found.message.said()) == ("CV650", "Mã nhiệm vụ “A 1” đã dùng ở trên.")


@given(st.lists(st.text("ab đ", min_size=1).filter(str.strip), min_size=1, max_size=12))
def test_every_task_has_an_id_of_its_own(said: list[str]) -> None:
    tasks = tasks_of(directive({"giao": "Sở Y tế", "nhiệm vụ": list(said)}))

    assert len({one.id for one in tasks}) == len(said)


def test_the_origin_of_a_text_does_not_see_where_its_lines_break() -> None:
    assert origin_of("Rà soát,\nbáo cáo.") == origin_of("Rà soát,  báo cáo.")
    assert origin_of("Rà soát.") != origin_of("Rà soát")
