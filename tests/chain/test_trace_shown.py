"""Bảng theo dõi: text, JSON, CSV and a page say the same."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from congvan.chain.trace.json_and_csv import COLUMNS, as_csv, as_json
from congvan.chain.trace.listing import WIDTH, as_text
from congvan.chain.trace.matrix import Trace
from congvan.chain.trace.webpage import as_html
from tests.chain.answers import AFTER, COMMON, FIRST, SECOND, a_draft, a_plan, done, traced

FEW = """\
Tính đến 16/12/2024: 3 nhiệm vụ, 3 đơn vị; kế hoạch đã ban hành 2, chưa 0.

                               Sở Y tế          UBND xã Hiếu     Ủy ban nhân dân
                                                                 xã Pờ Ê
--------------------------------------------------------------------------------
1. ra-soat: Rà soát, thống     ✓ Đã có
kê.                            đang thực hiện
                               ! Quá hạn
                               15/12/2024

2. nv-764b8a: Báo cáo kết      ✓ Đã có
quả.

3. nv-a7ffcb: tiếp tục thực                     ✓ Đã có          ✗ Chưa có
hiện.

Nhiệm vụ không có thời hạn (2): 2, 3
Đơn vị chưa có kế hoạch (1): Ủy ban nhân dân xã Pờ Ê
Cộng: giao 4; đã có 3, điều chỉnh 0, dự thảo 0, chưa có 1, cá nhân 0; ngoài phần
  giao 0; quá hạn 1.
"""
MANY = f"""\
3. {COMMON}: tiếp tục thực hiện.
   ✓ Đã có (1): UBND xã Hiếu
   ✗ Chưa có (1): Ủy ban nhân dân xã Pờ Ê
