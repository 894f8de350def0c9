"""Lập lại kế hoạch: what is new is put in, and nobody's edit is lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import congvan
from congvan import CongvanError
from congvan.api.plans import plan, planner
from congvan.chain.directive.owners import charged
from congvan.chain.directive.tasks import Ordered
from congvan.chain.plan.answers import answers_of
from congvan.chain.plan.revision.revision import Kept, Revision, revised
from congvan.model.keys.rekeying import rekeyed
from tests.chain.answers import issued
from tests.chain.orders import DIRECTIVE, directive, directory, in_tables
from tests.factories import codes

_SOURCED = DIRECTIVE.replace("  luat:", "  moi: {loại: Kế hoạch, số: 7/KH-UBND}\n  luat:")
MORE = _SOURCED.replace("nơi nhận:", "chú thích:\n  a: Theo [@moi].\nnơi nhận:").replace(
    "      - Báo cáo kết quả.\n",
    "      - Báo cáo kết quả.\n"
    '      - {mã: tap-huan, nội dung: "Tập huấn theo [@moi][^a], hai lớp.", sản phẩm: Hai lớp}\n'
    "      - Mua sắm.\n",
)
"""The directive with two tasks more, one of which cites what no other did."""

AGENCY = "so-y-te"
LISTED = plan(directive(), directory(), [AGENCY])[AGENCY].text
"""The plan as it was made, with what is said of a task below it."""


def tasks_in(order: str) -> tuple[Ordered, ...]:
    return charged(directive(order), directory()).tasks.get(AGENCY, ())


FIRST = in_tables(directive(), directory()).plan(AGENCY, tasks_in(DIRECTIVE)).text
"""The same with its tasks assigned in a table."""


def again(
    typed: str, order: str = MORE, *, update: bool = False, listed: bool = False
) -> Revision:
    chief = directive(order)
    maker = (planner if listed else in_tables)(chief, directory())
    return revised(Kept(typed, "so-y-te.yaml"), maker, AGENCY, tasks_in(order), update=update)


def answers(typed: str) -> list[tuple[str, str]]:
    return [(one.follow_up.task, one.words) for one in answers_of(congvan.loads(typed))]


def reported(revision: Revision) -> list[str]:
    return [f"{one.code} {one.message.said()}" for one in revision.findings]


def is_kept(old: str, new: str) -> bool:
    """Tell whether every line of `old` is in `new`, in its order."""
    lines = iter(line.rstrip("\r\n") for line in new.splitlines(keepends=True))
    return all(line.rstrip("\r\n") in lines for line in old.splitlines(keepends=True))


def test_a_plan_with_nothing_new_stays_as_it_is() -> None:
    revision = again(FIRST, DIRECTIVE)

    assert revision == Revision(FIRST)


ISSUED = issued(FIRST)
CHANGED = DIRECTIVE.replace("Rà soát, thống kê.", "Rà soát, thống kê, báo cáo.")
FEWER = DIRECTIVE.replace("      - Báo cáo kết quả.\n", "")


@pytest.mark.parametrize("update", [False, True])
@pytest.mark.parametrize(
    ("order", "told"),
    [
        (DIRECTIVE, []),
        (MORE, ["CV685 Kế hoạch đã ban hành, nay chỉ đạo giao thêm 2 nhiệm vụ."]),
        (CHANGED, ["CV685 Kế hoạch đã ban hành, nay chỉ đạo đổi lời nhiệm vụ “ra-soat”."]),
        (
            FEWER,
            ["CV685 Kế hoạch đã ban hành, nay chỉ đạo không còn giao nhiệm vụ “nv-764b8a”."],
        ),
    ],
)
def test_an_issued_plan_is_never_edited(order: str, told: list[str], *, update: bool) -> None:
    revision = again(ISSUED, order, update=update)

    assert revision.text == ISSUED
    assert revision.issued
    assert (revision.added, revision.renewed) == ((), ())
    assert reported(revision) == told


def test_what_an_issued_plan_lacks_is_said_as_it_would_be_written() -> None:
    (finding,) = again(ISSUED).findings

    hint = str(finding.hint)
    assert hint.startswith(
        "Kế hoạch đã ban hành: ban hành văn bản sửa đổi, bổ sung. Lời cần thêm:\n"
    )
    assert "nội dung: Mua sắm." in hint
    assert "mã: tap-huan" in hint


def test_a_task_that_was_edited_and_ordered_anew_is_told_of_an_issued_plan_too() -> None:
    edited = ISSUED.replace("nội dung: Rà soát, thống kê.", "nội dung: Sở tự rà soát.")

    (finding,) = again(edited, CHANGED).findings

    assert finding.code == "CV685"
    assert "Kế hoạch: Sở tự rà soát.\nChỉ đạo nay: Rà soát, thống kê, báo cáo." in str(
        finding.hint
    )


def test_new_tasks_are_put_behind_the_others_with_their_rows_and_sources() -> None:
    revision = again(FIRST)

    made = congvan.loads(revision.text)
    assert len(revision.added) == 2
    assert is_kept(FIRST, revision.text)
    assert [words for _, words in answers(revision.text)] == [
        "Rà soát, thống kê.",
        "Báo cáo kết quả.",
        "Tập huấn theo [@moi][^a], hai lớp.",
        "Mua sắm.",
    ]
    rows = [block.table.rows for top in made.body for block in top.items if block.table]
    assert [[cell and cell.text for cell in row.cells[:2]] for row in rows[0]] == [
        ["1", "Khoản 1 Mục II"],
        ["2", "Khoản 2 Mục II"],
        ["3", "Khoản 3 Mục II"],
        ["4", "Khoản 4 Mục II"],
    ]
    assert list(made.references) == ["chi-dao", "luat", "tinh", "moi"]
    assert made.notes == {"a": "Theo [@moi]."}


def test_what_was_added_once_is_not_added_again() -> None:
    once = again(FIRST)

    assert again(once.text) == Revision(once.text)


@pytest.mark.parametrize("listed", [False, True])
def test_a_plan_added_to_is_the_plan_that_would_be_made(listed: bool) -> None:  # noqa: FBT001
    chief = directive(MORE)
    maker = (planner if listed else in_tables)(chief, directory())
    fresh = maker.plan(AGENCY, tasks_in(MORE)).text

    first = LISTED if listed else FIRST
    made, wanted = congvan.loads(again(first, listed=listed).text), congvan.loads(fresh)

    assert made.body == wanted.body
    assert made.references == wanted.references


def _english(typed: str) -> str:
    return rekeyed(typed, "en")


def _wide(typed: str) -> str:
    """Indent everything twice as far."""
    lines = (
        " " * (len(line) - len(line.lstrip(" "))) + line
        for line in typed.splitlines(keepends=True)
    )
    return re.sub(r"^( *)- ", r"\1-   ", "".join(lines), flags=re.MULTILINE)


def _crlf(typed: str) -> str:
    return typed.replace("\n", "\r\n")


def _unended(typed: str) -> str:
    return typed.rstrip("\n")


def _body_last(typed: str) -> str:
    head, _, rest = typed.partition("nội dung:\n")
    body, _, foot = rest.partition("nơi nhận:")
    return f"{head}nơi nhận:{foot}nội dung:\n{body}".rstrip("\n")


_BRACED = """\
viện dẫn:
  chi-dao: {tệp: chi-dao.yaml}
  luat: {loại: Luật, trích yếu: Di sản văn hóa}
  tinh: {loại: Công văn, số: 582/UBND-KGVX, ngày: 2024-02-19}
