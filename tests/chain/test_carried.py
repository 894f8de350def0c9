"""Khóa mang theo: ids of a directive and a plan come back from Word, wherever their words went."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import congvan
from congvan.api.plans import plan
from congvan.api.references import reference_to
from congvan.chain.directive.tasks import tasks_of
from congvan.checking.rule import blocks_of
from congvan.findings.finding import has_errors
from congvan.importing.yaml_text import Sheet, sheet_of
from congvan.model import parse_agencies
from tests.chain import answers
from tests.chain.answers import FIRST, SECOND, done
from tests.chain.orders import directive, orders, written_out
from tests.factories import EXAMPLE
from tests.strategies import SLOW
from tests.word_files import parts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as Word

    from congvan.model import Document

PART = "customXml/item1.xml"
EXAMPLES = {
    str(path.relative_to(EXAMPLE.parent)): path
    for path in sorted(EXAMPLE.parent.rglob("*.yaml"))
    if path.name != "agencies.yaml"
}


def keys_of(document: Document) -> list[object]:
    """Return every key of a document that no page shows, and whose it is, in reading order."""
    told = [
        (one.lead, one.to, one.agencies, [(t.id, t.due, t.with_, t.product) for t in one.tasks])
        for one in document.directives
    ]
    blocks = [block for _, block in blocks_of(document)]
    rows = [row.task for block in blocks if block.table for row in block.table.rows]
    followed = [block.follow_up for block in blocks if block.follow_up]
    return [told, followed, [task for task in rows if task], document.follows]


def linked(document: Document, order: Document) -> Document:
    """Return a plan as if it was read from its file, beside that of the directive."""
    cited = reference_to(order).model_copy(update={"file": "chi-dao.yaml"})
    assert document.follows
    return document.with_references({document.follows.directive: cited})


def a_plan(*pairs: tuple[str, str]) -> Document:
    """Return the plan of Sở Y tế with texts exchanged."""
    return linked(answers.a_plan("so-y-te", *pairs), directive())


def again(data: bytes) -> Document:
    """Return what comes of a .docx."""
    return congvan.loads(sheet_of(data).yaml, "lai.yaml")


def changed(data: bytes, change: Callable[[Word], None]) -> bytes:
    """Return a .docx as somebody changed it."""
    word = docx.Document(io.BytesIO(data))
    change(word)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def with_data(data: bytes, xml: bytes) -> bytes:
    """Return a .docx with other words in the part that carries keys."""
    parts = parts_of(data) | {PART: xml}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def followed(document: Document) -> list[str]:
    return [block.follow_up.task for _, block in blocks_of(document) if block.follow_up]


def doubts(sheet: Sheet) -> list[str]:
    return [finding.message.said() for finding in sheet.doubts("lai.yaml")]


def paragraph_of(word: Word, start: str) -> Any:  # noqa: ANN401 - of python-docx
    return next(one for one in word.paragraphs if start in one.text)


@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
@given(orders())
def test_any_order_comes_back_with_its_keys(drawn: tuple[dict[str, Any], Any]) -> None:
    opening = [*drawn[0]["opening"], "Căn cứ[^a] tình hình[^b], yêu cầu:"]
    document = congvan.loads(written_out(drawn[0] | {"opening": opening}), "chi-dao.yaml")
    assume(not has_errors(congvan.check(document, wording=False)))

    back = again(congvan.render(document))

    assert keys_of(back) == keys_of(document)
    assert back.references.keys() >= document.references.keys()


@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
@given(orders(), st.randoms(use_true_random=False))
def test_any_plan_comes_back_with_its_keys(drawn: tuple[Any, Any], chance: Any) -> None:  # noqa: ANN401
    order = congvan.loads(written_out(drawn[0]), "chi-dao.yaml")
    agencies = parse_agencies(written_out(drawn[1]), "agencies.yaml")
    made = plan(order, agencies)
    text = made[chance.choice(list(made))].text
    document = linked(congvan.loads(text, "ke-hoach.yaml"), order)

    back = again(congvan.render(document))

    assert followed(document)
    assert keys_of(back) == keys_of(document)


@pytest.mark.parametrize("path", EXAMPLES.values(), ids=EXAMPLES)
def test_every_document_of_the_example_comes_back(path: Path) -> None:
    document = congvan.load(path)

    back = again(congvan.render(document))

    assert keys_of(back) == keys_of(document)
    assert [(one.id, one.text) for one in tasks_of(back)] == [
        (one.id, one.text) for one in tasks_of(document)
    ]


def test_what_was_done_comes_back_with_its_words() -> None:
    document = a_plan(done(FIRST, result="Đã rà soát 12/12 thôn; xong."))

    assert keys_of(again(congvan.render(document))) == keys_of(document)


def test_keys_stay_with_their_words_when_others_are_put_before_them() -> None:
    def insert(word: Word) -> None:
        paragraph_of(word, "Rà soát").insert_paragraph_before("1. Một đoạn mới.")

    assert followed(again(changed(congvan.render(a_plan()), insert))) == [FIRST, SECOND]


def test_keys_go_with_a_block_that_is_deleted() -> None:
    def delete(word: Word) -> None:
        node = paragraph_of(word, "Rà soát")._p  # noqa: SLF001
        node.getparent().remove(node)

    assert followed(again(changed(congvan.render(a_plan()), delete))) == [SECOND]


def test_keys_stay_where_words_were_changed() -> None:
    def reword(word: Word) -> None:
        for run in paragraph_of(word, "Rà soát").runs:
            run.text = run.text.replace("Rà soát, thống kê", "Kiểm tra, thống kê")

    back = again(changed(congvan.render(a_plan()), reword))

    texts = [block.text for _, block in blocks_of(back) if block.follow_up]
    assert texts[0] == "Kiểm tra, thống kê."
    assert followed(back) == [FIRST, SECOND]


def test_keys_go_with_a_row_that_is_moved() -> None:
    def move(word: Word) -> None:
        table = next(one for one in word.tables if "STT" in one.rows[0].cells[0].text)
        nodes: list[Any] = [row._tr for row in table.rows]  # noqa: SLF001  # pyright: ignore[reportPrivateUsage]
        nodes[2].addnext(nodes[1])

    back = again(changed(congvan.render(a_plan()), move))

    tables = [block.table for _, block in blocks_of(back) if block.table]
    assert [row.task for row in tables[-1].rows] == [SECOND, FIRST]


def test_a_task_that_was_put_in_is_a_task_of_its_directive() -> None:
    def insert(word: Word) -> None:
        paragraph_of(word, "Báo cáo kết quả").insert_paragraph_before("c) Tập huấn cán bộ.")

    back = again(changed(congvan.render(directive()), insert))

    assert [task.text for task in back.directives[0].tasks] == [
        "Rà soát, thống kê.", "Tập huấn cán bộ.", "Báo cáo kết quả.",
    ]  # fmt: skip
    assert back.directives[0].tasks[0].id == "ra-soat"
    assert [one.agencies for one in back.directives] == [("so-y-te",), ("các xã",)]


def test_nothing_is_carried_where_nobody_wants_it_or_there_is_nothing() -> None:
    kept = congvan.render(directive(), ids=False)
    plain = directive().model_copy(update={"directives": (), "opening": ("Kính báo.",)})

    for data in (kept, congvan.render(plain)):
        assert PART not in parts_of(data)
        assert b"bookmark" not in parts_of(data)["word/document.xml"]


def test_the_same_document_gives_the_same_bytes() -> None:
    assert congvan.render(directive()) == congvan.render(directive())


BROKEN = {
    "no XML": b'<ids xmlns="urn:congvan:ids:1"><part',
    "entities": b'<!DOCTYPE ids [<!ENTITY a "b">]><ids xmlns="urn:congvan:ids:1">&a;</ids>',
    "other elements": b'<ids xmlns="urn:congvan:ids:1"><other/></ids>',
    "too deep": (
        b'<ids xmlns="urn:congvan:ids:1"><part kind="block" at="_cv_block_1">'
        + b'<key name="follow_up">' * 9 + b"</key>" * 9 + b"</part></ids>"
    ),
    "too many": b'<ids xmlns="urn:congvan:ids:1">' + b"<part/>" * 20_001 + b"</ids>",
    "a kind nobody knows": (
        b'<ids xmlns="urn:congvan:ids:1"><part kind="page" at="_cv_block_1"/></ids>'
    ),
    "a key nobody knows": (
        b'<ids xmlns="urn:congvan:ids:1"><part kind="block" at="_cv_block_1">'
        b'<key name="text">x</key></part></ids>'
    ),
    "a value that is refused": (
        b'<ids xmlns="urn:congvan:ids:1"><part kind="block" at="_cv_block_1"><key '
        b'name="follow_up"><key name="task">a</key><key name="status">b</key></key></part></ids>'
    ),
}  # fmt: skip


@pytest.mark.parametrize("xml", BROKEN.values(), ids=BROKEN)
def test_a_broken_part_is_said_and_the_words_are_still_read(xml: bytes) -> None:
    sheet = sheet_of(with_data(congvan.render(a_plan()), xml))

    assert followed(congvan.loads(sheet.yaml, "lai.yaml")) == []
    assert any("mã đi kèm tệp Word hỏng" in said for said in doubts(sheet))


def test_data_of_other_programs_is_not_read() -> None:
    sheet = sheet_of(with_data(congvan.render(a_plan()), b"<b:Sources xmlns:b='urn:b'"))

    assert not any("mã đi kèm" in said for said in doubts(sheet))


def test_what_has_no_place_any_more_is_said() -> None:
    def move_up(word: Word) -> None:
        task = paragraph_of(word, "Rà soát")._p  # noqa: SLF001
        paragraph_of(word, "Sở Y tế")._p.addprevious(task)  # noqa: SLF001

    sheet = sheet_of(changed(congvan.render(directive()), move_up))

    assert any("1 mã đi kèm tệp Word không đặt lại được" in said for said in doubts(sheet))
