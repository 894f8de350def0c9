"""Báo cáo: of an agency on its plan, and of the issuing body over all plans."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import congvan
from congvan.api.plans import plan
from congvan.api.reports import load_progress, load_summary
from congvan.chain.directive.deadlines_in_words import deadlines_in
from congvan.chain.directive.tasks import tasks_of
from congvan.chain.plan.answers import answers_of
from congvan.chain.plan.skeleton import skeleton
from congvan.chain.report import progress, summary
from congvan.chain.trace.tracing import trace
from congvan.model.document.inline import escaped
from congvan.pack.pack import builtin
from congvan.source import read
from tests.chain import orders
from tests.chain.answers import (
    AFTER,
    BEFORE,
    COMMON,
    FIRST,
    SECOND,
    done,
    exchanged,
    issued,
    plan_text,
)
from tests.chain.orders import DIRECTIVE, DIRECTORY, directive, directory
from tests.chain.said import printed, strings
from tests.factories import codes, paragraphs
from tests.strategies import SLOW

PROGRESS: Final = builtin() / "bao_cao" / "progress.yaml"
SUMMARY: Final = builtin() / "bao_cao" / "summary.yaml"
Change = tuple[str, str]
ALL: Final = (
    "Tổng hợp: trong 2 nhiệm vụ, hoàn thành 1 (50%), đang thực hiện 0, chưa thực hiện 0, "
    "không thực hiện 0, chưa ghi tình trạng 1; quá hạn 0."
)


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("plans", "reports"):
        Path(name).mkdir()
    Path("chi-dao.yaml").write_text(DIRECTIVE, "utf-8")
    Path("agencies.yaml").write_text(DIRECTORY, "utf-8")


def a_plan_file(agency: str = "so-y-te", *pairs: Change) -> Path:
    """Lay down the plan of an agency, one folder below its directive."""
    path = Path("plans") / f"{agency}.yaml"
    moved = ("tệp: chi-dao.yaml", "tệp: ../chi-dao.yaml")
    path.write_text(exchanged(plan_text(agency), moved, *pairs), "utf-8")
    return path


def issue(path: Path) -> Path:
    """Give the plan in a file what makes it an issued one."""
    path.write_text(issued(path.read_text("utf-8")), "utf-8")
    return path


def rendered(text: str) -> list[str]:
    """Return the paragraphs of a report that was laid into its folder."""
    path = Path("reports/bao-cao.yaml")
    path.write_text(text, "utf-8")
    document = congvan.load(path)
    assert [one for one in congvan.check(document) if one.severity == "error"] == []
    return paragraphs(congvan.render(document))


def reported(*pairs: Change, on: date = BEFORE) -> list[str]:
    plan_file = a_plan_file("so-y-te", *pairs)
    return rendered(load_progress(plan_file, beside="reports/bao-cao.yaml", on=on))


def summed(*plans: Path, on: date = BEFORE) -> list[str]:
    return rendered(load_summary(plans, beside="reports/bao-cao.yaml", on=on).text)


def test_an_agency_reports_on_every_task_of_its_plan() -> None:
    evidence = "          minh chứng: [Báo cáo số 5/BC-SYT, Ảnh chụp]\n"
    finished = done(FIRST, "xong", "Đã rà soát 12 trạm.")
    said = reported((finished[0], finished[1] + evidence))

    start = said.index("1. Rà soát, thống kê.")
    assert said[start : start + 9] == [
        "1. Rà soát, thống kê.",
        "- Tình trạng: hoàn thành.",
        "- Kết quả: Đã rà soát 12 trạm.",
        "- Minh chứng: Báo cáo số 5/BC-SYT; Ảnh chụp",
        "2. Báo cáo kết quả.",
        "- Tình trạng: [cần điền: tình trạng].",
        "- Kết quả: [cần điền: kết quả]",
        "- Minh chứng: [cần điền: minh chứng]",
        ALL,
    ]
    left = said.index("III. NHIỆM VỤ TIẾP THEO")
    assert said[left + 1] == "1. Báo cáo kết quả."


def test_it_has_the_head_and_the_foot_of_the_plan_and_goes_to_who_ordered() -> None:
    said = reported()

    assert {"SỞ Y TẾ", "GIÁM ĐỐC", "Trần Thị Bình", "- Như trên (b/c);"} <= set(said)
    assert "Kính gửi: Ủy ban nhân dân huyện Kon Plông" in said
    assert "- Lưu: VT, VP." in said
    assert any(one.endswith("/BC-SYT") for one in said)


def test_it_cites_the_directive_and_the_plan() -> None:
    said = reported()

    (opening,) = (one for one in said if one.startswith("Thực hiện Công văn"))
    assert "/UBND-VHTT ngày 19 tháng 02 năm 2024 của Ủy ban nhân dân huyện Kon Plông" in opening
    assert "/KH-SYT" in opening
    assert opening.endswith("kết quả đến ngày 15 tháng 12 năm 2024 như sau:")


@pytest.mark.parametrize(("on", "late"), [(BEFORE, "0."), (AFTER, "1.")])
def test_what_is_late_is_counted(on: date, late: str) -> None:
    assert any(one.endswith(f"quá hạn {late}") for one in reported(on=on))


def test_where_all_is_done_what_comes_next_is_a_blank() -> None:
    said = reported(done(FIRST, "xong"), done(SECOND, "không"))

    left = said.index("III. NHIỆM VỤ TIẾP THEO")
    assert said[left + 1] == "1. [cần điền: việc còn lại]"


def test_the_words_of_a_report_are_those_of_the_plan_and_keep_their_citations() -> None:
    words = ("nội dung: Rà soát, thống kê.", "nội dung: Sở rà soát theo [@luat][^a].")
    notes = ("nơi nhận:\n", "chú thích:\n  a: Theo [@tinh].\nnơi nhận:\n")

    said = reported(words, notes)

    assert "1. Sở rà soát theo Luật Di sản văn hóa1." in said


def test_a_report_points_to_the_tasks_it_tells_of() -> None:
    made = load_progress(a_plan_file(), beside="reports/bao-cao.yaml", on=BEFORE)

    document = congvan.loads(made)

    assert [one.follow_up.task for one in answers_of(document)] == [FIRST, SECOND]
    assert document.follows
    assert document.follows.agency == "so-y-te"
    files = {name: one.file for name, one in document.references.items() if one.file}
    assert files == {"chi-dao": "../chi-dao.yaml", "ke-hoach": "../plans/so-y-te.yaml"}


def test_a_plan_without_tasks_has_nothing_to_report() -> None:
    text = plan_text("xa-hieu").replace("tệp: chi-dao.yaml", "tệp: ../chi-dao.yaml")
    bare = re.sub(r" +theo dõi:\n(?: +(?:mã|gốc): .*\n)+", "", text)
    Path("plans/trong.yaml").write_text(bare, "utf-8")

    with pytest.raises(congvan.DocumentError) as caught:
        load_progress("plans/trong.yaml", beside="b.yaml", on=BEFORE)

    assert codes(list(caught.value.findings)) == ["CV680"]


def test_the_issuing_body_sums_up_what_all_have_done() -> None:
    said = summed(
        issue(a_plan_file("so-y-te", done(FIRST, "xong", "Đã rà soát 12 trạm."))),
        a_plan_file("xa-hieu", done(COMMON, "đang")),
    )

    counts = said.index(
        "1. Chỉ đạo có 3 nhiệm vụ, giao 3 đơn vị; đã ban hành 1 kế hoạch thực hiện."
    )
    assert said[counts + 1] == (
        "2. Trong 4 lượt nhiệm vụ được giao: hoàn thành 1 (25%), đang thực hiện 1, chưa thực "
        "hiện 0, không thực hiện 0, chưa báo cáo 2; quá hạn 0."
    )
    total = said.index("Cộng")
    assert said[total : total + 9] == ["Cộng", "4", "1", "1", "0", "0", "2", "0", "25%"]
    tasks = said.index("II. KẾT QUẢ TỪNG NHIỆM VỤ")
    assert said[tasks + 1 : tasks + 8] == [
        "1. Rà soát, thống kê.",
        "- Sở Y tế (hoàn thành): Đã rà soát 12 trạm.",
        "2. Báo cáo kết quả.",
        "- Chưa báo cáo: Sở Y tế.",
        "3. Tiếp tục thực hiện.",
        "- UBND xã Hiếu (đang thực hiện): [cần điền: kết quả]",
        "- Chưa báo cáo: Ủy ban nhân dân xã Pờ Ê.",
    ]


def test_the_summary_has_the_head_of_the_directive_and_goes_to_nobody_yet() -> None:
    said = summed(a_plan_file(), a_plan_file("xa-hieu"))

    assert {"ỦY BAN NHÂN DÂN", "HUYỆN KON PLÔNG", "CHỦ TỊCH", "Trần Văn Bình"} <= set(said)
    assert any(one.endswith("/BC-UBND") for one in said)
    assert "Kính gửi: [cần điền: nơi nhận báo cáo]" in said


def test_results_from_several_plans_are_told_without_their_citations() -> None:
    notes = ("nơi nhận:\n", "chú thích:\n  a: theo mẫu\nnơi nhận:\n")
    plan_file = a_plan_file("so-y-te", done(FIRST, "xong", '"Theo [@luat] [^a]*đủ*."'), notes)

    said = summed(plan_file, a_plan_file("xa-hieu"))

    assert "- Sở Y tế (hoàn thành): Theo Luật Di sản văn hóa  (theo mẫu)đủ." in said


def test_plans_of_two_directives_are_not_summed() -> None:
    Path("khac.yaml").write_text(DIRECTIVE, "utf-8")
    other = a_plan_file("xa-hieu", ("tệp: ../chi-dao.yaml", "tệp: ../khac.yaml"))

    with pytest.raises(congvan.DocumentError) as caught:
        summed(a_plan_file(), other)

    assert codes(list(caught.value.findings)) == ["CV670"]


def test_a_plan_that_does_not_say_where_its_directive_lies_is_not_summed() -> None:
    plan_file = a_plan_file("so-y-te", ("tệp: ../chi-dao.yaml", "loại: Công văn"))

    with pytest.raises(congvan.DocumentError) as caught:
        summed(plan_file)

    assert codes(list(caught.value.findings)) == ["CV681"]


def test_a_plan_that_cannot_be_read_is_not_left_out_of_the_sum() -> None:
    with pytest.raises(congvan.DocumentError) as caught:
        summed(a_plan_file(), Path("plans/khong-co.yaml"))

    assert codes(list(caught.value.findings)) == ["CV019"]


def test_an_office_may_have_its_own_wording() -> None:
    own = Path("mau/bao_cao/progress.yaml")
    own.parent.mkdir(parents=True)
    own.write_text(PROGRESS.read_text("utf-8").replace("Tình trạng:", "Tiến độ:"), "utf-8")

    made = load_progress(a_plan_file(), beside="b.yaml", on=BEFORE, templates=[Path("mau")])

    assert "Tiến độ: [cần điền: tình trạng]." in made


STATUSES: Final = (None, "hoàn thành", "đang thực hiện", "chưa thực hiện", "không thực hiện")
RESULTS: Final = (None, "Đã rà soát 12 *trạm* [nội bộ].", "Theo [@luat], **đạt** [^a]")
COUNTED: Final = re.compile(r"\d+(?:\.\d{3})*(?:,\d)?%?|ngày \d+ tháng \d+ năm \d+")
BLANK: Final = re.compile(r"\[cần điền: [^\[\]]*\]")
PLACE: Final = re.compile(r"\[=[^\]]*\]")


@settings(max_examples=20, suppress_health_check=SLOW)
@given(orders.orders(), st.data())
def test_nothing_in_a_report_is_invented(
    drawn: tuple[dict[str, Any], dict[str, Any]], data: st.DataObject
) -> None:
    chief, known = (
        directive(orders.written_out(drawn[0])),
        directory(orders.written_out(drawn[1])),
    )
    plans = [
        congvan.loads(_worked_on(one.text, data), f"{name}.yaml")
        for name, one in plan(chief, known).items()
    ]
    form = skeleton(PROGRESS.read_bytes(), "progress.yaml", progress.PLACES)
    sums = skeleton(SUMMARY.read_bytes(), "summary.yaml", summary.PLACES)

    own = [progress.progress(one, chief, form, file="a.yaml", on=AFTER) for one in plans]
    traced = trace(chief, plans, known, on=AFTER)
    whole = summary.summary(traced, sums, file="chi-dao.yaml", directory=known)

    said = {*map(str, STATUSES), *map(str, RESULTS)}
    words = {
        *strings(drawn[0]),
        *strings(drawn[1]),
        *said,
        *(due.said for one in strings(drawn[0]) for due in deadlines_in(one, None)),
        "15/12/2024",
        "VT",
        "VP",
        "TM",
        "KT",
    }
    for text, wording in (*((one, PROGRESS) for one in own), (whole, SUMMARY)):
        lines = [one for one in printed(read(wording.read_bytes()).root) if one]
        assert [one for one in printed(read(text).root) if not _known(one, words, lines)] == []


@settings(max_examples=20, suppress_health_check=SLOW)
@given(orders.orders(), st.data())
def test_every_answer_is_counted_once_for_every_agency(
    drawn: tuple[dict[str, Any], dict[str, Any]], data: st.DataObject
) -> None:
    chief, known = (
        directive(orders.written_out(drawn[0])),
        directory(orders.written_out(drawn[1])),
    )
    plans = {name: one.text for name, one in plan(chief, known).items()}
    read_plans = [congvan.loads(_worked_on(one, data)) for one in plans.values()]

    made = trace(chief, read_plans, known, on=BEFORE)

    answers = [one for each in read_plans for one in answers_of(each)]
    assert len(made.cells) == len(answers)
    assert {str(cell.state) for cell in made.cells} <= {"drafted"}
    assert sorted(str(cell.status) for cell in made.cells) == sorted(
        str(one.follow_up.status) for one in answers
    )
    assert [one.task for one in made.tasks] == tasks_of(chief)


def _worked_on(text: str, data: st.DataObject) -> str:
    """Return a plan in which some tasks have a status and a result."""

    def told(match: re.Match[str]) -> str:
        status = data.draw(st.sampled_from(STATUSES))
        result = data.draw(st.sampled_from(RESULTS))
        indent = match["indent"]
        said = f"{indent}tình trạng: {status}\n" if status else ""
        return match.group() + said + (f'{indent}kết quả: "{result}"\n' if result else "")

    return re.sub(r"^(?P<indent> +)mã: .*\n", told, text, flags=re.MULTILINE)


def _known(said: str, words: set[str], wording: list[str]) -> bool:
    """Tell whether a text is somebody's own words, or the skeleton's with such in its places."""
    whole = {*words, *map(escaped, words)}
    return _own(said, whole) or any(_fits(said, line, whole) for line in wording)


def _own(said: str, whole: set[str]) -> bool:
    simple = said in whole or not said or COUNTED.fullmatch(said) or BLANK.fullmatch(said)
    cited = re.fullmatch(r"\[@[\w-]+\]", said)
    several = any(all(one in whole for one in said.split(mark)) for mark in (", ", "; "))
    return bool(simple or cited or several)


def _fits(said: str, line: str, whole: set[str]) -> bool:
    match = re.fullmatch("(.*?)".join(map(re.escape, PLACE.split(line))), said, re.DOTALL)
    return bool(match) and all(_own(one, whole) for one in match.groups())