"""


def _sources_last(typed: str) -> str:
    """Put the references at the very end, where no line break follows."""
    head, _, rest = typed.partition("viện dẫn:\n")
    sources, _, foot = rest.partition("căn cứ:")
    return f"{head}căn cứ:{foot}viện dẫn:\n{sources}".rstrip("\n")


def _sources_in_braces(typed: str) -> str:
    """Put what is known of each reference on one line."""
    return re.sub(r"viện dẫn:\n(?: .*\n)+", _BRACED, typed)


def _commented(typed: str) -> str:
    return typed.replace("        theo dõi:", "# xem lại\n        theo dõi: # của Sở")


def _own_item(typed: str) -> str:
    return typed.replace(
        "  - tiêu đề: Phân công", "      - Việc riêng của Sở.\n\n  - tiêu đề: Phân công"
    )


def _totalled(typed: str) -> str:
    return typed.replace("  - tiêu đề: Kinh phí", "            - nhóm: Việc của Sở\n"
                         "  - tiêu đề: Kinh phí")  # fmt: skip


@pytest.mark.parametrize(
    "edit",
    [
        _english,
        _wide,
        _crlf,
        _unended,
        _body_last,
        _sources_last,
        _sources_in_braces,
        _commented,
        _own_item,
        _totalled,
    ],
)
def test_however_a_plan_was_edited_new_tasks_go_in(edit: Callable[[str], str]) -> None:
    typed = edit(FIRST)
    assert typed != FIRST

    revision = again(typed)

    assert revision.findings == ()
    assert len(revision.added) == 2
    assert is_kept(typed, revision.text)
    assert ("tap-huan", "Tập huấn theo [@moi][^a], hai lớp.") in answers(revision.text)
    assert {line.endswith("\r\n") for line in revision.text.splitlines(keepends=True)[:-1]} == {
        edit is _crlf
    }


def test_what_was_added_to_an_english_plan_has_english_keys() -> None:
    revision = again(_english(FIRST))

    assert "nội dung:" not in revision.text
    assert "mã nhiệm vụ:" not in revision.text


def test_what_is_added_has_the_keys_of_the_answer_above_it() -> None:
    own, other = "        theo dõi:\n", "        follow_up:\n"
    before, _, after = FIRST.rpartition(own)

    revision = again(before + other + after)

    assert len(revision.added) == 2
    assert revision.text.count(own) == FIRST.count(own) - 1


def test_a_row_that_does_not_fit_is_left_to_somebody() -> None:
    typed = FIRST.replace("            - Sản phẩm\n", "")
    typed = typed.replace("                - >-\n                  [cần điền: sản phẩm]\n", "")

    revision = again(typed)

    assert len(revision.added) == 2
    assert reported(revision) == ["CV664 Không tự thêm vào kế hoạch này được."]
    assert "mã nhiệm vụ: tap-huan" in revision.findings[0].said()


def test_a_plan_without_an_answer_is_left_to_somebody() -> None:
    typed = re.sub(r"        theo dõi:\n(?: {10}.*\n)+", "", FIRST)

    revision = again(typed)

    assert revision.text == typed
    assert codes(list(revision.findings)) == ["CV664"]


def test_sources_on_one_line_are_left_to_somebody() -> None:
    start, end = FIRST.index("viện dẫn:\n"), FIRST.index("căn cứ:\n")
    one_line = (
        "viện dẫn: {chi-dao: {tệp: chi-dao.yaml}, luat: {loại: Luật, trích yếu: Di sản văn hóa}, "
        "tinh: {loại: Công văn, số: 582/UBND-KGVX, ngày: 2024-02-19}}\n"
    )
    typed = FIRST[:start] + one_line + FIRST[end:]

    revision = again(typed)

    assert one_line in revision.text
    assert codes(list(revision.findings)) == ["CV664"]
    assert "moi:" in revision.findings[0].said()


def test_where_nothing_can_be_put_in_all_is_left_to_somebody() -> None:
    head = FIRST[: FIRST.index("    gồm:", FIRST.index("Nội dung, nhiệm vụ"))]
    tail = FIRST[FIRST.index("  - tiêu đề: Phân công") :]
    item = "{nội dung: Rà soát., theo dõi: {mã: ra-soat}}"
    typed = f"{head}    gồm: [{item}]\n{tail}"

    revision = again(typed)

    assert revision.text == typed
    assert revision.added == ()
    assert codes(list(revision.findings)) == ["CV664"]


def test_a_row_goes_into_the_last_table_that_assigns_tasks() -> None:
    at = FIRST.index("      - bảng:")
    end = FIRST.index("  - tiêu đề: Kinh phí")
    table = FIRST[at:end]
    rowless = re.sub(r"- mã nhiệm vụ: .*\n +ô:", "- ô:", table)
    typed = FIRST[:end] + table + rowless + FIRST[end:]

    made = congvan.loads(again(typed).text)

    tables = [block.table for top in made.body for block in top.items if block.table]
    assert [len(one.rows) for one in tables] == [2, 4, 2]


def test_what_would_be_read_otherwise_is_left_to_somebody() -> None:
    odd = 'nội dung: "Báo cáo\n  kết quả."'
    typed = FIRST.replace("nội dung: Báo cáo kết quả.", odd)
    assert answers(typed) == answers(FIRST)

    revision = again(typed)

    assert revision.text == typed
    assert codes(list(revision.findings)) == ["CV664"]


REWORDED = DIRECTIVE.replace('"Rà soát, thống kê."', '"Rà soát toàn huyện."')


def test_words_that_changed_are_reported_and_stay() -> None:
    revision = again(FIRST, REWORDED)

    assert revision.text == FIRST
    assert reported(revision) == ["CV660 Lời chỉ đạo của nhiệm vụ “ra-soat” đã đổi."]
    said = revision.findings[0].said()
    assert "Rà soát, thống kê." in said
    assert "Rà soát toàn huyện." in said


@pytest.mark.parametrize(("letters", "shown"), [(400, "a" * 400), (401, "a" * 400 + "…")])
def test_words_that_changed_are_shown_as_far_as_a_message_goes(
    letters: int, shown: str
) -> None:
    longer = DIRECTIVE.replace("Rà soát, thống kê.", "a" * letters)

    said = again(FIRST, longer).findings[0].said()

    assert shown in said
    assert shown + "a" not in said
    assert shown + "…" not in said


def test_words_that_nobody_edited_are_renewed_when_asked_to() -> None:
    revision = again(FIRST, REWORDED, update=True)

    assert revision.renewed == ("ra-soat",)
    assert revision.findings == ()
    assert answers(revision.text)[0] == ("ra-soat", "Rà soát toàn huyện.")
    assert again(revision.text, REWORDED) == Revision(revision.text)
    old, new = FIRST.splitlines(), revision.text.splitlines()
    assert len(old) == len(new)
    assert sum(one != other for one, other in zip(old, new, strict=True)) == 2


def test_words_begun_with_a_capital_are_nobodys_edit() -> None:
    small = DIRECTIVE.replace('"Rà soát, thống kê."', '"rà soát, thống kê."')
    first = plan(directive(small), directory(), [AGENCY])[AGENCY].text
    assert answers(first)[0] == ("ra-soat", "Rà soát, thống kê.")

    revision = again(first, small.replace("thống kê", "báo cáo"), update=True)

    assert again(first, small) == Revision(first)
    assert revision.findings == ()
    assert answers(revision.text)[0] == ("ra-soat", "Rà soát, báo cáo.")


def test_points_of_a_task_go_into_the_plan_and_their_change_is_told() -> None:
    task = 'nội dung: "Rà soát, thống kê."'
    order = DIRECTIVE.replace(task, f"{task}, gồm: [Máy chủ., Mạng.]")
    first = plan(directive(order), directory(), [AGENCY])[AGENCY].text
    (block, *_) = answers_of(congvan.loads(first))

    changed = again(first, order.replace("Mạng", "Trạm"), update=True)

    assert [item.text for item in block.block.items] == [
        "Máy chủ.",
        "Mạng.",
        "Phối hợp: UBND xã Hiếu.",
        "Thời hạn: 15/12/2024.",
    ]
    assert again(first, order) == Revision(first)
    assert changed.text == first
    assert codes(list(changed.findings)) == ["CV664"]


@pytest.mark.parametrize("update", [False, True])
def test_words_that_changed_on_both_sides_are_a_conflict(*, update: bool) -> None:
    typed = FIRST.replace("Rà soát, thống kê.", "Rà soát, thống kê trong tháng 3.")

    revision = again(typed, REWORDED, update=update)

    assert revision.text == typed
    assert reported(revision) == [
        "CV661 Nhiệm vụ “ra-soat” đã sửa trong kế hoạch, và lời chỉ đạo cũng đã đổi."
    ]


def test_a_conflict_is_settled_with_the_new_checksum() -> None:
    typed = FIRST.replace("Rà soát, thống kê.", "Rà soát, thống kê trong tháng 3.")
    hint = again(typed, REWORDED).findings[0].said()
    old = next(line for line in FIRST.splitlines() if "gốc:" in line).strip()
    new = hint[hint.index("`gốc: ") + 1 :].partition("`")[0]

    assert again(typed.replace(old, new, 1), REWORDED).findings == ()


def test_an_edit_alone_is_nothing_to_report() -> None:
    typed = FIRST.replace("Rà soát, thống kê.", "Rà soát, thống kê trong tháng 3.")

    assert again(typed, DIRECTIVE) == Revision(typed)


def test_a_plan_that_follows_the_new_words_already_only_renews_its_checksum() -> None:
    typed = FIRST.replace("Rà soát, thống kê.", "Rà soát toàn huyện.")

    assert again(typed, REWORDED) == Revision(typed)
    revision = again(typed, REWORDED, update=True)
    assert revision.renewed == ()
    assert sum(a != b for a, b in zip(typed, revision.text, strict=True)) <= 8
    assert again(revision.text, REWORDED, update=True) == Revision(revision.text)


def test_a_task_that_is_gone_is_reported() -> None:
    order = DIRECTIVE.replace("      - Báo cáo kết quả.\n", "")
    task = answers(FIRST)[1][0]

    revision = again(FIRST, order)

    assert revision.text == FIRST
    assert reported(revision) == [
        f"CV662 Chỉ đạo không còn giao nhiệm vụ “{task}” cho cơ quan này."
    ]


def test_a_task_without_an_id_that_changed_a_little_is_not_a_new_one() -> None:
    long = "Báo cáo kết quả thực hiện Phong trào năm 2024 về Ủy ban nhân dân huyện"
    before = DIRECTIVE.replace("- Báo cáo kết quả.", f"- {long}.")
    after = DIRECTIVE.replace("- Báo cáo kết quả.", f"- {long} trước ngày 15/12.")
    typed = plan(directive(before), directory(), [AGENCY])[AGENCY].text
    task = answers(typed)[1][0]

    revision = again(typed, after)

    assert revision.text == typed
    assert codes(list(revision.findings)) == ["CV666"]
    assert f"`mã: {task}`" in revision.findings[0].said()


def _noted(typed: str, where: int) -> str:
    lines = typed.splitlines(keepends=True)
    at = where % len(lines)
    indent = len(lines[at]) - len(lines[at].lstrip(" "))
    return "".join([*lines[:at], " " * indent + "# ghi chú\n", *lines[at:]])


def _spaced(typed: str, where: int) -> str:
    lines = typed.splitlines(keepends=True)
    at = where % len(lines)
    return "".join([*lines[:at], "\n", *lines[at:]])


def _worded(typed: str, where: int) -> str:
    words = ("Rà soát", "kết quả", "Tổ chức", "theo dõi, báo cáo", "Sở Y tế")
    return typed.replace(words[where % len(words)], "việc đã sửa", 1)


def _moved(typed: str, where: int) -> str:
    """Move one of the document's keys to the end."""
    parts: list[str] = []
    for line in typed.splitlines(keepends=True):
        if line[0].isalpha() or not parts:
            parts.append("")
        parts[-1] += line
    return "".join([*parts[: where % len(parts)], *parts[where % len(parts) + 1 :],
                    parts[where % len(parts)]])  # fmt: skip


