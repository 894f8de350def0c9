"""Hàng loạt: in order, any executor, a failure alone, bounded; and what travels survives."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import congvan
from congvan.api.batch import render_many
from congvan.api.batch.render_many import AHEAD, CHUNK, spread
from tests.factories import LETTER, a_document, a_picture, codes, everything, yaml_of

BROKEN = yaml_of("ký: {chức vụ: Phó Chủ tịch, họ tên: Trần Văn Bình}\n")
SHOUTED = yaml_of("ký: {chức vụ: Chủ tịch, họ tên: TRẦN VĂN BÌNH}\n")


def letters(count: int) -> list[congvan.Document]:
    return [a_document(subject=f"báo cáo lần {n}") for n in range(count)]


@pytest.fixture(params=["here", "threads", "processes"])
def executor(request: pytest.FixtureRequest) -> Iterator[Executor | None]:
    if request.param == "here":
        yield None
        return
    threads = request.param == "threads"
    spawned = get_context("spawn")
    with (
        ThreadPoolExecutor(2) if threads else ProcessPoolExecutor(2, mp_context=spawned)
    ) as pool:
        yield pool


def test_every_executor_gives_what_one_render_gives_and_in_order(
    executor: Executor | None, tmp_path: Path
) -> None:
    (tmp_path / "thu.yaml").write_text(LETTER, "utf-8")
    given = [*letters(3 * CHUNK), tmp_path / "thu.yaml", *everything().values()]

    found = list(congvan.render_many(given, executor=executor))

    alone = [one if isinstance(one, congvan.Document) else congvan.load(one) for one in given]
    assert [one.error for one in found] == [None] * len(given)
    assert [one.docx for one in found] == [congvan.render(one) for one in alone]
    assert [dict(one.annexes) for one in found] == [
        congvan.render_separate(one) for one in alone
    ]
    assert [list(one.findings) for one in found] == [congvan.check(one) for one in alone]


def test_a_failure_is_told_in_its_place_and_the_others_are_rendered(
    executor: Executor | None, tmp_path: Path
) -> None:
    for name, text in (("a", LETTER), ("b", BROKEN), ("c", SHOUTED)):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    paths = [tmp_path / f"{name}.yaml" for name in ("a", "b", "khong-co", "c")]

    fine, broken, missing, shouted = congvan.render_many(paths, executor=executor)

    assert fine.docx
    assert fine.findings == ()
    assert (broken.docx, codes(broken.findings)) == (None, ["CV501"])
    assert (missing.docx, codes(missing.findings)) == (None, ["CV019"])
    assert isinstance(broken.error, congvan.DocumentError)
    assert isinstance(missing.error, congvan.SourceError)
    assert broken.findings[0].place == congvan.Place(str(paths[1]), 14, 15)
    assert shouted.docx
    assert codes(shouted.findings) == ["CV503"]


def test_files_are_read_with_the_profile_and_set_in_the_house_that_are_given(
    tmp_path: Path,
) -> None:
    path = tmp_path / "thu.yaml"
    path.write_text(yaml_of(without=["địa danh"]), "utf-8")
    office = congvan.Office(place="Măng Đen")
    house = congvan.House(sizes="12")

    (found,) = congvan.render_many([path], office=office, house=house)

    assert found.docx == congvan.render(congvan.load(path, office), house=house)


@pytest.mark.parametrize("taken", [1, 3 * AHEAD])
def test_what_is_under_way_is_bounded(taken: int) -> None:
    drawn: list[int] = []

    def given() -> Iterator[int]:
        for number in range(100 * AHEAD):
            drawn.append(number)
            yield number

    with ThreadPoolExecutor(2) as pool:
        found = spread(list, given(), pool)
        first = [next(found) for _ in range(taken)]

    assert first == list(range(taken))
    assert len(drawn) <= taken + AHEAD + CHUNK


def test_without_an_executor_nothing_is_done_ahead() -> None:
    done: list[int] = []

    def work(numbers: list[int]) -> list[int]:
        done.extend(numbers)
        return numbers

    found = spread(work, range(1000), None, chunk=1)

    assert next(found) == 0
    assert done == [0]


def die(_documents: list[int]) -> list[int]:
    os._exit(9)


def test_a_worker_that_dies_is_an_error_of_ours() -> None:
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool,
        pytest.raises(congvan.ToolError) as died,
    ):
        list(spread(die, range(100), pool))

    assert codes(died.value.findings) == [render_many.WORKER_DIED.code]


def test_what_a_document_knows_beside_its_words_travels_with_it() -> None:
    office = congvan.Office(ranks=True)
    document = congvan.loads(SHOUTED, "thu.yaml", office).set_as(congvan.House(sizes="12"))
    document = document.with_pictures({"so-do.png": a_picture()})
    assert document.texts

    back = pickle.loads(pickle.dumps(document))  # noqa: S301 - our own

    assert back == document
    assert back.house == document.house
    assert back.pictures == document.pictures
    assert back.ranks_allowed
    assert back.at("signature", 0, "name") == document.at("signature", 0, "name")
    assert back.key("signature") == "ký"
    assert congvan.check(back) == congvan.check(document)
    assert congvan.render(back) == congvan.render(document)


@pytest.mark.parametrize("kind", congvan.CongvanError.__subclasses__())
def test_an_error_travels_with_its_findings(kind: type[congvan.CongvanError]) -> None:
    with pytest.raises(congvan.CongvanError) as raised:
        congvan.loads(f"{LETTER}khóa lạ: 1\nlạ nữa: 2\n", "thu.yaml")
    error = kind(*raised.value.findings)

    back = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own

    assert type(back) is kind
    assert back.findings == error.findings
    assert str(back) == str(error)
    assert back.exit_code == error.exit_code
