"""Câu chuyện Kon Plông: every file of the example is what the program makes today."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

import congvan
from congvan.api.traces import load_trace
from congvan.cli import cli
from congvan.findings.finding import as_typed

STORY: Final = Path(__file__).parents[1] / "examples/kon-plong"
BY_HAND: Final = ("phong-vhtt.yaml", "mang-den.yaml")
ON: Final = "31/12/2024"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return Path(shutil.copytree(STORY, tmp_path / "kon-plong"))


def run(*arguments: object, code: int = 0) -> None:
    result = CliRunner().invoke(cli, [str(one) for one in arguments], obj=as_typed)
    assert result.exit_code == code, result.output


def test_the_plans_are_those_that_the_program_makes(story: Path) -> None:
    made = story / "ke-hoach"
    for path in made.iterdir():
        if path.name not in BY_HAND:
            path.unlink()

    run("plan", story / "chi-dao.yaml", "--all", "-o", made)

    assert files(made) == files(STORY / "ke-hoach")


def test_trace_and_report_are_those_that_the_program_makes(story: Path) -> None:
    plans = sorted((story / "ke-hoach").iterdir())
    page, report = story / "theo-doi.html", story / "bao-cao/phong-vhtt.yaml"
    page.unlink()
    report.unlink()

    wanted = ("--on", ON, "--format", "html", "-o", page)
    run("trace", story / "chi-dao.yaml", *plans, *wanted, code=1)  # all of them are drafts
    run("report", story / "ke-hoach/phong-vhtt.yaml", "--on", ON, "-o", report)

    assert page.read_bytes() == (STORY / "theo-doi.html").read_bytes()
    assert report.read_bytes() == (STORY / "bao-cao/phong-vhtt.yaml").read_bytes()


@pytest.mark.parametrize(
    "path",
    [STORY / "chi-dao.yaml", *sorted(STORY.rglob("*/*.yaml"))],
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_every_document_of_the_story_is_without_error_in_yaml_and_in_word(path: Path) -> None:
    document = congvan.load(path)

    found = [*congvan.check(document), *congvan.check_docx(congvan.render(document))]

    assert not [one for one in found if one.severity == "error"]


def test_every_task_is_in_the_plan_of_its_owner() -> None:
    plans = sorted((STORY / "ke-hoach").iterdir())

    trace = load_trace(
        STORY / "chi-dao.yaml", plans, STORY / "agencies.yaml", on=date(2024, 12, 31)
    )

    assert len(trace.tasks) == 9
    assert len(plans) == 19
    assert {str(one.state) for one in trace.cells} == {"drafted"}
    assert trace.has_failed


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}
