"""Theo dõi: which task stands in which plan, and what a secretary must look at."""

from __future__ import annotations

from datetime import date

import pytest

import congvan
from congvan.chain.directive.deadlines_in_words import due_of
from congvan.chain.trace.counts import counted
from congvan.chain.trace.matrix import State, Trace
from congvan.chain.trace.state_names import LABELS, SIGNS
from congvan.chain.trace.tracing import trace
from congvan.model import Document
from tests.chain.answers import (
    AFTER,
    BEFORE,
    COMMON,
    FIRST,
    SECOND,
    a_draft,
    a_plan,
    done,
    traced,
)
from tests.chain.orders import DIRECTIVE, DIRECTORY, directive, directory
from tests.factories import codes

WORDS = ("nội dung: Rà soát, thống kê.", "nội dung: Sở tự rà soát.")
HEAD = """\
loại: kế hoạch
cơ quan: {tên: Sở Y tế}
viện dẫn: {chi-dao: {tệp: chi-dao.yaml}}
thực hiện: {chỉ đạo: chi-dao, đơn vị: so-y-te}
ký: {chức vụ: Giám đốc, họ tên: Y Lan}
"""
NOTHING: tuple[tuple[str, str], ...] = ()


def states(made: Trace) -> dict[str, dict[str, str]]:
    """Return what has become of each task, by agency."""
    return {
        one.task.id: {cell.agency: str(cell.state) for cell in one.cells} for one in made.tasks
    }


def test_a_task_is_covered_where_the_plan_has_its_words() -> None:
    made = traced(a_plan(), a_plan("xa-hieu"))

    assert states(made) == {
        FIRST: {"so-y-te": "covered"},
        SECOND: {"so-y-te": "covered"},
        COMMON: {"xa-hieu": "covered", "xa-po-e": "missing"},
    }
    assert [one.name for one in made.without_plan] == ["Ủy ban nhân dân xã Pờ Ê"]
    assert made.findings == ()
    assert made.has_failed


def test_all_plans_are_there_and_nothing_fails() -> None:
    made = traced(a_plan(), a_plan("xa-hieu"), a_plan("xa-po-e"))

    assert not made.has_failed
    assert counted(made.cells)[:7] == (4, 4, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("change", "state"),
    [
        (("số: 7\n", "số:\n"), "draft"),
        (("ngày: 2024-02-26\n", "ngày: {năm: 2024}\n"), "draft"),
        (("số: 7\n", "số: 7\ndự thảo: có\n"), "draft"),
        (("Trần Thị Bình", '"[cần điền: họ tên]"'), "open"),
        (("địa danh: Kon Tum", 'địa danh: "[cần điền]"'), "open"),
    ],
)
def test_only_an_issued_plan_counts(change: tuple[str, str], state: str) -> None:
    made = traced(a_plan("so-y-te", change), a_plan("xa-hieu"), a_plan("xa-po-e"))

    assert [(one.id, one.state) for one in made.drafting] == [("so-y-te", state)]
    assert states(made)[FIRST] == {"so-y-te": "drafted"}
    assert (counted(made.cells).covered, counted(made.cells).drafted) == (2, 2)
    assert made.without_plan == []
    assert made.findings == ()
    assert made.has_failed


def test_a_draft_whose_tasks_have_ended_is_no_failure() -> None:
    ended = a_draft("so-y-te", done(FIRST), done(SECOND, "không thực hiện"))

    made = traced(ended, a_plan("xa-hieu"), a_plan("xa-po-e"))

    assert states(made)[FIRST] == {"so-y-te": "drafted"}
    assert not made.has_failed


def test_what_is_doubtful_about_the_words_is_told_of_a_draft_too() -> None:
    made = traced(a_draft("so-y-te", WORDS, (f"mã: {SECOND}\n", "mã: viec-rieng\n")))

    assert states(made) == {
        FIRST: {"so-y-te": "drafted"},
        SECOND: {"so-y-te": "missing"},
        COMMON: {"xa-hieu": "missing", "xa-po-e": "missing"},
    }
    assert codes(list(made.findings)) == ["CV677", "CV678"]


def test_a_person_makes_no_plan_and_lacks_none() -> None:
    person = DIRECTORY.replace("xã Hiếu, tên gọn", "xã Hiếu, cá nhân: có, tên gọn")

    made = trace(directive(), [a_plan(), a_plan("xa-po-e")], directory(person), on=BEFORE)

    assert states(made)[COMMON] == {"xa-hieu": "person", "xa-po-e": "covered"}
    assert made.without_plan == []
    assert (counted(made.cells).missing, counted(made.cells).person) == (0, 1)
    assert not made.has_failed


