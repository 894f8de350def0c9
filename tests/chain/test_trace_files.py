"""Theo dõi từ tệp: what is no plan of this directive is told, and the others go on."""

from __future__ import annotations

from pathlib import Path

import pytest

import congvan
from congvan.api.references import reference_to
from congvan.api.traces import load_appendix, load_trace
from congvan.chain.trace.appendix import overview
from congvan.chain.trace.matrix import State, Trace
from tests.chain.answers import BEFORE, exchanged, issued, plan_text
from tests.chain.orders import DIRECTIVE, DIRECTORY
from tests.factories import LETTER, codes, paragraphs

FILE = "tệp: chi-dao.yaml"


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("chi-dao.yaml").write_text(DIRECTIVE, "utf-8")
    Path("agencies.yaml").write_text(DIRECTORY, "utf-8")


def lay(name: str, text: str) -> Path:
    path = Path("plans") / name
    path.write_text(text, "utf-8")
    return path


def a_plan_file(agency: str = "so-y-te", *pairs: tuple[str, str], name: str = "") -> Path:
    """Lay down the plan of an agency, one folder below its directive."""
    text = exchanged(issued(plan_text(agency)), (FILE, "tệp: ../chi-dao.yaml"), *pairs)
    return lay(name or f"{agency}.yaml", text)


def loaded(*plans: Path) -> Trace:
    return load_trace("chi-dao.yaml", plans, "agencies.yaml", on=BEFORE)


def test_plans_are_read_and_their_words_say_what_they_cite() -> None:
    cited = DIRECTIVE.replace('"Rà soát, thống kê."', '"Rà soát *kỹ* theo [@tinh], [@luat]."')
    Path("chi-dao.yaml").write_text(cited, "utf-8")

    made = loaded(a_plan_file("xa-hieu"), a_plan_file("xa-po-e"))

    assert made.findings == ()
    assert made.tasks[0].words == (
        "Rà soát kỹ theo Công văn số 582/UBND-KGVX, Luật Di sản văn hóa."
    )
    assert [party.id for party in made.without_plan] == ["so-y-te"]


def test_the_same_file_is_known_by_whatever_path(tmp_path: Path) -> None:
    plan = a_plan_file("so-y-te", ("tệp: ../chi-dao.yaml", "tệp: ../plans/../chi-dao.yaml"))

    made = load_trace(tmp_path / "chi-dao.yaml", [plan], "agencies.yaml", on=BEFORE)

    assert made.findings == ()
    assert made.tasks[0].cells[0].place.file == str(plan)


def test_a_plan_of_another_directive_is_told_and_not_counted() -> None:
    plan = a_plan_file("so-y-te", ("tệp: ../chi-dao.yaml", "tệp: ../khac.yaml"))

    made = loaded(plan)

    (finding,) = made.findings
    assert str(finding).splitlines()[0] == (
        f"{plan}:15:10: error CV670 Kế hoạch này thực hiện “../khac.yaml”."
    )
    assert len(made.without_plan) == 3


def test_without_a_file_only_another_number_is_another_directive() -> None:
    numbered = DIRECTIVE.replace("ký hiệu", "số: 125\nký hiệu")
    Path("chi-dao.yaml").write_text(numbered, "utf-8")
    same, other = (
        a_plan_file("so-y-te", ("tệp: ../chi-dao.yaml", f"loại: Công văn\n    số: {n}/UBND"))
        for n in (125, 126)
    )
    assert same == other

    found = loaded(other).findings

    assert codes(list(found)) == ["CV670"]
    a_plan_file("so-y-te", ("tệp: ../chi-dao.yaml", "loại: Công văn\n    số: 125/UBND"))
    assert loaded(same).findings == ()


def test_what_is_no_plan_is_told() -> None:
    letter = lay("thu.yaml", LETTER)
    report = a_plan_file("xa-hieu", ("loại: kế hoạch", "loại: báo cáo"), name="bao-cao.yaml")
    cites_nothing = a_plan_file("xa-po-e", ("chỉ đạo: chi-dao\n", "chỉ đạo: khac\n"))
    broken, gone = lay("hong.yaml", "loại: [\n"), Path("plans/khong-co.yaml")

    made = loaded(letter, report, cites_nothing, broken, gone, a_plan_file())

    told = [(Path(one.place.file).name, one.code) for one in made.findings]
    assert "CV013" in [code for file, code in told if file == "hong.yaml"]
    assert [pair for pair in told if pair[0] != "hong.yaml"] == [
        ("bao-cao.yaml", "CV674"),
        ("khong-co.yaml", "CV019"),
        ("thu.yaml", "CV674"),
        ("xa-po-e.yaml", "CV671"),
    ]
    assert [party.id for party in made.parties if party.plan] == ["so-y-te"]


def test_a_directive_without_tasks_has_nothing_to_trace() -> None:
    Path("chi-dao.yaml").write_text(LETTER, "utf-8")

    with pytest.raises(congvan.DocumentError) as caught:
        loaded()

    assert codes(list(caught.value.findings)) == ["CV655"]


def test_what_a_plan_leaves_out_is_its_offices() -> None:
    Path("plans/congvan.yaml").write_text("cơ quan: {tên: Sở Y tế}\n", "utf-8")
    plan = a_plan_file("so-y-te", ("cơ quan:\n  tên: Sở Y tế\n", ""))

    assert loaded(plan).findings == ()


def test_the_appendix_lists_the_agencies_of_every_task() -> None:
    made = loaded(a_plan_file(), a_plan_file("xa-hieu"))

    said = paragraphs(load_appendix(made, "agencies.yaml"))

    assert "TỔNG HỢP KẾ HOẠCH THỰC HIỆN CÁC NHIỆM VỤ ĐƯỢC GIAO" in said
    assert "Sở Y tế" in said
    assert said[said.index("tiếp tục thực hiện.") :][:3] == [
        "tiếp tục thực hiện.",
        "UBND xã Hiếu",
        "Ủy ban nhân dân xã Pờ Ê",
    ]
    assert any("15/12/2024" in one for one in said)


def test_the_appendix_has_a_column_of_drafts_where_there_are_any() -> None:
    draft = a_plan_file("xa-hieu", ("số: 7\n", "số:\n"))

    shown, full = loaded(a_plan_file(), draft), loaded(a_plan_file())

    assert headings(shown) == [*FIXED, "Đã có", "Dự thảo", "Chưa có", "Quá hạn"]
    assert headings(full) == [*FIXED, "Đã có", "Chưa có", "Quá hạn"]
    assert full.states == [State.COVERED, State.MISSING]


FIXED = ["STT", "Nhiệm vụ", "Thời hạn"]


def headings(made: Trace) -> list[str | None]:
    (appendix,) = overview(made, reference_to(made.directive)).appendices
    (table,) = (block.table for block in appendix.body if block.table)
    assert sum(column.width or 0 for column in table.columns) <= 247
    return [column.heading for column in table.columns]


def test_the_appendix_names_whom_a_section_addresses_once_above_its_tasks() -> None:
    made = loaded(a_plan_file())

    (appendix,) = overview(made, reference_to(made.directive)).appendices

    (table,) = (block.table for block in appendix.body if block.table)
    firsts = [row.group or (row.cells[0] and row.cells[0].text) for row in table.rows]
    assert [first for first in firsts if first] == ["Sở Y tế", "1", "2", "Các xã", "3"]
