"""Khóa mang theo: what LibreOffice opens and saves again still carries the keys."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import congvan
from congvan.importing.yaml_text import sheet_of
from congvan.rendering.pdf.libreoffice import (
    _program,  # pyright: ignore[reportPrivateUsage]
)
from tests.chain.orders import directive
from tests.chain.test_carried import a_plan, keys_of
from tests.factories import EXAMPLE

if TYPE_CHECKING:
    from pathlib import Path


def test_keys_are_still_there_when_libreoffice_has_saved_a_file(tmp_path: Path) -> None:
    documents = {"order": directive(), "plan": a_plan(), "example": congvan.load(EXAMPLE)}
    for name, document in documents.items():
        (tmp_path / f"{name}.docx").write_bytes(congvan.render(document))
    command = [
        _program(), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
        "--infilter=MS Word 2007 XML", "--convert-to", "docx:MS Word 2007 XML",
        "--outdir", str(tmp_path / "saved"), *map(str, sorted(tmp_path.glob("*.docx"))),
    ]  # fmt: skip
    subprocess.run(command, check=False, capture_output=True, timeout=600)  # noqa: S603

    for name, document in documents.items():
        sheet = sheet_of((tmp_path / "saved" / f"{name}.docx").read_bytes())

        assert keys_of(congvan.loads(sheet.yaml, "lai.yaml")) == keys_of(document), name
        assert sheet.doubts("lai.yaml") == []
