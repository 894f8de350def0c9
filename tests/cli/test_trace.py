"""Lệnh theo dõi và báo cáo: `congvan trace` and `congvan report`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import congvan
from congvan.cli import main
from tests.chain.answers import FIRST, done, exchanged, issued, plan_text
from tests.chain.orders import DIRECTIVE, DIRECTORY

PLANS = ("plans/so-y-te.yaml", "plans/xa-hieu.yaml", "plans/xa-po-e.yaml")
ON = ("--on", "16/12/2024")


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    Path("chi-dao.yaml").write_text(DIRECTIVE, "utf-8")
    Path("agencies.yaml").write_text(DIRECTORY, "utf-8")
    for name in PLANS:
        said = exchanged(
            issued(plan_text(Path(name).stem)), ("chi-dao.yaml", "../chi-dao.yaml")
        )
        Path(name).write_text(said, "utf-8")


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    code = stopped.value.code
    assert isinstance(code, int | None)
    return code or 0


def test_trace_shows_the_matrix_and_is_clean_when_nothing_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = run("trace", "chi-dao.yaml", *PLANS, *ON)

    said = capsys.readouterr()
    assert (code, said.err) == (0, "")
    assert said.out.startswith(
        "Tính đến 16/12/2024: 3 nhiệm vụ, 3 đơn vị; kế hoạch đã ban hành 3, chưa 0.\n"
    )
    assert said.out.endswith("chưa có 0, cá nhân 0; ngoài phần\n  giao 0; quá hạn 1.\n")


def test_trace_fails_when_a_task_is_missing() -> None:
    assert run("trace", "chi-dao.yaml", *PLANS[:2], *ON) == 1


def test_trace_knows_patterns_and_both_ways_to_write_a_day(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("trace", "chi-dao.yaml", "plans/*.yaml", "--on", "2024-12-16", "--format", "json")
    first = capsys.readouterr().out
    run("trace", "chi-dao.yaml", *PLANS, *ON, "--format", "json")

    assert capsys.readouterr().out == first
    assert json.loads(first)["counts"]["overdue"] == 1


def test_trace_without_a_directory_beside_the_directive(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("agencies.yaml").rename("danh-ba.yaml")

    alone = run("trace", "chi-dao.yaml", *PLANS, *ON)
    said = capsys.readouterr()
    given = run("trace", "chi-dao.yaml", *PLANS, *ON, "--agencies", "danh-ba.yaml")

    assert (alone, given) == (1, 0)
    assert "error CV673 Chỉ đạo không giao gì cho “xa-hieu”." in said.err


def test_the_page_is_vietnamese_whatever_the_screen_speaks(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("--lang", "en", "trace", "chi-dao.yaml", *PLANS, *ON, "--format", "html")

    assert '<html lang="vi">' in capsys.readouterr().out


def test_trace_of_a_day_that_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("trace", "chi-dao.yaml", *PLANS, "--on", "hôm qua") == 2
    assert "--on: “hôm qua” không phải ngày" in capsys.readouterr().err


def test_trace_writes_the_page_and_the_appendix_but_never_over_another(
    capsys: pytest.CaptureFixture[str],
) -> None:
    wanted = ("--format", "html", "-o", "t.html", "--docx", "pl.docx")

    first = run("trace", "chi-dao.yaml", *PLANS, *ON, *wanted)
    named = capsys.readouterr().out
    second = run("trace", "chi-dao.yaml", *PLANS, *ON, *wanted)
    third = run("trace", "chi-dao.yaml", *PLANS, *ON, *wanted, "--force")

    assert (first, second, third) == (0, 6, 0)
    assert named == "t.html\npl.docx\n"
    assert Path("pl.docx").read_bytes().startswith(b"PK")
    assert Path("t.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_trace_refuses_an_appendix_that_is_no_word_file() -> None:
    assert run("trace", "chi-dao.yaml", *PLANS, "--docx", "pl.pdf") == 2


def test_trace_on_a_terminal_has_colours_and_the_same_words(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)

    run("trace", "chi-dao.yaml", *PLANS[:2], *ON)

    said = capsys.readouterr().out
    assert "✗ Chưa có (1): Ủy ban nhân dân xã Pờ Ê" in said
    assert max(map(len, said.splitlines())) <= 60 + len("\x1b[31m\x1b[0m")


def test_report_of_one_plan_and_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    plan = Path(PLANS[0])
    plan.write_text(
        exchanged(plan.read_text("utf-8"), done(FIRST, "xong", "Đã rà soát.")), "utf-8"
    )

    one = run("report", PLANS[0], "-o", "bc/syt.yaml", *ON)
    every = run("report", *PLANS, "-o", "bc/tong-hop.yaml", *ON)
    summed = run("report", PLANS[0], "--summary", "-o", "bc/mot.yaml", *ON)

    assert (one, every, summed) == (0, 0, 0)
    assert capsys.readouterr().out == "bc/syt.yaml\nbc/tong-hop.yaml\nbc/mot.yaml\n"
    own, whole = (congvan.load(f"bc/{name}.yaml") for name in ("syt", "tong-hop"))
    assert [" ".join(one.issuer[0].name) for one in (own, whole)] == [
        "Sở Y tế",
        "Ủy ban nhân dân huyện Kon Plông",
    ]


def test_report_is_yaml_and_never_over_another(capsys: pytest.CaptureFixture[str]) -> None:
    word = run("report", PLANS[0], "-o", "bc.docx")
    hint = capsys.readouterr().err
    Path("bc.yaml").write_text("của xã", "utf-8")
    taken = run("report", PLANS[0], "-o", "bc.yaml")

    assert (word, taken) == (2, 6)
    assert "Báo cáo là tệp YAML" in hint
    assert Path("bc.yaml").read_text("utf-8") == "của xã"
