"""Danh bạ cơ quan ở dòng lệnh: checked like a profile, never rendered, and its schema."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import congvan
from congvan.cli import main
from tests.factories import LETTER, ROOT
from tests.model.test_agencies import AGENCIES


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a directory and a document."""
    monkeypatch.delenv("CONGVAN_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "agencies.yaml").write_text(AGENCIES, "utf-8")
    (tmp_path / "thu.yaml").write_text(LETTER, "utf-8")
    return tmp_path


def run(*arguments: str) -> object:
    """Return how a command ended."""
    with pytest.raises(SystemExit) as end:
        main(list(arguments))
    return end.value.code


def test_a_directory_is_read_from_its_file(room: Path) -> None:
    directory = congvan.load_agencies(room / "agencies.yaml")

    assert directory.members("các xã") == ("xa-hieu", "ubnd-xa-mang-den")
    assert directory.at("groups").file == str(room / "agencies.yaml")


def test_a_directory_that_is_not_there_is_said(room: Path) -> None:
    with pytest.raises(congvan.SourceError) as refusal:
        congvan.load_agencies(room / "khong.yaml")

    assert "khong.yaml: error CV019 Không có tệp này." in str(refusal.value)


def test_a_directory_is_checked(room: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes, said = [run("check", "agencies.yaml")], [capsys.readouterr()]
    (room / "agencies.yaml").write_text("cơ quan: {a: {tên: A}}\nnhóm: {g: [b]}\n", "utf-8")
    codes.append(run("check", "agencies.yaml", "thu.yaml"))
    said.append(capsys.readouterr())

    assert codes == [0, 1]
    assert said[0] == ("", "0 lỗi, 0 cảnh báo.\n")
    assert said[1].out == (
        "agencies.yaml:2:12: error CV112 Danh bạ không có “b”.\n"
        "    → Viết lại mã, hoặc thêm cơ quan hay nhóm ấy vào danh bạ.\n"
    )


def test_the_warnings_about_a_directory_are_printed(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "cơ quan:\n  a: {tên: A, cấp: huyện}\n  b: {tên: B, chủ quản: a, từ: 2026-01-01}\n"
    (room / "agencies.yaml").write_text(typed, "utf-8")

    code = run("check", "agencies.yaml")

    assert code == 0
    assert capsys.readouterr().out.startswith("agencies.yaml:3:25: warning CV115")


def test_a_directory_among_the_documents_of_a_batch_is_not_rendered(
    room: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("render", "agencies.yaml", "thu.yaml")

    assert code == 1
    assert "agencies.yaml: error CV111" in capsys.readouterr().err
    assert (room / "thu.docx").is_file()


def test_nothing_of_a_directory_is_loaded_to_render(room: Path) -> None:
    code = (
        "import sys, congvan\n"
        "congvan.render(congvan.load('thu.yaml'))\n"
        "print([name for name in sys.modules if 'agenc' in name or 'levels' in name])"
    )

    said = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        cwd=room,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
    )

    assert said.stdout == "[]\n"


def test_the_schema_of_a_directory_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    run("schema", "--agencies")

    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads(json.dumps(congvan.agencies_schema()))
    assert printed["title"] == "Danh bạ cơ quan của congvan"


def test_one_schema_is_printed_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("schema", "--agencies", "--office")

    assert code == 2
    assert "Chọn một trong hai: --office hoặc --agencies." in capsys.readouterr().err
