"""Lệnh nhập: what it writes, what it says, and what it never overwrites."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

import congvan
from congvan.cli import main
from tests.factories import LETTER

TEXT = """\
ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ HIẾU Độc lập - Tự do - Hạnh phúc
Số: 12/BB-UBND
BIÊN BẢN
Họp kiểm tra công tác phòng, chống cháy rừng
1. Các thôn đã kiểm tra rừng.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
A Kiên
"""


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CONGVAN_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    Path("cu.docx").write_bytes(congvan.render(congvan.loads(LETTER)))
    return tmp_path


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(["import", *arguments])
    return int(ended.value.code or 0)


def test_the_yaml_lies_beside_the_old_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("cu.docx") == 0

    assert capsys.readouterr() == ("cu.yaml\n", "")
    assert congvan.load("cu.yaml").subject == "tăng cường công tác quản lý"


def test_nothing_is_overwritten_without_force(capsys: pytest.CaptureFixture[str]) -> None:
    Path("cu.yaml").write_text("của tôi", "utf-8")

    assert run("cu.docx") == 6
    assert Path("cu.yaml").read_text("utf-8") == "của tôi"
    assert "“cu.yaml” đã có" in capsys.readouterr().err

    assert run("cu.docx", "--force") == 0
    assert Path("cu.yaml").read_text("utf-8").startswith("loại: công văn\n")


def test_the_result_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("cu.docx", "-o", "-", "--keys", "en") == 0

    assert capsys.readouterr().out.startswith("type: cong_van\n")
    assert not Path("cu.yaml").exists()


def test_what_to_look_at_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("cu.txt").write_text(TEXT, "utf-8")

    assert run("cu.txt", "-o", "moi.yaml") == 0

    said = capsys.readouterr().err
    assert "error CV702 Còn 7 chỗ [cần điền …], chỗ đầu: [cần điền: thời gian bắt đầu]." in said


def test_what_is_no_document_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("cu.txt").write_text("Hôm nay trời đẹp.", "utf-8")

    assert run("cu.txt") == 3
    assert "CV951" in capsys.readouterr().err
    assert not Path("cu.yaml").exists()


def test_a_broken_file_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("cu.docx").write_bytes(b"PK\x03\x04 hong")

    assert run("cu.docx") == 3
    assert capsys.readouterr().err.startswith("cu.docx: error CV944 ")


@pytest.mark.parametrize("data", [TEXT.encode(), b""], ids=["text", "word"])
def test_standard_input_is_read_and_the_result_goes_out(
    data: bytes, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = io.TextIOWrapper(io.BytesIO(data or Path("cu.docx").read_bytes()))
    monkeypatch.setattr(sys, "stdin", typed)

    assert run("-") == 0
    assert capsys.readouterr().out.startswith("loại: ")


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("cu.yaml", "“cu.yaml” đã là tệp YAML, không cần nhập."),
        ("cu.PDF", "Không nhập được tệp .pdf: lưu lại dạng Word (.docx) đã."),
    ],
)
def test_what_is_neither_word_nor_text_is_refused_by_its_name(
    file: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(file).write_text(LETTER, "utf-8")

    assert run(file, "--force") == 2
    assert said in capsys.readouterr().err
    assert Path(file).read_text("utf-8") == LETTER