MERGED = DIRECTORY.replace(
    "xã Hiếu, tên gọn", "xã Hiếu, đến: 2024-06-30, thay bằng: [xa-moi], tên gọn"
).replace("nhóm:", "  xa-moi: {tên: Ủy ban nhân dân xã Mới, cấp: xã, từ: 2024-07-01}\nnhóm:")
OF_HEIR = ("đơn vị: xa-hieu\n", "đơn vị: xa-moi\n")


def merged(*plans: Document, on: date = BEFORE) -> Trace:
    return trace(directive(), plans, directory(MERGED), on=on)


def test_the_plan_of_an_agency_that_has_ended_counts_and_says_who_answers_now() -> None:
    made = merged(a_plan("xa-hieu"))

    assert states(made)[COMMON] == {"xa-hieu": "covered", "xa-po-e": "missing"}
    assert made.names["xa-hieu"] == "UBND xã Hiếu (nay là Ủy ban nhân dân xã Mới)"
    assert [party.heirs for party in made.parties if party.heirs] == [("xa-moi",)]


def test_an_heir_answers_what_was_given_to_who_was_before_it() -> None:
    made = merged(a_plan("xa-hieu", OF_HEIR))

    assert states(made)[COMMON] == {"xa-hieu": "covered", "xa-po-e": "missing"}
    assert [cell.author for cell in made.tasks[2].cells] == ["xa-moi", ""]
    assert [party.id for party in made.without_plan] == ["so-y-te", "xa-po-e"]
    assert made.findings == ()


def test_an_issued_plan_of_the_heir_goes_before_a_draft_of_who_was_before_it() -> None:
    made = merged(a_draft("xa-hieu"), a_plan("xa-hieu", OF_HEIR))

    assert states(made)[COMMON]["xa-hieu"] == "covered"


def test_before_an_agency_ends_nobody_answers_for_it() -> None:
    made = merged(a_plan("xa-hieu", OF_HEIR), on=date(2024, 6, 30))

    assert states(made)[COMMON] == {
        "xa-hieu": "missing", "xa-po-e": "missing", "xa-moi": "foreign",
    }  # fmt: skip
    assert made.names["xa-hieu"] == "UBND xã Hiếu"


def test_line_breaks_and_marks_are_no_other_words() -> None:
    broken = a_plan(
        "so-y-te", (WORDS[0], "nội dung: >-\n          *Rà soát*,\n          thống kê.")
    )

    assert states(traced(broken))[FIRST] == {"so-y-te": "covered"}


def test_other_words_are_an_adaptation_that_must_be_marked() -> None:
    silent, marked = a_plan("so-y-te", WORDS), a_plan("so-y-te", WORDS, _adapted(FIRST))

    assert [states(traced(one))[FIRST] for one in (silent, marked)] == [
        {"so-y-te": "adapted"},
        {"so-y-te": "adapted"},
    ]
    assert codes(list(traced(silent).findings)) == ["CV677"]
    assert traced(marked).findings == ()


def _adapted(task: str) -> tuple[str, str]:
    return f"mã: {task}\n", f"mã: {task}\n          điều chỉnh: có\n"


def test_a_directive_that_has_changed_is_told_from_a_plan_that_was_rewritten() -> None:
    changed = directive(DIRECTIVE.replace("Rà soát, thống kê.", "Rà soát, thống kê, báo cáo."))
    untouched, rewritten = a_plan(), a_plan("so-y-te", WORDS)

    first = trace(changed, [untouched], directory(), on=BEFORE)
    second = trace(changed, [rewritten], directory(), on=BEFORE)

    assert first.tasks[0].cells[0].changed
    assert codes(list(first.findings)) == ["CV676"]
    assert str(first.findings[0].hint).endswith("ban hành văn bản sửa đổi, bổ sung.")
    assert codes(list(second.findings)) == ["CV677", "CV676"]


def test_a_plan_that_took_over_the_new_words_is_no_finding() -> None:
    new = "Rà soát, thống kê, báo cáo."
    changed = directive(DIRECTIVE.replace("Rà soát, thống kê.", new))
    plan = a_plan("so-y-te", ("nội dung: Rà soát, thống kê.", f"nội dung: {new}"))

    made = trace(changed, [plan], directory(), on=BEFORE)

    assert states(made)[FIRST] == {"so-y-te": "covered"}
    assert made.findings == ()