"""


def a_trace(*changes: tuple[str, str]) -> Trace:
    changes = changes or (done(FIRST, "đang thực hiện"),)
    return traced(a_plan("so-y-te", *changes), a_plan("xa-hieu"), on=AFTER)


def test_few_agencies_are_columns() -> None:
    assert as_text(a_trace()) == FEW


def test_many_are_named_below_each_task() -> None:
    shown = as_text(a_trace(), 60)

    assert MANY in shown
    assert "   ! Quá hạn (1): Sở Y tế\n   Tình trạng: đang thực hiện 1\n" in shown


def test_agencies_are_columns_as_long_as_the_words_of_a_task_have_room() -> None:
    narrow, wide = as_text(a_trace(), 78), as_text(a_trace(), 79)

    assert MANY in narrow
    assert MANY not in wide
    assert "-" * 79 in wide


@given(st.integers(40, 140))
def test_no_line_is_wider_than_asked(width: int) -> None:
    assert max(map(len, as_text(TRACE, width).splitlines())) <= width


TRACE = a_trace()


def test_the_text_fits_a_terminal_unless_told_otherwise() -> None:
    assert as_text(TRACE) == as_text(TRACE, WIDTH)


def test_a_word_that_is_longer_than_a_line_stays_whole() -> None:
    lines = [line.strip() for line in as_text(TRACE, 10).splitlines()]

    assert "15/12/2024" in lines
    assert f"{SECOND}:" in lines


def test_json_says_the_cells_and_their_places() -> None:
    said = json.loads(as_json(a_trace()))

    assert said["on"] == "2024-12-16"
    assert said["counts"]["missing"] == 1
    assert said["agencies"][0] == {
        "id": "so-y-te", "name": "Sở Y tế", "plan": "so-y-te.yaml", "plan_state": "issued",
        "person": False, "heirs": [],
    }  # fmt: skip
    (answer,) = said["tasks"][0]["answers"]
    place = answer.pop("line"), answer.pop("column")
    assert all(place)
    assert answer == {
        "agency": "so-y-te", "state": "covered", "author": "so-y-te",
        "due": "2024-12-15", "overdue": True,
        "last_day": "2024-12-15", "due_in_words": False, "unread": False,
        "changed": False, "status": "đang thực hiện", "result": None, "evidence": [],
        "file": "so-y-te.yaml",
    }  # fmt: skip
    assert said["without_deadline"] == [SECOND, COMMON]
    assert said["without_plan"] == ["xa-po-e"]


def test_csv_has_a_row_for_every_task_and_agency() -> None:
    text = as_csv(a_trace())
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))

    assert text.startswith("\ufeffSTT,Mã nhiệm vụ,")
    assert rows[0] == list(COLUMNS)
    assert [row[3] for row in rows[1:]] == ["so-y-te", "so-y-te", "xa-hieu", "xa-po-e"]
    assert rows[1][5:9] == ["Đã có", "15/12/2024", "Quá hạn", "đang thực hiện"]


def test_what_cannot_be_read_is_said_in_every_form() -> None:
    made = a_trace(("thời hạn: 2024-12-15", "thời hạn: sau Đại hội"))
    rows = list(csv.reader(io.StringIO(as_csv(made).removeprefix("\ufeff"))))
    said = json.loads(as_json(made))

    assert "Nhiệm vụ có thời hạn không hiểu (1): 1\n" in as_text(made)
    assert "Không hiểu" in as_text(made)
    assert (said["unread"], said["counts"]["unread"]) == ([FIRST], 1)
    assert rows[1][6:8] == ["sau Đại hội", "Không hiểu thời hạn"]
    assert "Nhiệm vụ có thời hạn không hiểu (1)" in as_html(made)


def test_the_state_of_a_plan_is_said_in_every_form() -> None:
    made = traced(a_draft(), a_plan("xa-hieu"))
    rows = list(csv.reader(io.StringIO(as_csv(made).removeprefix("\ufeff"))))
    said = json.loads(as_json(made))

    assert "○ Dự thảo" in as_text(made)
    assert "Kế hoạch còn chỗ trống (1): Sở Y tế\n" in as_text(made)
    assert (said["drafting"], said["counts"]["drafted"]) == (["so-y-te"], 2)
    assert [one["plan_state"] for one in said["agencies"]] == ["open", "issued", None]
    assert [(row[5], row[14]) for row in rows[1:]] == [
        ("Dự thảo", "Kế hoạch còn chỗ trống"),
        ("Dự thảo", "Kế hoạch còn chỗ trống"),
        ("Đã có", "Kế hoạch đã ban hành"),
        ("Chưa có", ""),
    ]
    assert {"kế hoạch còn chỗ trống", "chưa có kế hoạch"} <= set(page(made).said)


@given(st.sampled_from("=+-@"), st.text("ab1(", min_size=1))
def test_no_cell_of_the_csv_is_a_formula(sign: str, rest: str) -> None:
    made = a_trace(done(FIRST, result=f"'{sign}{rest}'"))

    rows = csv.reader(io.StringIO(as_csv(made)))

    assert [row[9] for row in rows][1] == f"'{sign}{rest}"


class _Page(HTMLParser):
    """Reads what a page says, which elements it leaves open, and what it links to."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.open: list[str] = []
        self.links: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value for name, value in attrs if name in ("src", "href")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.said.append(data)


def page(made: Trace) -> _Page:
    reader = _Page()
    reader.feed(as_html(made))
    return reader


def test_the_page_is_whole_and_needs_nothing_else() -> None:
    read = page(a_trace())

    assert (read.open, read.links) == ([], [])
    assert '<html lang="vi">' in as_html(a_trace())
    assert "url(" not in as_html(a_trace())
    assert {"Rà soát, thống kê. ", "UBND xã Hiếu", "chưa có kế hoạch"} <= set(read.said)


@given(st.sampled_from(("<script>alert(1)</script>", '"><b>', "a & b", "'x'", "</style>")))
def test_whatever_is_typed_stays_text(typed: str) -> None:
    made = a_trace()
    task = made.tasks[0]._replace(words=typed)
    stray = made._replace(tasks=(task, *made.tasks[1:]))

    read = page(stray)

    assert any(typed in said for said in read.said)
    assert "script" not in read.open
    assert "<script" not in as_html(stray)
