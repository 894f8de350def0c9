"""Soát tệp Word, soát trang in: `congvan check` on .docx, and with --layout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest

from congvan.cli import main
from tests.factories import LETTER
from tests.paper import LETTER as PAPER
from tests.paper import example, rendered

Said = tuple[int, str]


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CONGVAN_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    Path("dung.docx").write_bytes(rendered(PAPER))
    Path("sai.docx").write_bytes(example("nội dung: dòng 2"))
    return tmp_path


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> Said:
    code = 0
    try:
        main(["check", *arguments])
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    return code, click.unstyle(capsys.readouterr().out)


def statuses(report: str) -> dict[str, str]:
    said: Any = json.loads(report)
    return {rule["code"]: rule["status"] for rule in said["files"][0]["rules"]}


def test_a_word_file_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, "dung.docx") == (0, "")

    code, out = check(capsys, "sai.docx")

    assert code == 1
    assert out.startswith("sai.docx:18: error CV871 4 đoạn dãn 2 dòng, phải từ 1 đến 1,5.\n")


def test_a_file_that_is_none_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("gia.docx").write_bytes(b"khong phai Word")

    code, out = check(capsys, "gia.docx", "khong-co.docx")

    assert code == 3
    assert [line.split(":")[0] for line in out.splitlines() if "error" in line] == [
        "gia.docx",
        "khong-co.docx",
    ]


def test_the_report_says_what_only_pages_tell(capsys: pytest.CaptureFixture[str]) -> None:
    _, before = check(capsys, "dung.docx", "--format", "json")
    code, after = check(capsys, "dung.docx", "--format", "json", "--layout")

    assert code == 0
    assert statuses(before)["CV896"] == "not evaluated"
    assert statuses(after)["CV896"] == "passed"
    assert statuses(after)["CV830"] == "not applicable"


def test_a_yaml_file_is_printed_and_measured(capsys: pytest.CaptureFixture[str]) -> None:
    Path("thu.yaml").write_text(LETTER, "utf-8")

    code, out = check(capsys, "thu.yaml", "--format", "json", "--layout")

    assert code == 0
    assert statuses(out)["CV844"] == "passed"
    assert statuses(out)["CV842"] == "not evaluated"