def test_a_task_left_out_is_missing() -> None:
    made = traced(a_plan("so-y-te", (f"mã: {SECOND}\n", "mã: viec-rieng\n")))

    assert states(made)[SECOND] == {"so-y-te": "missing"}
    assert [(one.task, one.words) for one in made.strays] == [
        ("viec-rieng", "Báo cáo kết quả.")
    ]
    (finding,) = made.findings
    assert str(finding.message) == "Chỉ đạo không có nhiệm vụ “viec-rieng”."
    assert finding.code == "CV678"


def test_a_task_of_somebody_else_is_not_theirs() -> None:
    made = traced(a_plan("xa-hieu", (f"mã: {COMMON}\n", f"mã: {FIRST}\n")))

    assert states(made)[FIRST] == {"so-y-te": "missing", "xa-hieu": "foreign"}
    (finding,) = made.findings
    assert str(finding.message) == "Nhiệm vụ “ra-soat” không giao cho đơn vị này."


@pytest.mark.parametrize(
    ("changes", "on", "late"),
    [
        (NOTHING, BEFORE, []),
        (NOTHING, AFTER, ["so-y-te"]),
        ((done(FIRST),), AFTER, []),
        ((done(FIRST, "không thực hiện"),), AFTER, []),
        ((done(FIRST, "đang thực hiện"),), AFTER, ["so-y-te"]),
        ((("thời hạn: 2024-12-15", "thời hạn: 2025-01-31"),), AFTER, []),
        ((("thời hạn: 2024-12-15", "thời hạn: hằng quý"),), AFTER, ["so-y-te"]),
        (
            (("thời hạn: 2024-12-15", "thời hạn: hằng quý"), done(FIRST, "đang thực hiện")),
            AFTER,
            [],
        ),
        ((("thời hạn: 2024-12-15", "thời hạn: thường xuyên"),), AFTER, []),
        ((("thời hạn: 2024-12-15", "thời hạn: quý IV/2024"),), AFTER, []),
        ((("thời hạn: 2024-12-15", "thời hạn: trong tháng 11/2024"),), BEFORE, ["so-y-te"]),
        ((("thời hạn: 2024-12-15", "thời hạn: trước ngày 01/12/2024"),), BEFORE, ["so-y-te"]),
    ],
)
def test_what_has_not_ended_after_its_day_is_late(
    changes: tuple[tuple[str, str], ...], on: date, late: list[str]
) -> None:
    made = traced(a_plan("so-y-te", *changes), on=on)

    assert made.tasks[0].late == late


@pytest.mark.parametrize(
    ("due", "code", "message"),
    [
        ("sau Đại hội", "CV679", "Không hiểu thời hạn “sau Đại hội”."),
        ("30/02/2025", "CV682", "Không có ngày như trong thời hạn “30/02/2025”."),
    ],
)
def test_a_deadline_that_names_no_day_is_listed_and_counted(
    due: str, code: str, message: str
) -> None:
    chief = directive(DIRECTIVE.replace("thời hạn: 2024-12-15", f"thời hạn: {due}"))

    made = trace(chief, [], directory(), on=AFTER)

    assert [(one.code, str(one.message)) for one in made.findings] == [(code, message)]
    assert made.findings[0].place.line == chief.at("directives", 0, "tasks", 0, "due").line
    assert [row.task.id for row in made.unread] == [FIRST]
    assert (counted(made.cells).unread, counted(made.cells).overdue) == (1, 0)


def test_a_deadline_whose_beginning_nobody_knows_is_listed_apart() -> None:
    term = "trong 10 ngày kể từ ngày nhận được văn bản"
    chief = directive(DIRECTIVE.replace("thời hạn: 2024-12-15", f"thời hạn: {term}"))

    made = trace(chief, [], directory(), on=AFTER)

    assert [row.task.id for row in made.undated] == [FIRST]
    assert (made.unread, made.findings) == ([], ())


def test_a_deadline_that_only_the_words_name_counts() -> None:
    chief = directive(DIRECTIVE.replace("Báo cáo kết quả.", "Báo cáo trước ngày 01/12."))

    made = trace(chief, [], directory(), on=AFTER)

    assert made.tasks[1].late == ["so-y-te"]
    assert [row.task.id for row in made.without_deadline] == [COMMON]