def _cut(typed: str, where: int) -> str:
    lines = typed.splitlines(keepends=True)
    at = where % len(lines)
    return "".join([*lines[:at], *lines[at + 1 :]])


def _with(edit: Callable[[str], str]) -> Callable[[str, int], str]:
    return lambda typed, _: edit(typed)


EDITS = (_noted, _spaced, _worded, _moved, _cut, *map(_with, (_english, _wide, _own_item)))


@settings(max_examples=80)
@given(st.lists(st.tuples(st.sampled_from(EDITS), st.integers(0, 999)), max_size=5))
def test_no_edit_is_ever_lost(edits: list[tuple[Callable[[str, int], str], int]]) -> None:
    typed = FIRST
    try:
        for edit, where in edits:
            typed = edit(typed, where)
        before = congvan.loads(typed)
    except CongvanError:
        assume(False)  # noqa: FBT003
        raise

    revision = again(typed)

    assert is_kept(typed, revision.text)
    old, new = answers(typed), answers(revision.text)
    assert [one for one in new if one[0] not in revision.added] == old
    known = {task for task, _ in old}
    by_hand = "CV664" in codes(list(revision.findings))
    assert by_hand or "tap-huan" in {*known, *revision.added}
    after = congvan.loads(revision.text)
    assert (after.subject, after.signature, after.legal_basis, after.follows) == (
        before.subject, before.signature, before.legal_basis, before.follows
    )  # fmt: skip
