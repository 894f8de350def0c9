"""Tệp Word cũ: a .doc is read with LibreOffice and imported like any other."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import congvan
from congvan.cli import main
from congvan.rendering.pdf.libreoffice import (
    _program,  # pyright: ignore[reportPrivateUsage]
    to_docx,
)
from tests.factories import LETTER


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return the letter as a .doc of Word 97."""
    (tmp_path / "cu.docx").write_bytes(congvan.render(congvan.loads(LETTER)))
    command = [
        _program(), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
        "--convert-to", "doc:MS Word 97", "--outdir", str(tmp_path), str(tmp_path / "cu.docx"),
    ]  # fmt: skip
    subprocess.run(command, check=False, capture_output=True, timeout=600)  # noqa: S603
    return tmp_path / "cu.doc"


def test_an_old_word_file_is_imported(old: Path) -> None:
    sheet = congvan.load_imported(old)

    assert "trích yếu: tăng cường công tác quản lý\n" in sheet.yaml
    assert "họ tên: Trần Văn Bình\n" in sheet.yaml


def test_an_old_word_file_is_checked(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check", str(old)])

    assert ended.value.code in (0, 1)
    assert "CV941" not in capsys.readouterr().out


def test_an_old_word_file_is_never_mended(old: Path) -> None:
    before = old.read_bytes()

    with pytest.raises(SystemExit):
        main(["check", "--fix", "--guarded", str(old)])
    with pytest.raises(congvan.SourceError):
        congvan.fix_docx(before)

    assert old.read_bytes() == before


def test_what_libreoffice_cannot_read_is_said() -> None:
    with pytest.raises(congvan.ToolError) as raised:
        to_docx(b"\xd0\xcf\x11\xe0 hong")

    assert raised.value.findings[0].code in ("CV952", "CV910")