def test_without_a_deadline_of_its_own_a_block_has_that_of_its_row() -> None:
    own = ("          thời hạn: 2024-12-15\n", "")
    plan = a_plan("so-y-te", own, ("15/12/2024", "Trước ngày 20/12/2024"))
    blank = a_plan("so-y-te", own, ("15/12/2024", '"[cần điền: thời hạn]"'))

    assert traced(plan).tasks[0].cells[0].due == due_of("Trước ngày 20/12/2024", "", None)
    assert traced(blank).tasks[0].cells[0].due == due_of("2024-12-15", "", None)


def test_a_cell_that_reaches_down_is_the_deadline_of_every_row_it_covers() -> None:
    table = """\
nội dung:
  - {nội dung: "Rà soát, thống kê.", theo dõi: ra-soat}
  - {nội dung: Báo cáo kết quả., theo dõi: SECOND}
  - bảng:
      cột: [{rộng: 20}, {rộng: 40}, {rộng: 40}]
      đầu bảng:
        - [TT, {nội dung: Ai làm, ngang: 1}, Thời hạn]
      dòng:
        - {mã nhiệm vụ: ra-soat, ô: [1, A, {nội dung: 20/11/2024, dọc: 2}]}
        - {mã nhiệm vụ: SECOND, ô: [2, B]}
"""
    made = traced(congvan.loads(HEAD + table.replace("SECOND", SECOND)))

    assert [due.said for one in made.tasks[:2] if (due := one.cells[0].due)] == [
        "20/11/2024"
    ] * 2


def test_a_second_plan_of_an_agency_is_not_looked_at() -> None:
    made = traced(a_plan(), a_plan("so-y-te", WORDS))

    assert states(made)[FIRST] == {"so-y-te": "covered"}
    (finding,) = made.findings
    assert finding.code == "CV672"
    assert str(finding.message) == "“so-y-te” đã có kế hoạch trong so-y-te.yaml."


def test_a_task_answered_twice_counts_once() -> None:
    made = traced(a_plan("so-y-te", (f"mã: {SECOND}\n", f"mã: {FIRST}\n")))

    assert codes(list(made.findings)) == ["CV675"]
    assert states(made)[SECOND] == {"so-y-te": "missing"}


def test_a_stranger_is_told_with_the_nearest_id() -> None:
    made = traced(a_plan("so-y-te", ("đơn vị: so-y-te\n", "đơn vị: so-yte1\n")))

    (finding,) = made.findings
    assert finding.code == "CV673"
    assert str(finding.message) == "Danh bạ không có “so-yte1”. Ý bạn là “so-y-te”?"
    assert made.has_failed


def test_without_a_directory_a_group_is_one_agency() -> None:
    group = a_plan("xa-hieu", ("đơn vị: xa-hieu\n", "đơn vị: cac-xa\n"))

    made = trace(directive(), [group, a_plan("xa-po-e")], on=BEFORE)

    assert states(made)[COMMON] == {"các xã": "covered"}
    assert codes(list(made.findings)) == ["CV673"]


def test_whom_the_directory_does_not_know_is_found_in_the_directive() -> None:
    made = trace(
        directive(DIRECTIVE.replace("[so-y-te]", "[so-y]")), [], directory(), on=BEFORE
    )

    assert codes(list(made.findings)) == ["CV651"]
    assert made.has_failed


def test_tasks_without_owner_and_without_deadline_are_listed() -> None:
    made = trace(directive(DIRECTIVE.replace("    đơn vị: [so-y-te]\n", "")), [], on=BEFORE)

    assert [one.task.id for one in made.without_owner] == [FIRST, SECOND]
    assert [one.task.id for one in made.without_deadline] == [SECOND, COMMON]


def test_a_plan_that_follows_nothing_is_told() -> None:
    follows = "thực hiện:\n  chỉ đạo: chi-dao\n  đơn vị: so-y-te\n"

    made = traced(a_plan("so-y-te", (follows, "")))

    assert codes(list(made.findings)) == ["CV671"]


def test_statuses_are_counted_where_the_task_was_given() -> None:
    plan = a_plan("so-y-te", done(FIRST, "xong"), done(SECOND, "đang"))

    sums = counted(traced(plan, a_plan("xa-hieu")).cells)

    assert sums._asdict() == {
        "given": 4, "covered": 3, "adapted": 0, "drafted": 0, "missing": 1, "person": 0,
        "foreign": 0, "overdue": 0,
        "done": 1, "under_way": 1, "not_begun": 0, "dropped": 0, "unsaid": 2,
        "unread": 0, "undated": 0,
    }  # fmt: skip


def test_every_state_has_a_word_and_a_sign() -> None:
    assert set(LABELS) == set(SIGNS) == set(State)
    assert len(set(SIGNS.values())) == len(State)
