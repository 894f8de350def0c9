"""Khung kế hoạch: an office may change the wording; what it asks for must be known."""

from __future__ import annotations

from pathlib import Path

import pytest

import congvan
from congvan import DocumentError, TemplateError
from congvan.api.plans import plan
from congvan.chain.plan.answers import answers_of
from congvan.pack.pack import builtin, wording
from tests.chain.orders import directive, directory

BUILT_IN = (builtin() / "ke_hoach" / "follow_up.yaml").read_text("utf-8")
TABLE = (builtin() / "ke_hoach" / "follow_up_table.yaml").read_text("utf-8")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    (tmp_path / "ke_hoach").mkdir()
    return tmp_path


def planned(office: Path, wording_: str) -> congvan.Document:
    (office / "ke_hoach" / "follow_up.yaml").write_text(wording_, "utf-8")
    made = plan(directive(), directory(), ["so-y-te"], templates=[office])
    return congvan.loads(made["so-y-te"].text)


def refused(office: Path, wording_: str) -> list[str]:
    with pytest.raises(TemplateError) as error:
        planned(office, wording_)
    return [
        f"{one.place.line}: {one.code} {one.message.said()}" for one in error.value.findings
    ]


def line_of(wording_: str, said: str) -> int:
    return wording_[: wording_.index(said)].count("\n") + 1


def test_an_office_has_its_own_wording_before_the_built_in_one(office: Path) -> None:
    assert wording("ke_hoach", "follow_up.yaml", [office]).is_relative_to(builtin())

    made = planned(office, BUILT_IN.replace("ban hành Kế hoạch", "lập Kế hoạch"))

    assert wording("ke_hoach", "follow_up.yaml", [office]).is_relative_to(office)
    assert "Sở Y tế lập Kế hoạch" in made.opening[0]


def test_keys_may_be_english_and_places_unquoted(office: Path) -> None:
    own = congvan.rekeyed(BUILT_IN, "en")
    own = own.replace('archive: "[=lưu]"', "archive: [=lưu]")
    own = own.replace('- "[=căn cứ]"\n', "- [=Căn_cứ]\n")

    made = planned(office, own)

    assert made == planned(office, BUILT_IN)


def test_a_repeated_place_may_stand_for_a_whole_list(office: Path) -> None:
    own = TABLE.replace('gồm:\n      - "[=nhiệm vụ]"', 'gồm: "[=nhiệm vụ]"')
    assert own != TABLE

    assert planned(office, own) == planned(office, TABLE)


def test_words_may_stand_around_a_task(office: Path) -> None:
    own = TABLE.replace(
        '- "[=nhiệm vụ]"', "- tiêu đề: Việc [=mục]\n        nội dung: Thực hiện: [=nhiệm vụ]"
    )
    own = own.replace("nội dung: Thực hiện: [=nhiệm vụ]", 'nội dung: "Thực hiện: [=nhiệm vụ]"')

    made = planned(office, own)

    said = [(one.block.heading, one.block.text) for one in answers_of(made)]
    assert said == [
        ("Việc 1", "Thực hiện: Rà soát, thống kê."),
        ("Việc 2", "Thực hiện: Báo cáo kết quả."),
    ]


def test_an_escaped_place_is_printed_as_typed(office: Path) -> None:
    own = BUILT_IN.replace("tiêu đề: Kinh phí thực hiện", r"tiêu đề: Kinh phí \[=x]")

    assert planned(office, own).body[2].heading == r"Kinh phí \[=x]"


def test_a_place_that_nobody_knows_is_found_with_the_near_one(office: Path) -> None:
    own = BUILT_IN.replace('địa danh: "[=địa danh]"', 'địa danh: "[=địa dnh]"')

    assert refused(office, own) == [
        (
            f"{line_of(own, 'địa danh: ')}: CV658 "
            "Khung không có chỗ [=địa dnh]. Ý bạn là [=địa danh]?"
        )
    ]


def test_a_task_stands_in_a_list(office: Path) -> None:
    own = BUILT_IN.replace("tiêu đề: Kinh phí thực hiện", "tiêu đề: Kinh phí")
    own = own.replace("trích yếu: Thực hiện [=chỉ đạo]", "trích yếu: Thực hiện [=nhiệm vụ]")

    assert refused(office, own) == [
        f"{line_of(own, 'trích yếu')}: CV658 [=nhiệm vụ] chỉ đứng trong một mục của danh sách."
    ]


def test_a_whole_value_stands_alone(office: Path) -> None:
    own = BUILT_IN.replace('ký: "[=người ký]"', 'ký: {chức vụ: "Ông [=người ký]", họ tên: A}')

    assert refused(office, own) == [
        f"{line_of(own, 'ký: {')}: CV658 [=người ký] phải đứng một mình."
    ]


def test_no_task_may_be_lost(office: Path) -> None:
    own = BUILT_IN.replace('nội dung: "[=nhiệm vụ]"', "nội dung: Thực hiện chỉ đạo.")

    assert refused(office, own)[0].endswith(
        "CV659 Khung thiếu [=nhiệm vụ] trong một mục của `nội dung`."
    )


def test_what_the_program_writes_is_not_the_skeletons(office: Path) -> None:
    own = f"{BUILT_IN}\nviện dẫn:\n  chi-dao: {{loại: Công văn}}\n"

    assert refused(office, own) == [
        f"{line_of(own, 'viện dẫn:')}: CV659 “viện dẫn” do chương trình tự ghi, khung không ghi."
    ]


@pytest.mark.parametrize("broken", ["- một\n- hai\n", "loại: [kế hoạch\n", ""])
def test_what_is_no_document_is_refused(office: Path, broken: str) -> None:
    assert refused(office, broken)


def test_a_key_that_no_document_has_is_found_in_the_skeleton(office: Path) -> None:
    own = BUILT_IN.replace("mở đầu:", "mở đàu hay:")

    with pytest.raises(DocumentError) as error:
        planned(office, own)

    (found,) = error.value.findings
    assert found.code == "CV101"
    assert found.place.file.endswith("follow_up.yaml")
    assert found.place.line == line_of(own, "mở đàu hay")
