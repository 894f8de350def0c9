"""Nối văn bản: a reference that is a file follows that document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import congvan
from congvan import DocumentError
from tests.factories import LETTER, PLAN, paragraphs, yaml_of

BLANK = "\N{NO-BREAK SPACE}" * 6
ASKED = (
    "viện dẫn:\n  chi-dao: {tệp: ../chi-dao.yaml}\n"
    "mở đầu: Thực hiện [@chi-dao], đơn vị xây dựng kế hoạch."
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "ke-hoach").mkdir()
    (tmp_path / "chi-dao.yaml").write_text(
        yaml_of(
            "số:\nngày: {năm: 2024}\ntrích yếu: tăng cường quản lý", without=("ngày", "số")
        ),
        "utf-8",
    )
    plan = tmp_path / "ke-hoach/xa.yaml"
    plan.write_text(yaml_of(ASKED, base=PLAN, without=("mở đầu",)), "utf-8")
    return plan


def opening(plan: Path) -> str:
    document = congvan.load(plan)
    assert not [one for one in congvan.check(document) if one.severity == "error"]
    return next(line for line in paragraphs(congvan.render(document)) if "Thực hiện" in line)


def test_number_and_day_are_blank_until_the_directive_has_them(story: Path) -> None:
    said = opening(story)

    assert said.startswith(f"Thực hiện Công văn số {BLANK}/")
    assert f"ngày {BLANK} tháng {BLANK} năm 2024 của" in said
    assert "về việc tăng cường quản lý, đơn vị" in said


def test_number_and_date_follow_the_directive(story: Path) -> None:
    directive = story.parents[1] / "chi-dao.yaml"
    typed = directive.read_text("utf-8")
    opening(story)

    given = typed.replace("số:\n", "số: 15\n").replace("{năm: 2024}", "2024-03-07")
    directive.write_text(given, "utf-8")

    assert re.search(r"Công văn số 15/\S+ ngày 07 tháng 3 năm 2024 của", opening(story))


def test_what_the_plan_types_itself_goes_before_the_file(story: Path) -> None:
    own = "{tệp: ../chi-dao.yaml, trích yếu: về quản lý}"
    story.write_text(story.read_text("utf-8").replace("{tệp: ../chi-dao.yaml}", own), "utf-8")

    assert "về quản lý, đơn vị" in opening(story)


def test_a_subject_cites_in_full_and_so_does_the_text_after_it(story: Path) -> None:
    typed = re.sub("(?m)^trích yếu:.*$", "trích yếu: Triển khai thực hiện [@chi-dao]",
                   story.read_text("utf-8"))  # fmt: skip
    story.write_text(typed, "utf-8")

    said = opening(story)

    document = congvan.load(story)
    whole = " ".join(paragraphs(congvan.render(document)))
    assert "năm 2024 của" in said
    assert whole.count("năm 2024 của") == 2


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("khong-co.yaml", "Không có tệp này."),
        ("/etc/passwd", "không phải tệp YAML"),
        ("../chi-dao.txt", "không phải tệp YAML"),
        ("../hong.yaml", "Thiếu khóa"),
        ("../vong.yaml", "Thiếu khóa"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_where_it_is_named(
    story: Path, file: str, why: str
) -> None:
    (story.parents[1] / "hong.yaml").write_text("loại: công văn\n", "utf-8")
    (story.parents[1] / "vong.yaml").write_text("viện dẫn: {a: {tệp: vong.yaml}}\n", "utf-8")
    story.write_text(story.read_text("utf-8").replace("../chi-dao.yaml", file), "utf-8")

    with pytest.raises(DocumentError) as caught:
        congvan.load(story)

    (finding,) = caught.value.findings
    typed = story.read_text("utf-8").splitlines()[finding.place.line - 1]
    assert finding.code == "CV718"
    assert finding.place.file == str(story)
    assert typed[finding.place.column - 1 :].startswith(file)
    assert why in finding.message.said()


def test_a_text_without_a_folder_says_that_the_file_was_not_read(story: Path) -> None:
    document = congvan.loads(story.read_bytes(), "ke-hoach.yaml")

    assert "CV719" in [one.code for one in congvan.check(document)]


def test_a_reference_names_a_type_or_a_file() -> None:
    with pytest.raises(DocumentError) as caught:
        congvan.loads(yaml_of("viện dẫn:\n  a: {số: 5/UBND}", base=LETTER))

    assert [one.code for one in caught.value.findings] == ["CV105"]


def citing(subject: str, plan: Path) -> str:
    """Return the YAML of a plan with another subject."""
    typed = plan.read_text("utf-8")
    return re.sub(r"^trích yếu: .*$", f"trích yếu: {subject}", typed, flags=re.MULTILINE)


def test_a_plan_whose_subject_cites_is_cited_with_that_written_short(story: Path) -> None:
    story.write_text(citing('"*Thực hiện* [@chi-dao]"', story), "utf-8")
    report = story.with_name("bao-cao.yaml")
    report.write_text(story.read_text("utf-8").replace("../chi-dao.yaml", "xa.yaml"), "utf-8")

    cited = congvan.load(report).references["chi-dao"]

    assert cited.subject == f"thực hiện Công văn số {BLANK}/UBND-VHTT"


def test_two_subjects_that_cite_each_other_are_a_finding(story: Path) -> None:
    text = citing("Thực hiện [@chi-dao]", story)
    other = story.with_name("khac.yaml")
    story.write_text(text.replace("../chi-dao.yaml", "khac.yaml"), "utf-8")
    other.write_text(text.replace("../chi-dao.yaml", "xa.yaml"), "utf-8")

    with pytest.raises(DocumentError) as caught:
        congvan.load(story)

    (finding,) = caught.value.findings
    assert finding.code == "CV718"
    assert "viện dẫn lẫn nhau" in finding.message.said()
